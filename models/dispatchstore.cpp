// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dispatchstore.h"

#include "models/ordertable.h"
#include "models/slimorder.h"

#include <algorithm>

namespace routedesk::models {

namespace {

/// Whose reports alone are new; nullopt when something else is.
std::optional<QStringList> movedWorkers(const QList<api::Worker> &before, const QList<api::Worker> &now)
{
    if (before.size() != now.size())
        return std::nullopt;
    QStringList moved;
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (before.at(i) == now.at(i))
            continue;
        api::Worker stayed = now.at(i);
        const api::Worker &was = before.at(i);
        stayed.location = was.location;
        stayed.deviceStatus = was.deviceStatus;
        stayed.deviceStatusReason = was.deviceStatusReason;
        stayed.deviceStatusAt = was.deviceStatusAt;
        stayed.deviceInfo = was.deviceInfo;
        stayed.summary = was.summary;
        if (stayed != was)
            return std::nullopt;
        moved.append(stayed.handle);
    }
    return moved;
}

}

class DispatchStore::Private {
public:
    struct RouteEntry {
        StoredRoute stored;
        quint64 answeredAt = 0;
    };

    explicit Private(DispatchStore *store)
        : q(store)
    {
    }

    void upsert(api::Order order, quint64 answeredAt, quint64 askedAt, OrderChanges &changes, quint32 listing = 0);
    void remove(int slot, OrderChanges &changes);
    template<class IsSeen>
    bool retain(quint64 askedAt, int firstSlot, int count, IsSeen isSeen);
    void letGo(const api::OrderKey &key, quint64 answeredAt, OrderChanges &changes);
    void leaveRoute(const api::OrderKey &key, RouteChanges &changes);
    void upsertRoute(const api::Route &route, quint64 answeredAt, quint64 askedAt, OrderChanges &orderChanges,
        RouteChanges &changes);
    void dropRoute(const QString &handle, OrderChanges &orderChanges, RouteChanges &changes);
    void announce(const OrderChanges &orderChanges, const RouteChanges &routeChanges);
    [[nodiscard]] bool belongs(const api::Order &order) const
    {
        return scope.holds(order) || routeOf.contains(order.key);
    }

    DispatchStore *q;
    DayScope scope;
    bool isLoaded = false;
    quint64 revision = 0;
    quint32 listing = 0;
    OrderTable orders;
    QStringList routeHandles;
    QHash<QString, RouteEntry> routes;
    QHash<QString, quint64> goneAt; ///< routes that an answer has shown to be no more
    QHash<api::OrderKey, QString> routeOf;
    QList<api::Worker> workers;
    QList<api::OpsGroup> opsGroups;
};

void DispatchStore::Private::upsert(
    api::Order order, quint64 answeredAt, quint64 askedAt, OrderChanges &changes, quint32 inListing)
{
    int slot = orders.slotOf(order.key);
    if (slot < 0) {
        if (!belongs(order))
            return;
        changes.inserted.append(order.key);
        slot = orders.insert(std::move(order), answeredAt);
        changes.insertedSlots.append(slot);
        orders.at(slot)->listing = inListing;
        return;
    }
    OrderTable::Entry &entry = *orders.at(slot);
    if (inListing != 0)
        entry.listing = inListing;
    if (entry.answeredAt > askedAt)
        return;
    entry.answeredAt = std::max(entry.answeredAt, answeredAt);
    if (!belongs(order)) {
        remove(slot, changes);
    } else if (entry.order != order) {
        changes.changedSlots.append(slot);
        changes.changed.append(order.key);
        entry.order = std::move(order);
    }
}

void DispatchStore::Private::remove(int slot, OrderChanges &changes)
{
    if (const qsizetype i = changes.insertedSlots.indexOf(slot); i >= 0) {
        changes.inserted.removeAt(i);
        changes.insertedSlots.removeAt(i);
    } else {
        changes.removed.append(orders.at(slot)->order.key);
        changes.removedSlots.append(slot);
    }
    orders.takeOut(slot);
}

