// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/authorizer.h"
#include "service/simulation/simulationoptions.h"

#include <QHostAddress>
#include <QString>

#include <expected>
#include <memory>
#include <optional>

namespace routedesk::service {

struct Endpoint;

struct ServiceOptions {
    QString databasePath;
    AccountCredentials account;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;          ///< 0 picks a free one
    bool sample = false;       ///< make the sample day's workers and ops groups
    bool allowRemote = false;  ///< may listen beyond loopback
    std::optional<SimulationOptions> simulation {}; ///< set: workers drive by themselves, and the clock may run faster
};

/// The running service: store, planner and HTTP server, all in the thread that made it. Ends with the object.
class ServiceHost {
public:
    /// The service, listening; or one sentence why not.
    [[nodiscard]] static std::expected<std::unique_ptr<ServiceHost>, QString> start(const ServiceOptions &options);
    ~ServiceHost();
    Q_DISABLE_COPY_MOVE(ServiceHost)

    [[nodiscard]] quint16 port() const;
    /// http://ADDR:PORT
    [[nodiscard]] QString url() const;
    /// Every operation that is served.
    [[nodiscard]] QList<Endpoint> endpoints() const;

private:
    struct Parts;
    explicit ServiceHost(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

}
