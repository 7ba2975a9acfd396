// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/embedded.h"

#include "service/lifecycle/idsource.h"
#include "service/servicehost.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

const QString embeddedAccount = u"local"_s;

}

// Lives in the service's thread and owns everything there.
class EmbeddedService::Worker final : public QObject {
public:
    [[nodiscard]] std::expected<quint16, QString> start(const ServiceOptions &options)
    {
        auto host = ServiceHost::start(options);
        if (!host)
            return std::unexpected(host.error());
        m_host = std::move(*host);
        return m_host->port();
    }

    void setRoadServer(const roads::RoadServer &server)
    {
        if (m_host)
            m_host->setRoadServer(server);
    }

private:
    std::unique_ptr<ServiceHost> m_host;
};

EmbeddedService::EmbeddedService(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"routedesk-service"_s);
}

EmbeddedService::~EmbeddedService()
{
    stop();
}

void EmbeddedService::start(const Options &options)
{
    if (m_thread.isRunning())
        return;
    m_secret = randomWord(43).toLatin1();
    ServiceOptions host;
    host.databasePath = options.databasePath;
    host.account = { embeddedAccount, m_secret };
    host.sample = options.sample;
    host.simulation = options.simulation;
    host.roadServer = options.roadServer;
    host.roadCache = options.roadCache;
    host.takesOtherRoads = true;

    auto *worker = new Worker;
    m_worker = worker;
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(worker, [this, worker, host, run = ++m_run] {
        auto result = worker->start(host);
        QMetaObject::invokeMethod(this, [this, run, result = std::move(result)] {
            if (run != m_run || !m_thread.isRunning())
                return;
            if (result) {
                m_port = *result;
                emit ready(m_port);
            } else {
                stop();
                emit failed(result.error());
            }
        }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void EmbeddedService::setRoadServer(const roads::RoadServer &server)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, server] { worker->setRoadServer(server); });
}

void EmbeddedService::stop()
{
    m_worker = nullptr;
    ++m_run;
    m_port = 0;
    m_thread.quit();
    m_thread.wait();
    m_secret.fill('\0');
    m_secret.clear();
}

api::Connection EmbeddedService::connection() const
{
    QUrl base;
    base.setScheme(u"http"_s);
    base.setHost(u"127.0.0.1"_s);
    base.setPort(m_port);
    return { base, api::BasicCredentials { embeddedAccount, m_secret } };
}

}
