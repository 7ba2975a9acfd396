// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapsurface.h"

#include <QString>

class QSettings;
class QUndoStack;

namespace routedesk::models {
class Clock;
class DaySync;
class DispatchStore;
class FieldConflicts;
class ImportBook;
class OrderActions;
class OrderDetails;
class OrdersElsewhere;
class OrdersFilterModel;
class OrdersModel;
class Outbox;
class OutboxModel;
class PlansModel;
class PoolModel;
class PoolPlanner;
class SequenceModel;
class SharedSelection;
class WorkerActions;
class WorkersModel;
class WorkingPlan;
}

namespace routedesk::planner {
class TravelTimes;
}

namespace routedesk::ui {

class Theme;

/// What the window works with. Everything outlives the window; nothing is owned here.
struct Workbench {
    Theme &theme;
    const models::Clock &clock;
    QSettings &layout; ///< where the window's own layout is kept
    QString serviceName; ///< for people: "Embedded service", or the connection's name
    QString tileCacheFolder;

    models::DispatchStore &store;
    models::DaySync &sync;
    models::Outbox &outbox;
    models::OrderActions &actions;
    QUndoStack &undo;
    models::WorkingPlan &plan;
    models::SharedSelection &selection;
    models::OrderDetails &details;
    models::OrdersModel &orders;
    models::OrdersFilterModel &filteredOrders;
    models::PoolModel &pool;
    models::SequenceModel &sequence;
    models::WorkersModel &workers;
    models::PlansModel &plans;
    models::OutboxModel &outboxModel;
    models::PoolPlanner &poolPlanner;
    models::WorkerActions &workerActions;
    models::OrdersElsewhere &elsewhere;
    models::FieldConflicts &fieldConflicts;
    models::ImportBook &imports;
    const planner::TravelTimes &travelTimes; ///< may be asked from other threads
    map::Surface mapSurface = map::Surface::Canvas;
};

}
