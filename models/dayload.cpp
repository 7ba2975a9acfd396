// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dayload.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int routesAtOnce = 4;
constexpr qsizetype smallestSlice = 50; ///< orders
constexpr qsizetype largestSlice = 1000;
constexpr int slotsSweptAtOnce = 8000;
constexpr int mostYielded = 3;
constexpr std::chrono::nanoseconds sliceTime = std::chrono::milliseconds(5);

}

DayLoad::DayLoad(api::OrdersClient &client, DispatchStore &store, int pageSize)
    : m_client(client)
    , m_store(store)
    , m_pageSize(pageSize)
    , m_askedAt(store.revision())
    , m_sliceSize(4 * smallestSlice)
    , m_listing(store.beginListing())
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &DayLoad::takeTurn);
}

DayLoad::~DayLoad() = default;

// Views that lay out what has come take a turn of their own: a slice on top of it would be felt.
void DayLoad::takeTurn()
{
    const bool isCrowded = m_sinceTurn.isValid() && m_sinceTurn.durationElapsed() > sliceTime;
    m_sinceTurn.start();
    if (isCrowded && m_yielded < mostYielded) {
        ++m_yielded;
        return;
    }
    m_yielded = 0;
    if (m_hasAllOrders && m_waiting == 0)
        sweepSlice();
    else
        applySlice();
    m_sinceTurn.start();
}

template<class T, class Handler>
void DayLoad::await(api::Call<T> call, Handler handler)
{
    call.then(this, [this, handler = std::move(handler)](const api::Result<T> &result) {
        if (m_isOver)
            return;
        if constexpr (std::is_invocable_v<Handler, const api::Result<T> &>) {
            handler(result);
        } else {
            if (!result)
                fail(result.error());
            else
                handler(*result);
        }
    });
}

void DayLoad::startWhole()
{
    m_isWhole = true;
    loadGroups({});
}

void DayLoad::startTracking(const QStringList &routeHandles)
{
    m_missing = routeHandles;
    loadTracking({});
}

void DayLoad::startNamed(const Named &named)
{
    m_isNamed = true;
    m_missing = named.routes;
    m_namedOrders = named.orders;
    if (named.workers)
        loadWorkers({});
    else
        fetchNext();
}

void DayLoad::cancel()
{
    m_isOver = true;
    m_turn.stop();
    m_stop.request_stop();
}

void DayLoad::loadGroups(const QString &token)
{
    tell(SyncProgress::Phase::OpsGroups, m_groups.size());
    api::OpsGroupFilter filter;
    filter.limit = 100;
    filter.pageToken = token;
    await(m_client.listOpsGroups(filter, m_stop.get_token()), [this](const api::Page<api::OpsGroup> &page) {
        m_groups += page.items;
        if (!page.isLast())
            return loadGroups(page.nextToken);
        m_store.setOpsGroups(m_groups);
        emit groupsLoaded();
        loadWorkers({});
    });
}

void DayLoad::loadWorkers(const QString &token)
{
    tell(SyncProgress::Phase::Workers, m_workers.size());
    api::WorkerFilter filter;
    filter.opsGroupHandle = m_store.scope().opsGroupHandle;
    filter.limit = 100;
    filter.pageToken = token;
    await(m_client.listWorkers(filter, m_stop.get_token()), [this](const api::Page<api::Worker> &page) {
        m_workers += page.items;
        if (!page.isLast())
            return loadWorkers(page.nextToken);
        m_store.setWorkers(m_workers);
        if (m_isNamed)
            fetchNext();
        else
            loadOrders({});
    });
}

void DayLoad::loadOrders(const QString &token)
{
    tell(SyncProgress::Phase::Orders, m_ordersDone);
    const DayScope &scope = m_store.scope();
    api::OrderFilter filter;
    filter.opsGroupHandle = scope.opsGroupHandle;
    filter.scheduledFrom = scope.from();
    filter.scheduledTo = scope.to() - std::chrono::milliseconds(1);
    filter.limit = m_pageSize;
    filter.pageToken = token;
    await(m_client.listOrders(filter, m_stop.get_token()), [this](const api::Page<api::Order> &page) {
        m_hasAllOrders = page.isLast();
        if (!page.isLast())
            loadOrders(page.nextToken);
        m_waiting += page.items.size();
        m_arrived.push_back(page.items);
        // A little is at once; a page is applied when the loop has turned.
        if (m_waiting <= smallestSlice)
            applySlice();
        else
            m_turn.start();
    });
}

