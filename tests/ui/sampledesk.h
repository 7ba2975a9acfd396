// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ordersclient.h"
#include "models/autoplan/poolplanner.h"
#include "models/clock.h"
#include "models/conflicts/fieldconflicts.h"
#include "models/daysync.h"
#include "models/dispatchstore.h"
#include "models/orderactions.h"
#include "models/orderdetails.h"
#include "models/ordersfiltermodel.h"
#include "models/ordersmodel.h"
#include "models/outbox.h"
#include "models/outboxmodel.h"
#include "models/plansmodel.h"
#include "models/poolmodel.h"
#include "models/search/orderselsewhere.h"
#include "models/imports/importbook.h"
#include "models/sequencemodel.h"
#include "models/sharedselection.h"
#include "models/workeractions.h"
#include "models/workersmodel.h"
#include "models/workingplan.h"
#include "planner/affinetraveltimes.h"
#include "ui/theme/theme.h"
#include "ui/window/workbench.h"

#include <QNetworkAccessManager>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>

namespace sample {

class FixedClock final : public routedesk::models::Clock {
public:
    [[nodiscard]] routedesk::api::Instant now() const override { return at; }

    routedesk::api::Instant at;
};

/// Everything the window works with, filled with a day over San José, and a network that never answers.
class Desk {
public:
    explicit Desk(routedesk::ui::Theme &theme);

    /// A day of `routes` routes with so many stops each, and `pool` orders without one.
    void fill(int routes, int pool, int stops = 12, int workers = 8);
    [[nodiscard]] routedesk::ui::Workbench bench();
    [[nodiscard]] routedesk::api::OrderKey key(const QString &handle) const;

    routedesk::ui::Theme &theme;
    FixedClock clock;
    QTemporaryDir folder;
    QSettings layout;
    QNetworkAccessManager network;
    routedesk::api::OrdersClient client;
    routedesk::models::DispatchStore store;
    routedesk::models::DaySync sync;
    routedesk::models::Outbox outbox;
    routedesk::models::OrderActions actions;
    QUndoStack undo;
    routedesk::planner::AffineTravelTimes travelTimes;
    routedesk::models::WorkingPlan plan;
    routedesk::models::SharedSelection selection;
    routedesk::models::OrderDetails details;
    routedesk::models::OrdersModel orders;
    routedesk::models::OrdersFilterModel filtered;
    routedesk::models::PoolModel pool;
    routedesk::models::SequenceModel sequence;
    routedesk::models::WorkersModel workers;
    routedesk::models::PlansModel plans;
    routedesk::models::OutboxModel outboxModel;
    routedesk::models::PoolPlanner poolPlanner;
    routedesk::models::WorkerActions workerActions;
    routedesk::models::OrdersElsewhere elsewhere;
    routedesk::models::FieldConflicts fieldConflicts;
    routedesk::models::ImportBook imports;
};

}
