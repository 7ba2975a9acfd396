// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/dispatcher.h"

#include <QAbstractHttpServer>
#include <QHostAddress>

namespace routedesk::service {

/// Qt's HTTP server in front of a dispatcher. Lives in one thread and does all its work there.
class HttpServer final : public QAbstractHttpServer {
    Q_OBJECT

public:
    explicit HttpServer(Dispatcher dispatcher, QObject *parent = nullptr);

    /// Takes over a listening socket.
    [[nodiscard]] bool serve(std::unique_ptr<QTcpServer> socket);

    [[nodiscard]] const Dispatcher &dispatcher() const { return m_dispatcher; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    Dispatcher m_dispatcher;
};

}
