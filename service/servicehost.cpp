// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/servicehost.h"

#include "service/accounts/gatekeeper.h"
#include "service/exporting/downloadlinks.h"
#include "service/exporting/exportrunner.h"
#include "service/http/changewaiters.h"
#include "service/http/endpoints.h"
#include "service/http/httpserver.h"
#include "service/http/promptlistener.h"
#include "service/planning/pacefitter.h"
#include "service/planning/planrunner.h"
#include "service/roads/roadfollower.h"
#include "service/sample/sampleday.h"
#include "service/simulation/simulationrunner.h"
#include "service/storage/accountstores.h"
#include "service/storage/changesignal.h"
#include "service/tracking/trackingpulse.h"


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
    Parts(const ServiceOptions &options, const QUrl &listensAt)
        : clock(options.simulation ? options.simulation->speed : 1)
        , database(options.databasePath)
        , durability(database)
        , changes(database)
        , stores(database)
        , signingKey(storedSetting(database, u"signing_key"_s, [] { return randomWord(43); }).toLatin1())
        , url(listensAt)
        , links { options.publicUrl.isEmpty() ? listensAt : options.publicUrl }
        , roads(options.roadServer.isNull() && !options.takesOtherRoads ? nullptr : std::make_unique<roads::Roads>(options.roadCache))
        , times(std::make_shared<GroupTimes>(roads ? roads->shelf() : std::make_shared<roads::RoadShelf>()))
        , gatekeeper(database, signingKey, [this] { return clock.now(); })
        , waiters([this](qint64 account) { return contextOf(account); },
              [this](qint64 account) { return gatekeeper.isOpen(account); }, changes)
        , planner(database, [this](qint64 account) { return contextOf(account); }, times, roads.get())
        , exporter(database, [this](qint64 account) { return contextOf(account); }, options.databasePath)
        , pulse(tracker, database, [this](qint64 account) { return contextOf(account); }, [this] { return stores.all(); })
        , fitter(database, [this](qint64 account) { return contextOf(account); }, [this] { return stores.all(); }, *times)
    {
        if (roads) {
            roads->setServer(options.roadServer);
            follower = std::make_unique<RoadFollower>(
                *roads, database, [this](qint64 account) { return contextOf(account); });
        }
        if (!options.account.accountId.isEmpty()) {
            ownAccount = stores.enrol(options.account.accountId, clock.now());
            gatekeeper.setOwnAccount(options.account, *ownAccount);
        }
        QObject::connect(&changes, &ChangeSignal::workWaiting, &planner, &PlanRunner::look);
        QObject::connect(&changes, &ChangeSignal::workWaiting, &exporter, &ExportRunner::look);
        QObject::connect(&changes, &ChangeSignal::changed, &fitter, &PaceFitter::prune);
    }

    [[nodiscard]] Context contextOf(qint64 account)
    {
        const bool hasRoads = roads && !roads->server().isNull();
        return { stores.of(account), ids, *times, links, clock.now(), hasRoads ? follower.get() : nullptr };
    }

    void simulate(const SimulationOptions &options)
    {
        simulation = std::make_unique<SimulationRunner>(tracker, database,
            [this](qint64 account) { return contextOf(account); }, clock, *ownAccount, options);
        simulation->start();
    }

    [[nodiscard]] Dispatcher dispatcher(const HostNames &hosts)
    {
        return Dispatcher(gatekeeper,
            RouteTable(orderEndpoints(planner)
                + orderExtraEndpoints()
                + taskEndpoints()
                + routeEndpoints()
                + planEndpoints(planner)
                + workerEndpoints()
                + opsGroupEndpoints()
                + placeEndpoints()
                + pageEndpoints()
                + phoneEndpoints()
                + positionEndpoints(tracker)
                + exportEndpoints(exporter, DownloadLinks(signingKey))
                + changeEndpoints(waiters)
                + oauthEndpoints(gatekeeper)
                + descriptionEndpoints()
                + healthEndpoints()),
            PageTokens(signingKey), { database, durability, [this](qint64 account) { return contextOf(account); },
                [this](qint64 account) { return gatekeeper.isOpen(account); }, [this] { return clock.now(); } }, hosts);
    }

    ScaledClock clock;
    Database database;
    GroupCommit durability;
    ChangeSignal changes;
    AccountStores stores;
    QByteArray signingKey;
    std::optional<qint64> ownAccount;
    QUrl url;
    Links links;
    RandomIdSource ids;
    std::unique_ptr<roads::Roads> roads; ///< null where there will never be a road server
    std::shared_ptr<GroupTimes> times;
    std::unique_ptr<RoadFollower> follower;
    Tracker tracker;
    // Outlives those below: who still waits for one of them is let go while the sockets are there.
    std::unique_ptr<HttpServer> server;
    Gatekeeper gatekeeper;
    ChangeWaiters waiters;
    PlanRunner planner;
    ExportRunner exporter;
    TrackingPulse pulse;
    PaceFitter fitter;
    std::unique_ptr<SimulationRunner> simulation;
};