QList<api::Order> DayLoad::takeSlice(qsizetype count)
{
    QList<api::Order> slice;
    slice.reserve(count);
    while (slice.size() < count) {
        QList<api::Order> &page = m_arrived.front();
        const qsizetype end = std::min(page.size(), m_applied + count - slice.size());
        // The answer may still hold the page too.
        const bool isOurs = page.isDetached();
        for (; m_applied < end; ++m_applied)
            slice.append(isOurs ? std::move(page[m_applied]) : page.at(m_applied));
        if (m_applied == page.size()) {
            m_arrived.pop_front();
            m_applied = 0;
        }
    }
    m_waiting -= count;
    return slice;
}

// As many as fit into a slice's time, found out as we go.
void DayLoad::applySlice()
{
    QElapsedTimer clock;
    clock.start();
    const qsizetype count = std::min(m_sliceSize, m_waiting);
    applyOrders(takeSlice(count));
    const auto taken = std::chrono::nanoseconds(clock.nsecsElapsed());
    if (count == m_sliceSize)
        m_sliceSize = std::clamp(taken > sliceTime ? m_sliceSize / 2 : m_sliceSize * 5 / 4, smallestSlice, largestSlice);
    tell(SyncProgress::Phase::Orders, m_ordersDone);
    if (m_isOver)
        return;
    if (m_waiting > 0) {
        m_turn.start();
        return;
    }
    m_turn.stop();
    if (m_hasAllOrders)
        loadRoutes({});
}

void DayLoad::applyOrders(QList<api::Order> orders)
{
    for (const api::Order &order : orders) {
        if (!order.routeHandle.isNull())
            m_namedRoutes.insert(order.routeHandle);
    }
    m_ordersDone += orders.size();
    m_store.applyOrders(std::move(orders), m_askedAt, m_listing);
}

void DayLoad::loadRoutes(const QString &token)
{
    tell(SyncProgress::Phase::Routes, m_routesDone);
    api::RouteFilter filter;
    filter.opsGroupHandle = m_store.scope().opsGroupHandle;
    filter.statuses = { api::RouteStatus::Planned, api::RouteStatus::Assigned, api::RouteStatus::Tracking };
    filter.limit = 100;
    filter.pageToken = token;
    await(m_client.listRoutes(filter, m_stop.get_token()), [this](const api::Page<api::Route> &page) {
        applyRoutes(page.items);
        if (!page.isLast())
            return loadRoutes(page.nextToken);
        loadClosedRoutes({});
    });
}

// One list instead of a call for each route that the day's orders name; what ended on another day is fetched by name.
void DayLoad::loadClosedRoutes(const QString &token)
{
    if (m_seenRoutes.contains(m_namedRoutes))
        return fetchMissing();
    api::RouteFilter filter;
    filter.opsGroupHandle = m_store.scope().opsGroupHandle;
    filter.statuses = { api::RouteStatus::Completed };
    filter.completedDate = m_store.scope().date;
    filter.limit = 100;
    filter.pageToken = token;
    await(m_client.listRoutes(filter, m_stop.get_token()), [this](const api::Page<api::Route> &page) {
        applyRoutes(page.items);
        if (!page.isLast())
            return loadClosedRoutes(page.nextToken);
        fetchMissing();
    });
}

// Routes have no date of their own: one of this day is named by an order of the day, has one, or starts in it.
bool DayLoad::concerns(const api::Route &route) const
{
    const DayScope &scope = m_store.scope();
    if (m_namedRoutes.contains(route.handle) || m_store.route(route.handle))
        return true;
    if (route.scheduledStartAt && *route.scheduledStartAt >= scope.from() && *route.scheduledStartAt < scope.to())
        return true;
    return std::ranges::any_of(route.orders, [&](const api::Order &order) {
        return m_store.isListed(order.key, m_listing) || (order.scheduledAt && scope.holds(order));
    });
}

void DayLoad::applyRoutes(const QList<api::Route> &routes)
{
    QList<api::Route> ours;
    for (const api::Route &route : routes) {
        if (concerns(route)) {
            ours.append(route);
            m_seenRoutes.insert(route.handle);
        }
    }
    m_routesDone += ours.size();
    m_store.applyRoutes(ours, m_askedAt);
}

