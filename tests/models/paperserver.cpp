// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"

#include "day.h"

#include "models/edits/orderwish.h"
#include "paperreply.h"

#include "api/reading.h"
#include "api/writing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::test {

namespace {

QByteArray notFound()
{
    return api::writeHttpError(u"not here"_s);
}

/// The handles in a body, for the log.
QString named(const PaperServer &, const QByteArray &body)
{
    if (const auto orders = api::readRouteOrders(body)) {
        QStringList result;
        for (const api::OrderRef &ref : orders->orders)
            result.append(name({ ref.handle, ref.type, ref.typeIndex.value_or(0), 0 }));
        return u' ' + result.join(u' ');
    }
    return {};
}

template<class T>
auto pageOf(const QList<T> &items, const QUrlQuery &query, int pageSize)
{
    const int from = query.queryItemValue(u"pagination_token"_s).toInt();
    api::Page<T> page { items.mid(from, pageSize), {} };
    if (from + pageSize < items.size())
        page.nextToken = QString::number(from + pageSize);
    return page;
}

}

void PaperServer::put(const QList<api::Order> &orders)
{
    m_orders += orders;
}

void PaperServer::put(const api::Route &route)
{
    for (const api::Order &one : route.orders) {
        m_orders.removeIf([&](const api::Order &old) { return old.key == one.key; });
        m_orders.append(one);
    }
    m_routes.removeIf([&](const api::Route &old) { return old.handle == route.handle; });
    m_routes.append(route);
}

api::Order *PaperServer::order(const api::OrderKey &key)
{
    const auto it = std::ranges::find(m_orders, key, &api::Order::key);
    return it == m_orders.end() ? nullptr : &*it;
}

api::Route *PaperServer::routeOf(const QString &handle)
{
    const auto it = std::ranges::find(m_routes, handle, &api::Route::handle);
    return it == m_routes.end() ? nullptr : &*it;
}

QString PaperServer::dump() const
{
    QStringList lines;
    for (const api::Route &route : m_routes) {
        QList<api::OrderKey> stops;
        for (const api::Order &one : route.orders)
            stops.append(one.key);
        lines.append(u"%1 %2: %3"_s.arg(route.handle, route.workerHandle, names(stops)));
    }
    return lines.join(u" | ");
}

QStringList PaperServer::takeCalls()
{
    return std::exchange(m_log, {});
}

QStringList PaperServer::takeChanges()
{
    QStringList changes = takeCalls();
    changes.removeIf([](const QString &line) { return line.startsWith(u"GET"); });
    return changes;
}

qsizetype PaperServer::changeCount() const
{
    return std::ranges::count_if(m_log, [](const QString &line) { return !line.startsWith(u"GET"); });
}

QNetworkReply *PaperServer::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    Ask ask;
    ask.verb = operation == GetOperation ? u"GET"_s
        : operation == PostOperation
        ? u"POST"_s
        : QString::fromLatin1(request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray());
    ask.path = request.url().path().split(u'/', Qt::SkipEmptyParts);
    ask.query = QUrlQuery(request.url());
    if (body)
        ask.body = body->readAll();
    QString line = ask.verb + u' ' + request.url().path();
    if (ask.query.hasQueryItem(u"version"_s))
        line += u"?version="_s + ask.query.queryItemValue(u"version"_s);
    if (ask.verb != "GET"_L1)
        line += named(*this, ask.body);
    m_log.append(line);

    for (Fault &fault : faults) {
        if (fault.times <= 0 || !line.startsWith(fault.call))
            continue;
        --fault.times;
        if (fault.fate == Fate::LostAfter)
            (void)handle(ask);
        if (fault.fate == Fate::Answer)
            return new PaperReply(operation, request, fault.status, fault.body, this);
        return new PaperReply(operation, request, fault.fate == Fate::Silent ? PaperReply::silent : 0, {}, this);
    }
    const Reply reply = handle(ask);
    auto *answer = new PaperReply(operation, request, reply.status, reply.body, this);
    answer->announce(knowsExpected ? QByteArray("expected, clearing") : QByteArray());
    return answer;
}

PaperServer::Reply PaperServer::handle(const Ask &ask)
{
    const QStringList &path = ask.path;
    if (path.value(0) == "workers"_L1) {
        if (path.value(1) == "ops-groups"_L1)
            return { 200, api::writeOpsGroupPage(pageOf(groups, ask.query, pageSize)) };
        return { 200, api::writeWorkerPage(pageOf(workers, ask.query, pageSize)) };
    }
    if (path.size() == 1)
        return ask.verb == "GET"_L1 ? listOrders(ask) : batch(ask.body);
    if (path.at(1) == "track"_L1)
        return track(ask.body);
    if (path.at(1) != "routes"_L1)
        return onOrder(ask);
    if (path.size() == 2)
        return ask.verb == "GET"_L1 ? listRoutes(ask) : createRoute(ask.body);
    return onRoute(ask);
}