std::expected<std::unique_ptr<ServiceHost>, QString> ServiceHost::start(const ServiceOptions &options)
{
    if (!options.address.isLoopback() && !options.allowRemote) {
        return std::unexpected(u"%1 is not a loopback address. To be reachable from other machines, put a TLS proxy in "
                               "front, or give --allow-remote."_s.arg(options.address.toString()));
    }
    if (!options.account.accountId.isEmpty() && options.account.secret.isEmpty())
        return std::unexpected(u"The account needs a secret."_s);
    if (options.sample && options.account.accountId.isEmpty())
        return std::unexpected(u"The sample day is made for the account of --account-id, and none was given."_s);
    if (options.simulation && options.account.accountId.isEmpty())
        return std::unexpected(u"The simulation is of the account of --account-id, and none was given."_s);
    try {
        auto socket = std::make_unique<PromptListener>();
        if (!socket->listen(options.address, options.port)) {
            return std::unexpected(u"The service cannot listen on %1 port %2: %3"_s.arg(
                options.address.toString(), QString::number(options.port), socket->errorString()));
        }
        auto parts = std::make_unique<Parts>(options, baseUrl(options.address, socket->serverPort()));
        if (options.sample)
            provisionSample(parts->stores.of(*parts->ownAccount), parts->clock.now());
        const HostNames hosts = options.address.isLoopback() ? HostNames::ofThisMachine(options.publicUrl.host())
                                                             : HostNames::any();
        parts->server = std::make_unique<HttpServer>(parts->dispatcher(hosts));
        if (!parts->server->serve(std::move(socket)))
            return std::unexpected(u"The HTTP server could not take over its socket."_s);
        parts->exporter.look();
        parts->planner.look();
        parts->fitter.start();
        parts->pulse.start(std::max<std::chrono::milliseconds>(
            std::chrono::seconds(1), std::chrono::milliseconds(qint64(15'000 / parts->clock.speed()))));
        if (options.simulation)
            parts->simulate(*options.simulation);
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
    return quint16(m_parts->url.port());
}

QString ServiceHost::url() const
{
    return m_parts->url.toString();
}

bool ServiceHost::hasAccounts() const
{
    const auto accounts = AccountRepository(m_parts->database).all();
    return m_parts->ownAccount || std::ranges::any_of(accounts, &AccountRecord::isOpen);
}

void ServiceHost::setRoadServer(const roads::RoadServer &server)
{
    if (!m_parts->roads || server == m_parts->roads->server())
        return;
    m_parts->roads->setServer(server);
    for (const qint64 account : m_parts->stores.all())
        m_parts->follower->startOver(account);
}

QList<Endpoint> ServiceHost::endpoints() const
{
    return m_parts->server->dispatcher().routes().endpoints();
}

}