void DayLoad::loadTracking(const QString &token)
{
    tell(SyncProgress::Phase::Routes, m_routesDone);
    api::RouteFilter filter;
    filter.opsGroupHandle = m_store.scope().opsGroupHandle;
    filter.statuses = { api::RouteStatus::Tracking };
    filter.limit = 100;
    filter.pageToken = token;
    await(m_client.listRoutes(filter, m_stop.get_token()), [this](const api::Page<api::Route> &page) {
        applyRoutes(page.items);
        if (!page.isLast())
            return loadTracking(page.nextToken);
        fetchMissing();
    });
}

// Closed routes of the day are found by their orders; a route that was under way and is no longer listed has ended.
void DayLoad::fetchMissing()
{
    QSet<QString> wanted(m_missing.cbegin(), m_missing.cend());
    if (m_isWhole)
        wanted.unite(m_namedRoutes);
    for (const QString &handle : m_store.routeHandles()) {
        const api::Route &route = m_store.route(handle)->route;
        if (m_isWhole && route.isClosed())
            m_seenRoutes.insert(handle);
        else if (m_isWhole || route.isStarted())
            wanted.insert(handle);
    }
    for (const QString &handle : std::as_const(m_seenRoutes))
        wanted.remove(handle);
    m_missing = QStringList(wanted.cbegin(), wanted.cend());
    m_missing.sort();
    fetchNext();
}

void DayLoad::fetchNext()
{
    while (m_fetching < routesAtOnce && !m_missing.isEmpty() && !m_isOver) {
        const QString handle = m_missing.takeFirst();
        ++m_fetching;
        await(m_client.route(handle, m_stop.get_token()), [this, handle](const api::Result<api::Route> &result) {
            --m_fetching;
            if (result) {
                applyRoutes({ *result });
                tell(SyncProgress::Phase::Routes, m_routesDone);
            } else if (result.error().kind == api::ApiError::Kind::NotFound) {
                if (!m_isWhole)
                    m_store.removeRoute(handle);
            } else {
                return fail(result.error());
            }
            fetchNext();
        });
    }
    if (m_fetching == 0 && m_missing.isEmpty() && !m_isOver) {
        if (m_isNamed)
            loadNamedOrders();
        else
            finishWhole();
    }
}

void DayLoad::loadNamedOrders()
{
    for (const QString &handle : std::exchange(m_namedOrders, {})) {
        const auto known = m_store.keysOfHandle(handle);
        const bool came = std::ranges::any_of(
            known, [this](const api::OrderKey &key) { return m_seenRoutes.contains(m_store.routeOf(key)); });
        if (came)
            continue;
        api::OrderRef ref;
        ref.handle = handle;
        m_missingOrders.append(ref);
    }
    fetchNextOrder();
}

void DayLoad::fetchNextOrder()
{
    if (m_missingOrders.isEmpty())
        return finishWhole();
    const api::OrderRef ref = m_missingOrders.takeFirst();
    await(m_client.order(ref, m_stop.get_token()), [this](const api::Result<api::OrderDetail> &result) {
        if (result)
            applyOrders({ result->order });
        else if (result.error().kind == api::ApiError::Kind::Invalid || result.error().kind == api::ApiError::Kind::NotFound)
            // A handle of several orders, or of none any more: only the day's list can tell.
            m_store.wantDay();
        else
            return fail(result.error());
        fetchNextOrder();
    });
}

void DayLoad::finishWhole()
{
    if (m_isWhole) {
        m_store.retainRoutes(m_seenRoutes, m_askedAt);
        return sweepSlice();
    }
    m_isOver = true;
    emit finished({});
}

// What the server no longer has.
void DayLoad::sweepSlice()
{
    const bool hasMore = m_store.retainListed(m_listing, m_askedAt, m_swept, slotsSweptAtOnce);
    m_swept += slotsSweptAtOnce;
    if (m_isOver)
        return;
    if (hasMore) {
        m_turn.start();
        return;
    }
    m_turn.stop();
    m_isOver = true;
    emit finished({});
}

void DayLoad::fail(const api::ApiError &error)
{
    m_isOver = true;
    m_turn.stop();
    m_stop.request_stop();
    emit finished(error);
}

void DayLoad::tell(SyncProgress::Phase phase, qsizetype done)
{
    emit progressed({ phase, int(done) });
}

}
