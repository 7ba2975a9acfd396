// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

namespace routedesk::service {

/// A listening socket whose connections send at once what is written to them (TCP_NODELAY). The HTTP server writes head and
/// body one after the other; without this a body may wait 40 ms for the client's delayed acknowledgement of the head.
class PromptListener final : public QTcpServer {
    Q_OBJECT

protected:
    void incomingConnection(qintptr descriptor) override;
};

}
