// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "day.h"

#include "models/outbox.h"

#include "planner/affinetraveltimes.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QUndoStack>

#include <memory>

namespace routedesk::test {

/// A store with a working plan over it, and all that it needs. Without a manager nothing can be sent.
struct PlanDay {
    explicit PlanDay(QNetworkAccessManager *manager = nullptr, bool isJournalled = true)
        : client(manager ? *manager : network, api::Connection { QUrl(QStringLiteral("https://example.test")), {} },
              api::RetryPolicy { .attempts = 1 })
    {
        journalled = isJournalled;
        clock.time = at(6);
        store.setScope(day());
        outbox = std::make_unique<models::Outbox>(client, store, clock, folder.path(),
            models::OutboxTiming { 3, std::chrono::milliseconds(1), std::chrono::milliseconds(1),
                std::chrono::milliseconds(4) });
        open();
    }

    /// Starts the plan, also anew as after a crash.
    void open()
    {
        plan.reset();
        plan = std::make_unique<models::WorkingPlan>(store, *outbox, undo, times, clock,
            journalled ? folder.path() : QString());
    }

    /// Routes `A ana: a b`, pool orders, workers ana, bo and cy; loaded.
    void load(const QList<api::Route> &routes, const QString &poolOrders = {})
    {
        store.setWorkers({ worker(QStringLiteral("ana")), worker(QStringLiteral("bo")), worker(QStringLiteral("cy")) });
        store.applyOrders(orders(poolOrders), store.revision());
        store.applyRoutes(routes, store.revision());
        store.markLoaded();
    }

    [[nodiscard]] std::expected<void, models::EditRefusal> move(const QString &names, const QString &routeId,
        int index = -1)
    {
        return plan->move({ keys(names), routeId, index });
    }

    QTemporaryDir folder;
    bool journalled = true;
    QNetworkAccessManager network;
    HandClock clock;
    models::DispatchStore store;
    api::OrdersClient client;
    planner::AffineTravelTimes times;
    QUndoStack undo;
    std::unique_ptr<models::Outbox> outbox;
    std::unique_ptr<models::WorkingPlan> plan;
};

}
