// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gate.h"

#include "models/changewatch.h"
#include "models/clock.h"
#include "models/conflicts/fieldconflicts.h"
#include "models/daysync.h"
#include "models/edits/ordereditor.h"
#include "models/orderactions.h"
#include "models/outbox.h"
#include "models/workingplan.h"

#include "api/connection.h"
#include "planner/affinetraveltimes.h"

#include <QTemporaryDir>
#include <QUndoStack>

/// One dispatcher's program without its window: everything from the change feed to the working plan.
class Client {
public:
    Client(const routedesk::api::Connection &connection, QDate day);

    /// Until nothing is left to be done without the service. What has been written to disk counts as done.
    void rest();
    /// Sends and lets through everything until there is nothing more; true when it came to an end.
    bool runOut();
    /// What it was still busy with when it did not come to an end.
    [[nodiscard]] QString unrest() const;
    /// Everything of the day, and what follows from it.
    bool refresh();

    /// Routes and their stops as the server has them and as the person sees them: `ana: a b | …`, by handle.
    [[nodiscard]] QString serverPicture() const;
    [[nodiscard]] QString planPicture() const;

    class FixedClock : public routedesk::models::Clock {
    public:
        [[nodiscard]] routedesk::api::Instant now() const override { return time; }
        routedesk::api::Instant time;
    };

    QTemporaryDir folder;
    FixedClock clock;
    Gate gate;
    routedesk::api::OrdersClient api;
    routedesk::models::DispatchStore store;
    routedesk::models::DaySync sync;
    routedesk::models::ChangeWatch watch;
    routedesk::models::Outbox outbox;
    routedesk::models::OrderActions actions;
    QUndoStack undo;
    routedesk::planner::AffineTravelTimes times;
    routedesk::models::WorkingPlan plan;
    routedesk::models::FieldConflicts fieldConflicts;
    routedesk::models::OrderEditor editor;
};
