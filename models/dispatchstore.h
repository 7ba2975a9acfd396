// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dayscope.h"

#include "api/orderdetail.h"
#include "api/route.h"
#include "api/worker.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace routedesk::models {

/// What one step changed. `…Slots` run beside the keys; a removed order can still be read by its slot until the signal
/// has returned. Take removals first, then insertions, then changes.
struct OrderChanges {
    QList<api::OrderKey> inserted, changed, removed;
    QList<int> insertedSlots, changedSlots, removedSlots;

    [[nodiscard]] bool isEmpty() const { return inserted.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// By route handle.
struct RouteChanges {
    QStringList inserted, changed, removed;
    bool isAnswer = false; ///< to a call of ours, not something read

    [[nodiscard]] bool isEmpty() const { return inserted.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// A route as the store keeps it: `route.orders` is empty, the sequence names the orders.
struct StoredRoute {
    api::Route route;
    QList<api::OrderKey> sequence;

    bool operator==(const StoredRoute &) const = default;
};

/// The one source of truth of what the server said about the day: orders, routes, workers, ops groups.
/// Values are compared by identity and the least change is signalled, batched; a reset happens only when the scope
/// changes. Interface thread. Pointers stay valid until the next change.
class DispatchStore : public QObject {
    Q_OBJECT

public:
    explicit DispatchStore(QObject *parent = nullptr);
    ~DispatchStore() override;

    [[nodiscard]] const DayScope &scope() const;
    /// Empties the store unless the scope is the same one.
    void setScope(const DayScope &scope);
    /// Whether the day was loaded whole since the scope was set.
    [[nodiscard]] bool isLoaded() const;
    void markLoaded();

    [[nodiscard]] qsizetype orderCount() const;
    /// nullptr when the order is not of this day.
    [[nodiscard]] const api::Order *order(const api::OrderKey &key) const;
    /// In the order they came. Slots are small numbers that stay with an order as long as it is here.
    [[nodiscard]] QList<api::OrderKey> orderKeys() const;
    [[nodiscard]] int slotOf(const api::OrderKey &key) const; ///< -1 when not here
    [[nodiscard]] const api::Order *orderAt(int slot) const;
    [[nodiscard]] QList<int> occupiedSlots() const;
    /// Every order of one handle: pick and drop, attempts.
    [[nodiscard]] QList<api::OrderKey> keysOfHandle(const QString &handle) const;

    [[nodiscard]] QStringList routeHandles() const;
    [[nodiscard]] const StoredRoute *route(const QString &handle) const;
    /// The handle of the route that the order is in, null for none.
    [[nodiscard]] QString routeOf(const api::OrderKey &key) const;
    [[nodiscard]] const QList<api::Worker> &workers() const;
    [[nodiscard]] const api::Worker *worker(const QString &handle) const;
    [[nodiscard]] const QList<api::OpsGroup> &opsGroups() const;
    [[nodiscard]] const api::OpsGroup *opsGroup(const QString &handle) const;

    /// Grows with every answer to a call of ours. An answer asked for at an older revision does not overwrite what such
    /// an answer has said since.
    [[nodiscard]] quint64 revision() const;

    /// Orders of a list, whole. What is neither in the scope nor in a route here is left out (or taken out).
    void applyOrders(const QList<api::Order> &orders, quint64 askedAt);
    /// The same, remembering that they were in this listing.
    void applyOrders(QList<api::Order> &&orders, quint64 askedAt, quint32 listing = 0);
    /// A number for a list that comes in many parts.
    [[nodiscard]] quint32 beginListing();
    [[nodiscard]] bool isListed(const api::OrderKey &key, quint32 listing) const;
    /// What is not in `seen`, not in a route and not newer than `askedAt` is gone from the server: removed.
    void retainOrders(const QSet<api::OrderKey> &seen, quint64 askedAt);
    /// The same for what was not in the listing, of `count` slots from `firstSlot`. Whether there are more behind them.
    bool retainListed(quint32 listing, quint64 askedAt, int firstSlot, int count);
    /// Routes with their orders. Slim orders keep what is already known of them; an older version than ours is dropped.
    void applyRoutes(const QList<api::Route> &routes, quint64 askedAt);
    void retainRoutes(const QSet<QString> &seen, quint64 askedAt);
    void setWorkers(const QList<api::Worker> &workers);
    void setOpsGroups(const QList<api::OpsGroup> &groups);

    /// The answer to a call of ours: newer than any list under way. The number is the revision at which the call was
    /// sent: what a later answer has told about an order since is not overwritten, and the order is looked at again.
    void applyAnswer(const QList<api::Order> &orders);
    void applyAnswer(const QList<api::Order> &orders, quint64 sentAt);
    /// `wasRead`: the answer was lost, and this is what the server has instead.
    void applyAnswer(const api::Route &route, bool wasRead = false);
    void removeRoute(const QString &handle, bool isAnswer = false);
    /// These routes are known to have changed at the server in ways that no answer has told.
    void wantRoutes(const QStringList &handles);
    void wantOrders(const QStringList &handles);
    /// So are orders that no answer has named.
    void wantDay();

signals:
    void scopeAboutToChange();
    void scopeChanged();
    void loaded();
    void ordersChanged(const routedesk::models::OrderChanges &changes);
    void routesChanged(const routedesk::models::RouteChanges &changes);
    void routesWanted(const QStringList &handles);
    void ordersWanted(const QStringList &handles);
    void dayWanted();
    void workersChanged();
    /// Instead of workersChanged() where nothing but these workers' whereabouts, phones and sums of the day is new.
    void workersMoved(const QStringList &handles);
    void opsGroupsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
