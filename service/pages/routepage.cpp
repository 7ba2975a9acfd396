// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/routepage.h"

#include "service/lifecycle/lookup.h"
#include "service/pages/htmltext.h"
#include "service/pages/localwords.h"
#include "service/pages/sketchmap.h"
#include "service/pages/stage.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString stageText(const OrderRecord &record, Stage stage, const LocalWords &words)
{
    const api::Order &order = record.order;
    const auto at = [&words](const std::optional<api::Instant> &instant) {
        return instant ? ' '_L1 + words.time(*instant) : QString();
    };
    switch (stage) {
    case Stage::Done: return "Completed"_L1 + at(order.completedAt);
    case Stage::Cancelled: return "Cancelled"_L1 + at(order.cancelledAt);
    case Stage::Rescheduled: return u"Rescheduled"_s;
    case Stage::OnHold: return u"On hold"_s;
    case Stage::Arrived: return "Arrived"_L1 + at(order.arrivedAt);
    default: break;
    }
    QString text = stage == Stage::OnTheWay ? u"On the way"_s : u"Waiting"_s;
    if (order.estimate && order.estimate->arriveAt) {
        text += ", expected"_L1 + at(order.estimate->arriveAt);
        if (order.scheduledAt && *order.estimate->arriveAt > *order.scheduledAt)
            text = "<span class=\"late\">"_L1 + text + ", late</span>"_L1;
    }
    return text;
}

QString windowText(const api::Order &order, const LocalWords &words)
{
    if (!order.scheduledAt)
        return {};
    const QString times = order.scheduledAfter ? words.window(*order.scheduledAfter, *order.scheduledAt)
        : words.isToday(*order.scheduledAt)
        ? "by "_L1 + words.time(*order.scheduledAt)
        : words.day(*order.scheduledAt) + ", by "_L1 + words.time(*order.scheduledAt);
    return "<p class=\"fine\">Planned: "_L1 + times + "</p>"_L1;
}

QString kindText(const api::OpenEnum<api::OrderType> &type)
{
    return type.is(api::OrderType::Pick) ? u" (pick)"_s : type.is(api::OrderType::Drop) ? u" (drop)"_s : QString();
}

QString stopItem(const OrderRecord &record, int number, Stage stage, const LocalWords &words)
{
    const api::Order &order = record.order;
    const QString address = order.destination.address.isEmpty()
        ? QString()
        : "<p class=\"fine\">"_L1 + outside(order.destination.address, 300) + "</p>"_L1;
    return u"<li%1><b>%2</b><div><p class=\"name\">%3%4</p><p class=\"stage\">%5</p>%6%7</div></li>\n"_s.arg(
        record.isOpen() ? QString() : u" class=\"closed\""_s, QString::number(number),
        outside(order.key.handle, 80), kindText(order.key.type), stageText(record, stage, words), address,
        windowText(order, words));
}

QString statusText(const RouteRecord &route, const QList<OrderRecord> &orders)
{
    const qsizetype closed
        = std::ranges::count_if(orders, [](const OrderRecord &order) { return !order.isOpen(); });
    const QString progress = u"%1 of %2 stops closed"_s.arg(closed).arg(orders.size());
    if (!route.isOpen())
        return "Completed. "_L1 + progress + u'.';
    return (route.route.isStarted() ? "Under way. "_L1 : "Not started yet. "_L1) + progress + u'.';
}

QString mapFigure(
    Context &context, const RouteRecord &route, const QList<OrderRecord> &orders, const LocalWords &words)
{
    SketchMap sketch { .width = 360, .height = 340 };
    int number = 0;
    for (const OrderRecord &record : orders) {
        ++number;
        if (const auto centre = record.order.destination.centre())
            sketch.stops.append({ *centre, number, !record.isOpen() });
        if (const auto line = context.store.story.travelled(record.id); line.size() > 1)
            sketch.travelled.append(line);
    }
    if (route.route.estimate)
        sketch.planned = route.route.estimate->polyline;
    QString caption = u"Stops in their sequence; north is up."_s;
    const auto track
        = route.route.isStarted() ? context.store.tracks.ofWorker(route.route.workerHandle) : std::nullopt;
    if (track && track->location.place && track->location.recordedAt) {
        const api::Instant seenAt = *track->location.recordedAt;
        sketch.driver = track->location.place;
        caption += u" The blue dot is the worker, as of %1."_s.arg(
            (words.isToday(seenAt) ? QString() : words.day(seenAt) + ", "_L1) + words.time(seenAt));
    }
    sketch.title = u"Map of the route"_s;
    sketch.description = caption;
    const QString svg = sketch.svg(words);
    if (svg.isEmpty())
        return {};
    return u"<figure class=\"card map\">%1<figcaption>%2</figcaption></figure>\n"_s.arg(svg, caption);
}

}

Response routePage(Context &context, const RouteRecord &route)
{
    const QList<OrderRecord> orders = context.store.orders.ofRoute(route.route.handle);
    const LocalWords words(zoneOf(context, route.route.opsGroupHandle), context.now);
    std::optional<WorkerRecord> worker;
    if (!route.route.workerHandle.isEmpty())
        worker = context.store.workers.byHandle(route.route.workerHandle);

    QString main = "<p class=\"eyebrow\">Route "_L1 + outside(route.route.handle, 80) + "</p>\n"_L1;
    const QString name = worker && !worker->worker.name.isEmpty() ? worker->worker.name : route.route.workerHandle;
    main += "<h1>"_L1 + (name.isEmpty() ? u"No worker yet"_s : outside(name, 80)) + "</h1>\n"_L1;
    main += "<p class=\"lead\">"_L1 + statusText(route, orders) + "</p>\n<div class=\"columns\">\n"_L1;
    main += mapFigure(context, route, orders, words);
    main += "<section class=\"card\"><h2>Stops</h2>\n<ol class=\"stops\">\n"_L1;
    int number = 0;
    for (const OrderRecord &record : orders)
        main += stopItem(record, ++number, stageOf(record, orders), words);
    main += "</ol></section>\n</div>\n"_L1;
    main += u"<footer><p>Times are those of %1. Last updated at %2.</p></footer>\n"_s.arg(
        escaped(words.zoneName()), words.time(context.now));
    return pageResponse({ .title = u"Route"_s,
        .bodyClass = u"route"_s,
        .main = main,
        .refreshes = route.isOpen(),
        .mayBeFramed = true });
}

}