template<class IsSeen>
bool DispatchStore::Private::retain(quint64 askedAt, int firstSlot, int count, IsSeen isSeen)
{
    OrderChanges changes;
    const int end = std::min(firstSlot + count, orders.slotCount());
    for (int slot = firstSlot; slot < end; ++slot) {
        const OrderTable::Entry &entry = *std::as_const(orders).at(slot);
        if (entry.isUsed && entry.answeredAt <= askedAt && !isSeen(entry) && !routeOf.contains(entry.order.key))
            remove(slot, changes);
    }
    announce(changes, {});
    return end < orders.slotCount();
}

void DispatchStore::Private::leaveRoute(const api::OrderKey &key, RouteChanges &changes)
{
    const auto it = routeOf.constFind(key);
    if (it == routeOf.cend())
        return;
    const QString handle = *it;
    routeOf.erase(it);
    if (const auto route = routes.find(handle); route != routes.end()) {
        route->stored.sequence.removeOne(key);
        if (!changes.changed.contains(handle))
            changes.changed.append(handle);
    }
}

void DispatchStore::Private::upsertRoute(const api::Route &route, quint64 answeredAt, quint64 askedAt,
    OrderChanges &orderChanges, RouteChanges &changes)
{
    const bool isNew = !routes.contains(route.handle);
    if (isNew && goneAt.value(route.handle) > askedAt)
        return;
    RouteEntry &entry = routes[route.handle];
    const auto &known = entry.stored.route.version;
    // The version says it best; without one, or at the same one, what was asked for before an answer came is older.
    const bool isNewer = known && route.version && *route.version > *known;
    if ((known && route.version && *route.version < *known) || (!isNewer && entry.answeredAt > askedAt))
        return;
    StoredRoute stored { route, {} };
    stored.route.orders.clear();
    for (const api::Order &order : route.orders) {
        if (!stored.sequence.contains(order.key))
            stored.sequence.append(order.key);
    }
    const QList<api::OrderKey> before = entry.stored.sequence;
    for (const api::OrderKey &key : before)
        routeOf.remove(key);
    for (const api::OrderKey &key : std::as_const(stored.sequence)) {
        leaveRoute(key, changes);
        routeOf.insert(key, route.handle);
    }
    for (const api::OrderKey &key : before) {
        if (!routeOf.contains(key))
            letGo(key, answeredAt, orderChanges);
    }
    for (const api::Order &slim : route.orders) {
        const OrderTable::Entry *old = orders.find(slim.key);
        const api::Order order = orderInRoute(slim, route);
        upsert(old ? mergedOrder(order, old->order) : order, answeredAt, askedAt, orderChanges);
    }
    entry.answeredAt = std::max(entry.answeredAt, answeredAt);
    if (isNew) {
        routeHandles.append(route.handle);
        changes.inserted.append(route.handle);
    } else if (entry.stored != stored && !changes.changed.contains(route.handle)) {
        changes.changed.append(route.handle);
    }
    entry.stored = std::move(stored);
}

// The server took the order out of its route without telling about the order itself.
void DispatchStore::Private::letGo(const api::OrderKey &key, quint64 answeredAt, OrderChanges &changes)
{
    const OrderTable::Entry *entry = orders.find(key);
    if (!entry)
        return;
    api::Order order = entry->order;
    if (!order.isClosed() && !order.isStarted()) {
        order.routeHandle = QString();
        order.workerHandle = QString();
        order.deviceId = QString();
        order.status = api::OrderStatus::Unplanned;
    }
    upsert(order, answeredAt, entry->answeredAt, changes);
}

void DispatchStore::Private::dropRoute(const QString &handle, OrderChanges &orderChanges, RouteChanges &changes)
{
    const RouteEntry entry = routes.take(handle);
    routeHandles.removeOne(handle);
    changes.removed.append(handle);
    for (const api::OrderKey &key : entry.stored.sequence) {
        routeOf.remove(key);
        letGo(key, entry.answeredAt, orderChanges);
    }
}

