// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/makeroutesheets.h"

#include "models/workingplan.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"

#include <QCoreApplication>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RouteSheet", text);
}

std::chrono::seconds wholeSeconds(auto duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration);
}

RouteSheetStop::Kind kindOf(const api::Order &order)
{
    if (order.key.type.is(api::OrderType::Pick))
        return RouteSheetStop::Kind::Pick;
    return order.key.type.is(api::OrderType::Drop) ? RouteSheetStop::Kind::Drop : RouteSheetStop::Kind::Visit;
}

QString placeOf(const api::Order &order)
{
    if (!order.destination.address.isEmpty())
        return order.destination.address;
    if (const auto centre = order.destination.centre())
        return words::coordinates(centre->latitude(), centre->longitude());
    return order.destination.placeHandle;
}

/// What a driver may need at the door: the customer's keys that say so, in the order they came.
QString customerOf(const api::Order &order)
{
    QStringList parts;
    for (const api::Metadata::Entry &entry : order.metadata.entries()) {
        const QString key = entry.key.toLower();
        if (key.contains("customer"_L1) || key.contains("phone"_L1) || key.contains("note"_L1))
            parts.append(entry.value);
    }
    return parts.join(u" · "_s);
}

RouteSheetStop stopOf(const api::Order &order, const models::StopFigures &figures, std::optional<int> capacity,
    const DayWords &words)
{
    RouteSheetStop stop;
    stop.number = figures.number;
    stop.kind = kindOf(order);
    stop.order = order.key.handle;
    stop.place = placeOf(order);
    stop.customer = customerOf(order);
    stop.arrival = words.clock(figures.visit.arrival);
    stop.window = words.window(order.scheduledAfter, order.scheduledAt);
    stop.service = words::duration(std::chrono::seconds(order.expectedServiceTime.value_or(0)));
    stop.load = words::load(figures.visit.loadAfter, capacity);
    stop.goods = order.productTypes.join(u", "_s);
    stop.late = figures.isLate();
    return stop;
}

}

QList<RouteSheet> makeRouteSheets(const models::WorkingPlan &plan, const models::DispatchStore &store,
    const DayWords &words, const QStringList &routeIds)
{
    QList<RouteSheet> sheets;
    for (const QString &id : routeIds.isEmpty() ? plan.routeIds() : routeIds) {
        const models::WorkingRoute *route = plan.route(id);
        if (!route || route->stops.isEmpty())
            continue;
        const models::RouteFigures figures = plan.routeFigures(id);
        RouteSheet sheet;
        sheet.routeId = id;
        const api::Worker *worker = store.worker(route->workerHandle);
        sheet.worker = worker && !worker->name.isEmpty() ? worker->name : route->workerHandle;
        if (sheet.worker.isEmpty())
            sheet.worker = say("Route without a worker");
        sheet.day = words.times().day(words.day());
        sheet.zone = words.times().zoneName(figures.totals.start);
        sheet.summary = say("%1 stops · %2–%3 · driving %4 · %5")
                            .arg(figures.stops)
                            .arg(words.clock(figures.totals.start), words.clock(figures.totals.end),
                                words::duration(wholeSeconds(figures.totals.driving)),
                                words::distance(double(figures.totals.metres)));
        for (const api::OrderKey &key : route->stops) {
            const api::Order *order = store.order(key);
            const auto stop = plan.stopFigures(key);
            if (order && stop)
                sheet.stops.append(stopOf(*order, *stop, figures.capacity, words));
        }
        sheets.append(sheet);
    }
    return sheets;
}

}
