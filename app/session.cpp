// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session.h"

#include "app/preferencesstore.h"
#include "app/secretstore.h"
#include "service/embedded.h"

#include <QSettings>
#include <QTimer>

namespace routedesk::app {

using namespace Qt::StringLiterals;

Session::Session(const Workspace &workspace, const SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_secrets(secrets)
{
}

Session::~Session() = default;

void Session::openService(const CommandLine &line)
{
    m_sourceName = line.service->host();
    const auto secret = readSecretFile(line.secretFile);
    if (!secret) {
        // Like every other outcome this one comes after the caller has returned.
        QTimer::singleShot(0, this, [this, reason = secret.error()] { emit failed(reason); });
        return;
    }
    const api::Connection connection { *line.service, api::BasicCredentials { line.accountId, *secret } };
    QTimer::singleShot(0, this, [this, connection] { emit connected(connection); });
}

void Session::openProfile(const Profile &profile, bool sample)
{
    m_sourceName = profile.kind == Profile::Kind::Embedded ? tr("Embedded service") : profile.name;
    if (profile.kind == Profile::Kind::Embedded) {
        startEmbedded(sample);
        return;
    }
    m_secrets.read(profile.name).then(this, [this, profile](const std::expected<QByteArray, QString> &secret) {
        if (!secret) {
            emit failed(tr("The secret key of “%1” could not be read from the keychain (%2). Type it again under "
                           "File > Connections, or start with --service and --secret-file.")
                            .arg(profile.name, secret.error()));
            return;
        }
        emit connected({ profile.base, api::BasicCredentials { profile.accountId, *secret } });
    });
}

void Session::setRoadServer(const roads::RoadServer &server)
{
    if (m_service)
        m_service->setRoadServer(server);
}

void Session::startEmbedded(bool sample)
{
    m_service = std::make_unique<service::EmbeddedService>();
    connect(m_service.get(), &service::EmbeddedService::ready, this,
        [this] { emit connected(m_service->connection()); });
    connect(m_service.get(), &service::EmbeddedService::failed, this, &Session::failed);
    QSettings settings(m_workspace.settingsFile(), QSettings::IniFormat);
    m_service->start({ m_workspace.databaseFile(), sample, {}, readPreferences(settings).roadServer(),
        m_workspace.roadCacheFile() });
}

}