void DispatchStore::Private::announce(const OrderChanges &orderChanges, const RouteChanges &routeChanges)
{
    if (!orderChanges.isEmpty())
        emit q->ordersChanged(orderChanges);
    orders.recycle();
    if (!routeChanges.isEmpty())
        emit q->routesChanged(routeChanges);
}

DispatchStore::DispatchStore(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

DispatchStore::~DispatchStore() = default;

const DayScope &DispatchStore::scope() const
{
    return d->scope;
}

void DispatchStore::setScope(const DayScope &scope)
{
    if (d->scope == scope)
        return;
    emit scopeAboutToChange();
    d->scope = scope;
    d->isLoaded = false;
    d->orders.clear();
    d->routes.clear();
    d->goneAt.clear();
    d->routeHandles.clear();
    d->routeOf.clear();
    emit scopeChanged();
}

bool DispatchStore::isLoaded() const
{
    return d->isLoaded;
}

void DispatchStore::markLoaded()
{
    if (d->isLoaded)
        return;
    d->isLoaded = true;
    emit loaded();
}

qsizetype DispatchStore::orderCount() const
{
    return d->orders.count();
}

const api::Order *DispatchStore::order(const api::OrderKey &key) const
{
    const OrderTable::Entry *entry = d->orders.find(key);
    return entry ? &entry->order : nullptr;
}

QList<api::OrderKey> DispatchStore::orderKeys() const
{
    QList<api::OrderKey> keys;
    keys.reserve(orderCount());
    for (int slot : d->orders.occupied())
        keys.append(d->orders.at(slot)->order.key);
    return keys;
}

int DispatchStore::slotOf(const api::OrderKey &key) const
{
    return d->orders.slotOf(key);
}

const api::Order *DispatchStore::orderAt(int slot) const
{
    const OrderTable::Entry *entry = d->orders.at(slot);
    return entry ? &entry->order : nullptr;
}

QList<int> DispatchStore::occupiedSlots() const
{
    return d->orders.occupied();
}

QList<api::OrderKey> DispatchStore::keysOfHandle(const QString &handle) const
{
    return d->orders.keysOfHandle(handle);
}

QStringList DispatchStore::routeHandles() const
{
    return d->routeHandles;
}

const StoredRoute *DispatchStore::route(const QString &handle) const
{
    const auto it = d->routes.constFind(handle);
    return it == d->routes.cend() ? nullptr : &it->stored;
}

QString DispatchStore::routeOf(const api::OrderKey &key) const
{
    return d->routeOf.value(key);
}

const QList<api::Worker> &DispatchStore::workers() const
{
    return d->workers;
}

const api::Worker *DispatchStore::worker(const QString &handle) const
{
    const auto it = std::ranges::find(std::as_const(d->workers), handle, &api::Worker::handle);
    return it == d->workers.cend() ? nullptr : &*it;
}

const QList<api::OpsGroup> &DispatchStore::opsGroups() const
{
    return d->opsGroups;
}

const api::OpsGroup *DispatchStore::opsGroup(const QString &handle) const
{
    const auto it = std::ranges::find(std::as_const(d->opsGroups), handle, &api::OpsGroup::handle);
    return it == d->opsGroups.cend() ? nullptr : &*it;
}

quint64 DispatchStore::revision() const
{
    return d->revision;
}

void DispatchStore::applyOrders(const QList<api::Order> &orders, quint64 askedAt)
{
    OrderChanges changes;
    for (const api::Order &order : orders)
        d->upsert(order, 0, askedAt, changes);
    d->announce(changes, {});
}

quint32 DispatchStore::beginListing()
{
    return ++d->listing;
}

void DispatchStore::applyOrders(QList<api::Order> &&orders, quint64 askedAt, quint32 listing)
{
    OrderChanges changes;
    for (api::Order &order : orders)
        d->upsert(std::move(order), 0, askedAt, changes, listing);
    d->announce(changes, {});
}

bool DispatchStore::isListed(const api::OrderKey &key, quint32 listing) const
{
    const OrderTable::Entry *entry = d->orders.find(key);
    return entry && entry->listing == listing;
}

void DispatchStore::retainOrders(const QSet<api::OrderKey> &seen, quint64 askedAt)
{
    d->retain(askedAt, 0, d->orders.slotCount(),
        [&seen](const OrderTable::Entry &entry) { return seen.contains(entry.order.key); });
}

bool DispatchStore::retainListed(quint32 listing, quint64 askedAt, int firstSlot, int count)
{
    return d->retain(askedAt, firstSlot, count,
        [listing](const OrderTable::Entry &entry) { return entry.listing == listing; });
}

void DispatchStore::applyRoutes(const QList<api::Route> &routes, quint64 askedAt)
{
    OrderChanges orderChanges;
    RouteChanges routeChanges;
    for (const api::Route &route : routes)
        d->upsertRoute(route, 0, askedAt, orderChanges, routeChanges);
    d->announce(orderChanges, routeChanges);
}

void DispatchStore::retainRoutes(const QSet<QString> &seen, quint64 askedAt)
{
    OrderChanges orderChanges;
    RouteChanges routeChanges;
    for (const QString &handle : QStringList(d->routeHandles)) {
        if (!seen.contains(handle) && d->routes[handle].answeredAt <= askedAt)
            d->dropRoute(handle, orderChanges, routeChanges);
    }
    d->announce(orderChanges, routeChanges);
}

void DispatchStore::setWorkers(const QList<api::Worker> &workers)
{
    const auto moved = movedWorkers(d->workers, workers);
    d->workers = workers;
    if (!moved)
        emit workersChanged();
    else if (!moved->isEmpty())
        emit workersMoved(*moved);
}

void DispatchStore::setOpsGroups(const QList<api::OpsGroup> &groups)
{
    if (d->opsGroups == groups)
        return;
    d->opsGroups = groups;
    emit opsGroupsChanged();
}

void DispatchStore::applyAnswer(const QList<api::Order> &orders)
{
    applyAnswer(orders, d->revision);
}

void DispatchStore::applyAnswer(const QList<api::Order> &orders, quint64 sentAt)
{
    ++d->revision;
    OrderChanges orderChanges;
    RouteChanges routeChanges;
    QStringList overtaken;
    for (const api::Order &order : orders) {
        if (const OrderTable::Entry *known = d->orders.find(order.key); known && known->answeredAt > sentAt) {
            overtaken.append(order.key.handle);
            continue;
        }
        if (order.routeHandle.isNull() && order.status.is(api::OrderStatus::Unplanned))
            d->leaveRoute(order.key, routeChanges);
        d->upsert(order, d->revision, d->revision, orderChanges);
    }
    d->announce(orderChanges, routeChanges);
    wantOrders(overtaken);
}

void DispatchStore::applyAnswer(const api::Route &route, bool wasRead)
{
    ++d->revision;
    OrderChanges orderChanges;
    RouteChanges routeChanges;
    routeChanges.isAnswer = !wasRead;
    d->upsertRoute(route, d->revision, d->revision, orderChanges, routeChanges);
    d->announce(orderChanges, routeChanges);
}

void DispatchStore::removeRoute(const QString &handle, bool isAnswer)
{
    if (!d->routes.contains(handle))
        return;
    d->goneAt.insert(handle, ++d->revision);
    OrderChanges orderChanges;
    RouteChanges routeChanges;
    routeChanges.isAnswer = isAnswer;
    d->dropRoute(handle, orderChanges, routeChanges);
    d->announce(orderChanges, routeChanges);
}

void DispatchStore::wantRoutes(const QStringList &handles)
{
    if (!handles.isEmpty())
        emit routesWanted(handles);
}

void DispatchStore::wantOrders(const QStringList &handles)
{
    if (!handles.isEmpty())
        emit ordersWanted(handles);
}

void DispatchStore::wantDay()
{
    emit dayWanted();
}

}
