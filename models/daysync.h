// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/dispatchstore.h"

#include "api/ordersclient.h"

#include <QObject>

#include <memory>

namespace routedesk::models {

/// How often to look again.
struct SyncIntervals {
    std::chrono::milliseconds tracking { 10'000 }; ///< routes under way
    std::chrono::milliseconds whole { 120'000 };   ///< everything of the day
    int pageSize = 1000; ///< the most that a page of the contract has
    /// Enough for the changes of one move to come together, short enough to seem at once.
    std::chrono::milliseconds gathering { 150 };
};

struct SyncProgress {
    enum class Phase { Idle, OpsGroups, Workers, Orders, Routes };

    Phase phase = Phase::Idle;
    int done = 0; ///< orders or routes so far in this phase

    bool operator==(const SyncProgress &) const = default;
};

/// Fetches the day into the store and keeps it fresh. Never two loads at once; what was asked for another day is
/// dropped when it comes. An error ends the load, keeps what is in the store, and the next look comes at its time.
class DaySync : public QObject {
    Q_OBJECT

public:
    DaySync(api::OrdersClient &client, DispatchStore &store, const Clock &clock, const QTimeZone &defaultZone,
        SyncIntervals intervals = {}, QObject *parent = nullptr);
    ~DaySync() override;

    /// Shows that day of that ops group (null: all) in the group's zone: stops what runs, sets the scope, loads.
    void open(QDate date, const QString &opsGroupHandle);
    /// Loads everything again now. While a load runs this one is remembered, not started beside it.
    void refresh();
    /// These have changed at the server: looks at just them, or at everything where that is less work.
    void look(const QList<api::ChangedThing> &things);
    /// The change feed begins, or begins anew: what was read before now may have changed unheard.
    void catchUp();
    /// While a change feed tells what happens, looking at the routes under way by the clock is not worth it.
    void setFed(bool fed);
    /// Ends the load under way as cancelled and stops looking again until open() or refresh().
    void stop();

    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] SyncProgress progress() const;
    /// When the server was last heard to be as the store says; nullopt before the first load.
    [[nodiscard]] std::optional<api::Instant> freshAt() const;
    /// Of the latest load or look; nullopt after one that went well.
    [[nodiscard]] std::optional<api::ApiError> lastError() const;

signals:
    void loadingChanged(bool loading);
    void progressChanged(const routedesk::models::SyncProgress &progress);
    void freshChanged();
    void errorChanged();
    /// A plan was begun, or has ended.
    void planChanged(const QString &planId);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
