// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openapidocument.h"

#include <QTcpSocket>

/// Sends requests byte for byte over one connection that stays open, and runs the event loop until the answer is there.
class RawClient {
public:
    RawClient(quint16 port, QByteArray authorization);

    void setAuthorization(const QByteArray &authorization) { m_authorization = authorization; }

    /// Status 0 when no whole answer came.
    [[nodiscard]] ReceivedAnswer send(
        const QByteArray &method, const QByteArray &target, const QByteArray &contentType, const QByteArray &body);
    /// How often the connection had to be made again.
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    void connectAgain();
    [[nodiscard]] bool receiveUntil(const std::function<bool()> &done);

    QTcpSocket m_socket;
    quint16 m_port;
    QByteArray m_authorization;
    QByteArray m_received;
    int m_connections = 0;
};
