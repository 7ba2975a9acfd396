// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"

using namespace Qt::StringLiterals;

namespace routedesk::test {

namespace {

/// The same in every run, unlike qHash(). FNV-1a.
quint32 placeOf(const QString &name)
{
    quint32 hash = 2166136261u;
    for (const char one : name.toUtf8())
        hash = (hash ^ quint8(one)) * 16777619u;
    return hash;
}

}

api::Instant at(int hour, int minute)
{
    return api::toInstant(QDateTime(QDate(2023, 11, 2), QTime(hour, minute), QTimeZone::UTC));
}

models::DayScope day()
{
    return { QDate(2023, 11, 2), QString(), QTimeZone::UTC };
}

api::OrderKey key(const QString &name)
{
    api::OrderKey key { name, {}, 0, 0 };
    if (name.endsWith(u'+') || name.endsWith(u'-')) {
        key.handle.chop(1);
        key.type = name.endsWith(u'+') ? api::OrderType::Pick : api::OrderType::Drop;
    }
    return key;
}

QList<api::OrderKey> keys(const QString &names)
{
    QList<api::OrderKey> result;
    for (const QString &one : names.split(u' ', Qt::SkipEmptyParts))
        result.append(key(one));
    return result;
}

QString name(const api::OrderKey &key)
{
    return key.handle
        + (key.type.is(api::OrderType::Pick)       ? u"+"_s
                : key.type.is(api::OrderType::Drop) ? u"-"_s
                                                    : QString());
}

QString names(const QList<api::OrderKey> &keys)
{
    QStringList result;
    for (const api::OrderKey &one : keys)
        result.append(name(one));
    return result.join(u' ');
}

api::Order order(const QString &name)
{
    api::Order order;
    order.key = key(name);
    order.status = api::OrderStatus::Unplanned;
    order.destination.address = u"%1 Street"_s.arg(name);
    const quint32 place = placeOf(name);
    order.destination.point = api::GeoPoint::fromDegrees(
        -121.9 + double(place % 97) * 0.001, 37.3 + double(place / 97 % 89) * 0.001);
    order.scheduledAt = at(18);
    order.expectedServiceTime = 300;
    return order;
}

QList<api::Order> orders(const QString &names)
{
    QList<api::Order> result;
    for (const QString &one : names.split(u' ', Qt::SkipEmptyParts))
        result.append(order(one));
    return result;
}

api::Route route(const QString &handle, const QString &worker, const QString &names)
{
    api::Route route;
    route.handle = handle;
    route.status = api::RouteStatus::Assigned;
    route.version = 1;
    route.workerHandle = worker;
    route.orders = orders(names);
    for (api::Order &one : route.orders) {
        one.status = api::OrderStatus::Assigned;
        one.routeHandle = handle;
        one.workerHandle = worker;
    }
    return route;
}

api::Route tracked(const QString &handle, const QString &worker, const QString &names)
{
    api::Route result = route(handle, worker, names);
    result.status = api::RouteStatus::Tracking;
    for (api::Order &one : result.orders)
        one.status = api::OrderStatus::Ongoing;
    return result;
}

api::Worker worker(const QString &handle)
{
    api::Worker worker;
    worker.handle = handle;
    worker.name = handle;
    worker.home = api::GeoPoint::fromDegrees(-121.88, 37.33);
    worker.schedule = { { u"thursday"_s, 8 * 60, 18 * 60, {} } };
    return worker;
}

QString dump(const models::DispatchStore &store)
{
    QStringList lines;
    for (const QString &handle : store.routeHandles()) {
        const models::StoredRoute *stored = store.route(handle);
        lines.append(u"%1 %2: %3"_s.arg(handle, stored->route.workerHandle, names(stored->sequence)));
    }
    return lines.join(u" | ");
}

QString dump(const models::WorkingPlan &plan)
{
    QStringList lines;
    for (const QString &id : plan.routeIds()) {
        const models::WorkingRoute *route = plan.route(id);
        lines.append(u"%1%2%3 %4: %5"_s.arg(id, route->isUnsent ? u"*"_s : QString(),
            route->hasConflict ? u"!"_s : QString(), route->workerHandle, names(route->stops)));
    }
    lines.append(u"pool: "_s + names(plan.pool()));
    return lines.join(u" | ");
}

}
