// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "load/httpconnection.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <functional>

/// One client's way to the service, under the test's hands: a call is kept until it is sent, and its answer until it is
/// let through, lost, or never asked for. The service is called blocking, so nothing happens in between.
class Gate : public QNetworkAccessManager {
    Q_OBJECT

public:
    class Pending;
    /// Before and after a call that changes something has been done at the service.
    using Watch = std::function<void(const Pending &)>;

    Gate(const QUrl &base, const QByteArray &authorization);

    /// Calls that are not over, oldest first; the change feed apart, which may wait for ever.
    [[nodiscard]] QList<Pending *> calls() const;
    [[nodiscard]] Pending *feed() const;
    void send(Pending &call);    ///< to the service
    void deliver(Pending &call); ///< what it answered, which it must have
    void lose(Pending &call);    ///< the connection breaks
    /// Asks the feed and lets through what it has, if anything.
    void hear();

    Watch created, sent;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    HttpConnection m_connection;
    QList<Pending *> m_pending;
};

class Gate::Pending : public QNetworkReply {
    Q_OBJECT

public:
    Pending(const QByteArray &verb, Operation operation, const QNetworkRequest &request, const QByteArray &body);

    void abort() override;
    void finish(int status, const QByteArray &body);
    [[nodiscard]] bool isChange() const { return verb != "GET"; }
    [[nodiscard]] bool isFeed() const { return url().path() == QLatin1StringView("/changes"); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read + QNetworkReply::bytesAvailable(); }
    [[nodiscard]] bool isSequential() const override { return true; }

    const QByteArray verb;
    const QByteArray asked;
    HttpConnection::Answer answer;
    bool isSent = false;

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qint64 m_read = 0;
};
