// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/servicehost.h"

#include "service/exporting/downloadlinks.h"
#include "service/exporting/exportrunner.h"
#include "service/http/changewaiters.h"
#include "service/http/endpoints.h"
#include "service/http/httpserver.h"
#include "service/planning/planrunner.h"
#include "service/sample/sampleday.h"
#include "service/simulation/simulationrunner.h"
#include "service/storage/accountstores.h"
#include "service/storage/changesignal.h"
#include "service/tracking/trackingpulse.h"

#include "planner/affinetraveltimes.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QUrl baseUrl(const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    // A wildcard is where to listen, not where to call.
    const bool wildcard = address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
    url.setHost(wildcard ? u"127.0.0.1"_s : address.toString());
    url.setPort(port);
    return url;
}

}

struct ServiceHost::Parts {
    Parts(const ServiceOptions &options, const QUrl &url)
        : clock(options.simulation ? options.simulation->speed : 1)
        , database(options.databasePath)
        , stores(database)
        , ownAccount(stores.enrol(options.account.accountId, clock.now()))
        , authorizer(options.account, ownAccount)
        , links { url }
        , times(std::make_shared<planner::AffineTravelTimes>())
        , signal(database)
        , waiters([this](qint64 account) { return contextOf(account); }, signal)
        , planner([this](qint64 account) { return contextOf(account); }, times)
        , exporter([this](qint64 account) { return contextOf(account); }, options.databasePath)
        , pulse(tracker, database, [this](qint64 account) { return contextOf(account); }, [this] { return stores.all(); })
    {
    }

    [[nodiscard]] Context contextOf(qint64 account) { return { stores.of(account), ids, *times, links, clock.now() }; }

    ScaledClock clock;
    Database database;
    AccountStores stores;
    qint64 ownAccount;
    SingleAccount authorizer;
    Links links;
    RandomIdSource ids;
    std::shared_ptr<const planner::TravelTimes> times;
    Tracker tracker;
    // Outlives the runners: who still waits for a plan is let go while the sockets are there.
    std::unique_ptr<HttpServer> server;
    ChangeSignal signal;
    ChangeWaiters waiters;
    PlanRunner planner;
    ExportRunner exporter;
    TrackingPulse pulse;
    std::unique_ptr<SimulationRunner> simulation;
};

std::expected<std::unique_ptr<ServiceHost>, QString> ServiceHost::start(const ServiceOptions &options)
{
    if (!options.address.isLoopback() && !options.allowRemote) {
        return std::unexpected(u"%1 is not a loopback address. To be reachable from other machines, put a TLS proxy in "
                               "front, or give --allow-remote."_s.arg(options.address.toString()));
    }
    if (options.account.accountId.isEmpty() || options.account.secret.isEmpty())
        return std::unexpected(u"The service needs an account id and a secret."_s);
    try {
        auto socket = std::make_unique<QTcpServer>();
        if (!socket->listen(options.address, options.port)) {
            return std::unexpected(u"The service cannot listen on %1 port %2: %3"_s.arg(
                options.address.toString(), QString::number(options.port), socket->errorString()));
        }
        auto parts = std::make_unique<Parts>(options, baseUrl(options.address, socket->serverPort()));
        if (options.sample)
            provisionSample(parts->stores.of(parts->ownAccount), parts->clock.now());
        const QByteArray key = storedSetting(parts->database, u"signing_key"_s, [] { return randomWord(43); }).toLatin1();
        Dispatcher dispatcher(parts->authorizer,
            RouteTable(orderEndpoints(parts->planner)
                + routeEndpoints()
                + planEndpoints(parts->planner)
                + workerEndpoints()
                + opsGroupEndpoints()
                + placeEndpoints()
                + phoneEndpoints()
                + positionEndpoints(parts->tracker)
                + exportEndpoints(parts->exporter, DownloadLinks(key))
                + changeEndpoints(parts->waiters)
                + descriptionEndpoints()
                + healthEndpoints()),
            PageTokens(key),
            { parts->database, [raw = parts.get()](qint64 account) { return raw->contextOf(account); },
                [raw = parts.get()] { return raw->clock.now(); } },
            options.address.isLoopback());
        parts->server = std::make_unique<HttpServer>(std::move(dispatcher));
        if (!parts->server->serve(std::move(socket)))
            return std::unexpected(u"The HTTP server could not take over its socket."_s);
        parts->exporter.tidy(parts->stores.all());
        parts->planner.resume(parts->stores.all());
        parts->pulse.start(std::max<std::chrono::milliseconds>(
            std::chrono::seconds(1), std::chrono::milliseconds(qint64(15'000 / parts->clock.speed()))));
        if (options.simulation) {
            parts->simulation = std::make_unique<SimulationRunner>(parts->tracker, parts->database,
                [raw = parts.get()](qint64 account) { return raw->contextOf(account); }, parts->clock, parts->ownAccount,
                *options.simulation);
            parts->simulation->start();
        }
        return std::unique_ptr<ServiceHost>(new ServiceHost(std::move(parts)));
    } catch (const StorageError &error) {
        return std::unexpected(error.reason());
    }
}

ServiceHost::ServiceHost(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

ServiceHost::~ServiceHost() = default;

quint16 ServiceHost::port() const
{
    return quint16(m_parts->links.base.port());
}

QString ServiceHost::url() const
{
    return m_parts->links.base.toString();
}

QList<Endpoint> ServiceHost::endpoints() const
{
    return m_parts->server->dispatcher().routes().endpoints();
}

}
