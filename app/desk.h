// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"

#include "api/ordersclient.h"
#include "geocoding/geocoding.h"
#include "models/autoplan/poolplanner.h"
#include "models/changewatch.h"
#include "models/conflicts/fieldconflicts.h"
#include "models/daysync.h"
#include "models/dispatchstore.h"
#include "models/imports/importbook.h"
#include "models/orderactions.h"
#include "models/orderdetails.h"
#include "models/ordersfiltermodel.h"
#include "models/ordersmodel.h"
#include "models/outbox.h"
#include "models/outboxmodel.h"
#include "models/plansmodel.h"
#include "models/poolmodel.h"
#include "models/roads/fleetpace.h"
#include "models/roads/roadday.h"
#include "models/search/orderselsewhere.h"
#include "models/sequencemodel.h"
#include "models/sharedselection.h"
#include "models/workeractions.h"
#include "models/workersmodel.h"
#include "models/workingplan.h"
#include "roads/roads.h"

#include <QNetworkAccessManager>
#include <QUndoStack>

namespace routedesk::app {

/// Everything that works on one connection, in the order in which it depends on each other: built from top to
/// bottom, taken down from bottom to top.
struct Desk {
    Desk(const api::Connection &connection, const QString &journalFolder, const QString &roadCache,
        const models::Clock &clock, const QTimeZone &defaultZone, const QString &placeCache = {});

    const models::Clock *clock;
    QNetworkAccessManager network;
    api::OrdersClient client;
    models::DispatchStore store;
    models::DaySync sync;
    models::ChangeWatch watch;
    models::Outbox outbox;
    models::OrderActions actions;
    QUndoStack undo;
    roads::Roads roads;
    geocoding::Geocoding places;
    roads::RoadTimes travelTimes;
    models::WorkingPlan plan;
    models::SharedSelection selection;
    models::OrderDetails details;
    models::OrdersModel orders;
    models::OrdersFilterModel filteredOrders;
    models::PoolModel pool;
    models::SequenceModel sequence;
    models::WorkersModel workers;
    models::PlansModel plans;
    models::OutboxModel outboxModel;
    models::PoolPlanner poolPlanner;
    models::WorkerActions workerActions;
    models::OrdersElsewhere elsewhere;
    models::FieldConflicts fieldConflicts;
    models::ImportBook imports;
    models::RoadDay roadDay;
    models::FleetPace fleetPace;
};

}
