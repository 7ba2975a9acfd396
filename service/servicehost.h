// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/authorizer.h"
#include "service/simulation/simulationoptions.h"

#include "roads/roadserver.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <expected>
#include <memory>
#include <optional>

namespace routedesk::service {

struct Endpoint;

struct ServiceOptions {
    QString databasePath; ///< a file or an address, as Database takes it
    AccountCredentials account; ///< one whose secret is not in the database; none when its id is empty
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;          ///< 0 picks a free one
    bool sample = false;       ///< make the sample day's workers and ops groups
    bool allowRemote = false;  ///< may listen beyond loopback
    std::optional<SimulationOptions> simulation {}; ///< set: workers drive by themselves, and the clock may run faster
    roads::RoadServer roadServer {}; ///< null: straight-line estimates
    QString roadCache {};      ///< where its answers are kept; null: nowhere
    bool takesOtherRoads = false; ///< setRoadServer() may be called
    QUrl publicUrl;            ///< what links begin with when there is a proxy in front; else the service's own
};

/// The running service: store, planner and HTTP server, all in the thread that made it. Ends with the object.
class ServiceHost {
public:
    /// The service, listening; or one sentence why not.
    [[nodiscard]] static std::expected<std::unique_ptr<ServiceHost>, QString> start(const ServiceOptions &options);
    ~ServiceHost();
    Q_DISABLE_COPY_MOVE(ServiceHost)

    [[nodiscard]] quint16 port() const;
    /// Where it listens: http://ADDR:PORT
    [[nodiscard]] QString url() const;
    /// Whether there is anyone who may call.
    [[nodiscard]] bool hasAccounts() const;
    /// Every operation that is served.
    [[nodiscard]] QList<Endpoint> endpoints() const;
    /// From now on; null: straight-line estimates. Open routes are reckoned
    /// anew. Only with ServiceOptions::takesOtherRoads.
    void setRoadServer(const roads::RoadServer &server);

private:
    struct Parts;
    explicit ServiceHost(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

}
