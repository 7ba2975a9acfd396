// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk.h"

#include "planner/affinetraveltimes.h"

using namespace Qt::StringLiterals;

namespace routedesk::app {

namespace {

/// Whose computer account this is.
QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME", u"?"_s) : name;
}

}

Desk::Desk(const api::Connection &connection, const QString &journalFolder, const QString &roadCache,
    const models::Clock &theClock,
    const QTimeZone &defaultZone, const QString &placeCache)
    : clock(&theClock)
    , client(network, connection)
    , sync(client, store, theClock, defaultZone)
    , watch(client)
    , outbox(client, store, theClock, journalFolder)
    , actions(outbox, store)
    , roads(roadCache)
    , places(placeCache)
    , travelTimes(roads.shelf(), std::make_shared<planner::AffineTravelTimes>())
    , plan(store, outbox, undo, travelTimes, theClock, journalFolder)
    , selection(store)
    , details(client, store, theClock)
    , orders(store, plan)
    , filteredOrders(orders, store, plan)
    , pool(store, plan)
    , sequence(store, plan)
    , workers(store, plan)
    , plans(client)
    , outboxModel(outbox)
    , poolPlanner(store, plan, travelTimes, theClock)
    , workerActions(client)
    , elsewhere(client, store)
    , fieldConflicts(outbox, store, theClock, journalFolder)
    , imports(client, outbox, theClock, journalFolder, userName())
    , roadDay(store, plan, roads)
    , fleetPace(store, plan, travelTimes)
{
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QObject::connect(&watch, &models::ChangeWatch::begun, &sync, &models::DaySync::catchUp);
    QObject::connect(&watch, &models::ChangeWatch::changed, &sync, &models::DaySync::look);
    QObject::connect(&watch, &models::ChangeWatch::hearingChanged, &sync, &models::DaySync::setFed);
    QObject::connect(&workerActions, &models::WorkerActions::changed, &sync, &models::DaySync::refresh);
    QObject::connect(&sync, &models::DaySync::planChanged, &plans, &models::PlansModel::refreshPlan);
}

}
