// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QSet>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

// A tile server on the loopback that answers each request as it was told to.
class FakeTileServer : public QObject {
    Q_OBJECT
public:
    enum class Mood { Tiles, NotFound, Garbage, Silent };

    explicit FakeTileServer(QObject *parent = nullptr);

    void setMood(Mood mood) { m_mood = mood; }
    [[nodiscard]] QString address() const; // without a path
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    [[nodiscard]] const QSet<QByteArray> &agents() const { return m_agents; }
    [[nodiscard]] static QColor colour() { return QColor(0x20a070); }

private:
    void answer(QTcpSocket *socket);

    QTcpServer m_server;
    Mood m_mood = Mood::Tiles;
    QStringList m_paths;
    QSet<QByteArray> m_agents;
};
