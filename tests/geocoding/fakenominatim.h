// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

class QTcpSocket;

namespace routedesk::test {

/// A place server of few known addresses that speaks Nominatim's protocol, and can be as troublesome as one wants.
class FakeNominatim final : public QObject {
    Q_OBJECT

public:
    enum class Mood { Well, Busy, Denies, Fails, Garbage, Slow, BreaksOff, SaysNo, Floods };

    explicit FakeNominatim(QObject *parent = nullptr);
    ~FakeNominatim() override;

    [[nodiscard]] QUrl url() const;
    /// What a question is answered with: the items of a JSON list, see place(). Others are answered with none.
    QHash<QString, QByteArrayList> places;
    /// One item, as Nominatim writes it.
    [[nodiscard]] static QByteArray place(double latitude, double longitude, const QString &label, int rank,
        const QString &houseNumber = {}, const QString &road = {}, const QString &name = {});
    QByteArray there; ///< what reverse finds; empty: nothing

    Mood mood = Mood::Well;
    int times = -1;               ///< so often, then it is well again; -1: always
    QByteArray retryAfter = "7"; ///< with Busy
    QString key;                  ///< wanted, if there is one

    void stop(); ///< does not listen any more
    void goOn(); ///< answers what Slow has held back
    [[nodiscard]] int requests() const { return int(asked.size()); }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] int letGo() const { return m_letGo; } ///< callers who left before they were answered
    QStringList asked;                                  ///< the questions; "@lat,lon" of a reverse one
    QList<QUrlQuery> queries;
    QByteArrayList agents, languages;

signals:
    void heard();

private:
    void take(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QUrl &target);
    void answerWell(QTcpSocket *socket, const QUrl &target);
    void send(QTcpSocket *socket, int status, const QByteArray &body, const QByteArray &more = {});

    QTcpServer m_server;
    QList<std::pair<QTcpSocket *, QUrl>> m_held;
    int m_open = 0, m_mostAtOnce = 0, m_letGo = 0;
};

}
