// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commandline.h"
#include "app/profiles.h"
#include "app/workspace.h"

#include "api/connection.h"
#include "roads/roadserver.h"

#include <QObject>

#include <memory>

namespace routedesk::service {
class EmbeddedService;
}

namespace routedesk::app {

class SecretStore;

/// Finds out where to connect and makes sure that somebody listens there: starts the embedded service, or fetches a
/// stored connection's secret. Ends the embedded service when it is destroyed.
class Session : public QObject {
    Q_OBJECT

public:
    Session(const Workspace &workspace, const SecretStore &secrets, QObject *parent = nullptr);
    ~Session() override;

    /// The connection of this run's command line. connected() or failed() follows.
    void openService(const CommandLine &line);
    /// A stored profile. `sample` gives the embedded service the sample's workers and ops groups.
    void openProfile(const Profile &profile, bool sample = false);

    /// Roads that the embedded service takes at once; another service has its own.
    void setRoadServer(const roads::RoadServer &server);
    /// How the window names the source of its data.
    [[nodiscard]] QString sourceName() const { return m_sourceName; }
    [[nodiscard]] bool isEmbedded() const { return m_service != nullptr; }

signals:
    void connected(const routedesk::api::Connection &connection);
    /// A sentence for the person.
    void failed(const QString &reason);

private:
    void startEmbedded(bool sample);

    const Workspace &m_workspace;
    const SecretStore &m_secrets;
    std::unique_ptr<service::EmbeddedService> m_service;
    QString m_sourceName;
};

}
