// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "timelineday.h"

#include <QTimeZone>

#include <cmath>

using namespace routedesk;
using namespace Qt::StringLiterals;

namespace sample {

namespace {

const QDate day(2023, 11, 2);

/// Ana has a long break, Eli a short day, Fay the day off; the others work from eight to six.
api::Worker withShift(api::Worker worker)
{
    worker.schedule = { { u"thursday"_s, 8 * 60, 18 * 60, {} } };
    if (worker.handle == u"van-1"_s)
        worker.schedule = { { u"thursday"_s, 8 * 60, 12 * 60, {} }, { u"thursday"_s, 13 * 60, 18 * 60, {} } };
    else if (worker.handle == u"van-5"_s)
        worker.schedule.first().endMinute = 14 * 60;
    else if (worker.handle == u"van-6"_s)
        worker.unavailableOn = { day };
    return worker;
}

/// The first stops of a route under way: reached and finished, later than was planned.
api::Order withPast(api::Order order, int place)
{
    api::Estimate estimate;
    order.scheduledAfter = TimelineDay::moment(8);
    order.scheduledAt = TimelineDay::moment(8 + place, 15);
    estimate.initialArriveAt = TimelineDay::moment(8, 12 + 20 * place);
    order.estimate = estimate;
    order.arrivedAt = TimelineDay::moment(8, 20 + 22 * place);
    order.completedAt = TimelineDay::moment(8, 28 + 22 * place);
    return order;
}

}

api::Instant TimelineDay::moment(int hour, int minute)
{
    return api::toInstant(QDateTime(day, QTime(hour, minute), QTimeZone("America/Los_Angeles")));
}

TimelineDay::TimelineDay(ui::Theme &theme, int routes, int pool)
    : desk(theme), words(desk.store, desk.clock),
      panel(theme, words, desk.plan, desk.store, desk.clock, desk.selection)
{
    desk.fill(routes, pool);
    QList<api::Worker> people;
    for (const api::Worker &worker : desk.store.workers())
        people.append(withShift(worker));
    desk.store.setWorkers(people);
    QList<api::Order> past;
    for (int place = 0; place < 2; ++place) {
        if (const api::Order *order = desk.store.order(desk.key(u"order-%1"_s.arg(place + 1))))
            past.append(withPast(*order, place));
    }
    desk.store.applyAnswer(past);
}

QPoint TimelineDay::at(const QString &handle)
{
    const auto place = rows().place(desk.key(handle));
    return place ? view().layout().block(rows().row(place->row), place->row, place->stop).center().toPoint()
                 : QPoint(-1, -1);
}

void fillLarge(Desk &desk, int routes, int stops)
{
    const QTimeZone zone("America/Los_Angeles");
    desk.store.setScope({ day, {}, zone });
    QList<api::Worker> people;
    QList<api::Route> made;
    QList<api::Order> all;
    for (int r = 0; r < routes; ++r) {
        api::Worker worker;
        worker.handle = u"van-%1"_s.arg(r + 1);
        worker.name = u"Worker %1"_s.arg(r + 1);
        worker.home = api::GeoPoint::fromDegrees(-121.9, 37.34);
        people.append(withShift(worker));
        api::Route route;
        route.handle = u"route-%1"_s.arg(r + 1);
        route.workerHandle = worker.handle;
        route.version = 1;
        route.status = api::RouteStatus::Planned;
        for (int s = 0; s < stops; ++s) {
            api::Order order;
            order.key.handle = u"order-%1"_s.arg(r * stops + s + 1);
            order.status = api::OrderStatus::Planned;
            order.routeHandle = route.handle;
            order.workerHandle = worker.handle;
            const double angle = 0.13 * s + r;
            order.destination.point
                = api::GeoPoint::fromDegrees(-121.9 + 0.06 * std::cos(angle), 37.34 + 0.05 * std::sin(angle));
            order.scheduledAfter = TimelineDay::moment(8 + s * 9 / stops);
            order.scheduledAt = TimelineDay::moment(10 + s * 9 / stops);
            order.expectedServiceTime = 240 + 60 * (s % 4);
            route.orders.append(order);
            all.append(order);
        }
        made.append(route);
    }
    desk.store.setWorkers(people);
    desk.store.applyOrders(all, desk.store.revision());
    desk.store.applyRoutes(made, desk.store.revision());
    desk.store.markLoaded();
}

}
