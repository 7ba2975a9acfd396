// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QUrl>

/// One HTTP/1.1 connection that is kept open, blocking, for a load from several threads: as little work on the client's
/// side as possible, because it shares the machine with what it measures.
class HttpConnection {
public:
    struct Answer {
        int status = 0; ///< 0 when the connection broke
        QByteArray body;
    };

    HttpConnection(const QUrl &base, const QByteArray &authorization);
    ~HttpConnection();
    Q_DISABLE_COPY_MOVE(HttpConnection)

    Answer call(const char *method, const QByteArray &path, const QByteArray &body = {});

private:
    [[nodiscard]] bool open();
    void close();
    [[nodiscard]] bool send(const QByteArray &bytes) const;
    [[nodiscard]] Answer receive();
    [[nodiscard]] bool receiveMore();

    quint16 m_port;
    QByteArray m_fixedHeaders;
    QByteArray m_received;
    int m_socket = -1;
};