PaperServer::Reply PaperServer::listOrders(const Ask &ask)
{
    const auto filter = api::readOrderFilter(ask.query);
    QList<api::Order> found;
    std::ranges::copy_if(m_orders, std::back_inserter(found), [&](const api::Order &one) {
        return (!filter->scheduledFrom || one.scheduledAt >= filter->scheduledFrom)
            && (!filter->scheduledTo || one.scheduledAt <= filter->scheduledTo)
            && (filter->opsGroupHandle.isEmpty() || one.opsGroupHandle == filter->opsGroupHandle)
            && (filter->statuses.isEmpty() || filter->statuses.contains(one.status.known().value()));
    });
    if (filter->sortDirection.is(api::SortDirection::Descending))
        std::ranges::reverse(found);
    return { 200, api::writeOrderPage(pageOf(found, ask.query, pageSize)) };
}

PaperServer::Reply PaperServer::listRoutes(const Ask &ask)
{
    const auto filter = api::readRouteFilter(ask.query);
    QList<api::Route> found;
    for (api::Route route : m_routes) {
        const auto status = route.status.known();
        if (!filter->statuses.isEmpty() && !filter->statuses.contains(*status))
            continue;
        for (api::Order &one : route.orders)
            one = *order(one.key);
        found.append(route);
    }
    return { 200, api::writeRoutePage(pageOf(found, ask.query, pageSize)) };
}

QList<api::OrderKey> PaperServer::resolve(const QList<api::OrderRef> &refs) const
{
    QList<api::OrderKey> keys;
    for (const api::OrderRef &ref : refs) {
        for (const api::Order &one : m_orders) {
            if (one.key.handle == ref.handle && (ref.type.isAbsent() || one.key.type == ref.type))
                keys.append(one.key);
        }
    }
    return keys;
}

api::Route &PaperServer::makeRoute(const QString &worker, const QList<api::OrderKey> &keys)
{
    api::Route route;
    route.handle = u"route-%1"_s.arg(++m_made);
    route.status = api::RouteStatus::Assigned;
    route.version = 1;
    route.workerHandle = worker;
    for (const api::OrderKey &key : keys) {
        api::Order &one = *order(key);
        one.status = api::OrderStatus::Assigned;
        one.routeHandle = route.handle;
        one.workerHandle = worker;
        route.orders.append(one);
    }
    m_routes.append(route);
    return m_routes.last();
}

PaperServer::Reply PaperServer::answer(api::Route &route, int status)
{
    api::Route whole = route;
    for (api::Order &one : whole.orders)
        one = *order(one.key);
    return { status, api::writeRoute(whole) };
}

PaperServer::Reply PaperServer::batch(const QByteArray &body)
{
    const auto request = api::readBatchRequest(body);
    if (!request)
        return { 422, api::writeValidationError(u"invalid"_s, request.error()) };
    QList<api::FieldError> complaints;
    QList<api::Order> made;
    for (qsizetype i = 0; i < request->orders.size(); ++i) {
        const api::NewOrder &wanted = request->orders.at(i);
        if (wanted.handle.startsWith(u"bad"))
            complaints.append({ u"json"_s, u"orders.%1.destination.radius"_s.arg(i), u"not like this"_s });
        api::Order one;
        one.key = { wanted.handle, wanted.type, wanted.typeIndex.value_or(0), 0 };
        one.status = api::OrderStatus::Unplanned;
        one.destination = wanted.destination;
        one.scheduledAt = wanted.scheduledAt;
        made.append(one);
        if (order(one.key) && !order(one.key)->isClosed())
            return { 409, {} };
    }
    if (!complaints.isEmpty())
        return { 422, api::writeValidationError(u"invalid"_s, complaints) };
    m_orders += made;
    if (request->workerHandle.isEmpty())
        return { 201, api::writeBatchResult(made) };
    QList<api::OrderKey> keys;
    for (const api::Order &one : std::as_const(made))
        keys.append(one.key);
    return answer(makeRoute(request->workerHandle, keys), 201);
}

PaperServer::Reply PaperServer::createRoute(const QByteArray &body)
{
    const auto request = api::readCreateRoute(body);
    const QList<api::OrderKey> keys = resolve(request->orders);
    for (const api::OrderKey &key : keys) {
        if (!order(key)->status.is(api::OrderStatus::Unplanned))
            return { 422, api::writeValidationError(u"not unplanned"_s, {}) };
    }
    return answer(makeRoute(request->workerHandle, keys), 201);
}

PaperServer::Reply PaperServer::track(const QByteArray &body)
{
    const auto request = api::readTrackRequest(body);
    api::Route *route = routeOf(request->routeHandle);
    if (!route)
        return { 404, api::writeCodedError(u"route_not_found"_s, u"no such route"_s, {}) };
    route->status = api::RouteStatus::Tracking;
    ++*route->version;
    for (const api::Order &one : std::as_const(route->orders))
        order(one.key)->status = api::OrderStatus::Ongoing;
    return answer(*route, 201);
}

PaperServer::Reply PaperServer::onOrder(const Ask &ask)
{
    const auto ref = api::readOrderRef(ask.path.at(1), ask.query);
    const QList<api::OrderKey> keys = resolve(QList<api::OrderRef> { *ref });
    if (keys.isEmpty())
        return { 404, notFound() };
    api::Order &one = *order(keys.constLast());
    const QString action = ask.path.value(2);
    if (one.isClosed() && !action.isEmpty())
        return { 422, api::writeValidationError(u"closed"_s, {}) };
    if (action == "complete"_L1)
        one.status = api::OrderStatus::Completed;
    else if (action == "cancel"_L1)
        one.status = api::OrderStatus::Cancelled;
    else if (action == "disable"_L1)
        one.status = api::OrderStatus::Disabled;
    else if (action == "enable"_L1)
        one.status = api::OrderStatus::Ongoing;
    else if (action == "reschedule"_L1) {
        const auto request = api::readReschedule(ask.body);
        one.scheduledAt = request->scheduledAt;
        one.scheduledAfter = request->scheduledAfter;
        unplan(one.key);
    } else if (ask.verb == "PATCH"_L1) {
        const api::GuardedPatch wanted = *api::readOrderPatch(ask.body);
        if (meanwhile)
            std::exchange(meanwhile, {})();
        if (knowsExpected && !api::fieldsNotHeld(one, wanted.expected).isEmpty())
            return { 409, api::writeCodedError(api::fieldsChangedCode, u"changed"_s, {}, {}) };
        one = models::patched(one, wanted.patch);
    }
    api::OrderDetail detail;
    detail.order = one;
    return { 200, api::writeOrderDetail(detail) };
}

void PaperServer::unplan(const api::OrderKey &key)
{
    for (api::Route &route : m_routes)
        route.orders.removeIf([&](const api::Order &one) { return one.key == key; });
    api::Order &one = *order(key);
    one.status = api::OrderStatus::Unplanned;
    one.routeHandle = QString();
    one.workerHandle = QString();
}

PaperServer::Reply PaperServer::onRoute(const Ask &ask)
{
    api::Route *route = routeOf(ask.path.at(2));
    if (!route)
        return { 404, notFound() };
    if (ask.verb == "GET"_L1)
        return answer(*route);
    const auto version = api::readVersion(ask.query);
    if (version && *version && **version != *route->version)
        return { 409, api::writeCodedError(u"version_conflict"_s, u"moved on"_s, {}) };
    ++*route->version;
    const QString action = ask.path.value(3);
    if (action == "complete"_L1) {
        route->status = api::RouteStatus::Completed;
        return answer(*route);
    }
    if (action == "reassign"_L1) {
        route->workerHandle = api::readReassignRoute(ask.body)->workerHandle;
        return answer(*route);
    }
    const QList<api::OrderKey> keys = resolve(api::readRouteOrders(ask.body)->orders);
    if (action == "remove"_L1) {
        for (const api::OrderKey &key : keys)
            unplan(key);
        if (!route->orders.isEmpty())
            return answer(*route);
        m_routes.removeIf([&](const api::Route &one) { return one.handle == ask.path.at(2); });
        return { 200, "{}" };
    }
    if (action == "resequence"_L1)
        route->orders.clear();
    for (const api::OrderKey &key : keys) {
        if (action == "add"_L1 && !order(key)->status.is(api::OrderStatus::Unplanned))
            return { 422, api::writeValidationError(u"not unplanned"_s, {}) };
        api::Order &one = *order(key);
        if (action == "add"_L1) {
            one.status = api::OrderStatus::Assigned;
            one.routeHandle = route->handle;
            one.workerHandle = route->workerHandle;
        }
        route->orders.append(one);
    }
    return answer(*route);
}

}
