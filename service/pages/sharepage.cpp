// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/sharepage.h"

#include "service/lifecycle/lookup.h"
#include "service/pages/htmltext.h"
#include "service/pages/localwords.h"
#include "service/pages/sketchmap.h"

#include "planner/geo.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace routedesk::service {

namespace {

constexpr auto freshness = 10min;

struct Window {
    api::Instant from, to;
};

api::Instant floorTo5(api::Instant instant)
{
    return api::Instant(
        std::chrono::floor<std::chrono::duration<qint64, std::ratio<300>>>(instant.time_since_epoch()));
}

// The forecast with the room that it needs, in steps of five minutes.
std::optional<Window> expectedWindow(const SharedOrder &order)
{
    if (!order.arriveAt || (order.stage != Stage::SetOut && order.stage != Stage::OnTheWay))
        return std::nullopt;
    const auto eta = std::max(*order.arriveAt, order.now);
    const bool isClose = order.stage == Stage::OnTheWay;
    const auto from = std::max(floorTo5(eta - (isClose ? 5min : 15min)), floorTo5(order.now));
    return Window { from, floorTo5(eta + (isClose ? 14min : 34min)) };
}

QString plannedTimes(const SharedOrder &order, const LocalWords &words)
{
    if (order.windowFrom && order.windowTo)
        return words.window(*order.windowFrom, *order.windowTo);
    if (!order.windowTo)
        return {};
    const QString by = "by "_L1 + words.time(*order.windowTo);
    return words.isToday(*order.windowTo) ? by : words.day(*order.windowTo) + ", "_L1 + by;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString whenCard(const QString &title, const QString &times, const QString &small)
{
    return u"<section class=\"card\"><h2>%1</h2><p class=\"when\">%2%3</p></section>\n"_s.arg(
        title, times, small.isEmpty() ? QString() : "<small>"_L1 + small + "</small>"_L1);
}

QString closedAtText(const SharedOrder &order, const LocalWords &words)
{
    if (!order.closedAt)
        return {};
    return whenCard(u"Time"_s, words.time(*order.closedAt), capitalised(words.day(*order.closedAt)));
}

QString when(const SharedOrder &order, const LocalWords &words)
{
    if (order.stage == Stage::Done)
        return closedAtText(order, words);
    if (order.stage == Stage::Cancelled || order.stage == Stage::Rescheduled)
        return {};
    const QString planned = plannedTimes(order, words);
    if (order.stage == Stage::Arrived && order.arrivedAt)
        return whenCard(u"Arrived at"_s, words.time(*order.arrivedAt),
            planned.isEmpty() ? QString() : "Planned: "_L1 + planned);
    if (order.stage != Stage::OnHold) {
        if (const auto expected = expectedWindow(order)) {
            QString small = planned.isEmpty() ? QString() : "Planned: "_L1 + planned;
            if (order.windowTo && std::max(*order.arriveAt, order.now) > *order.windowTo)
                small = "<span class=\"late\">Later than planned.</span> "_L1 + small;
            return whenCard(u"Expected"_s, words.window(expected->from, expected->to), small);
        }
    }
    return planned.isEmpty() ? QString() : whenCard(u"Planned"_s, capitalised(planned), {});
}

QString steps(const SharedOrder &order)
{
    const int now = stepOf(order.stage);
    if (now < 0)
        return {};
    QString html = u"<ol class=\"steps\" aria-label=\"Progress\">"_s;
    const QStringList all = stepsOf(order.type, order.stage);
    for (int i = 0; i < all.size(); ++i) {
        html += i < now ? u"<li class=\"past\">"_s
            : i == now  ? u"<li class=\"now\" aria-current=\"step\">"_s
                        : u"<li>"_s;
        html += all.at(i) + "</li>"_L1;
    }
    return html + "</ol>\n"_L1;
}

QString map(const SharedOrder &order, const LocalWords &words)
{
    const auto goal = order.destination.centre();
    if (!goal || stepOf(order.stage) < 0 || order.stage == Stage::Done)
        return {};
    SketchMap sketch;
    sketch.goal = order.destination;
    sketch.driver = order.driver;
    QString caption = order.stage == Stage::Arrived ? u"The driver is at your address."_s
                                                    : u"Your address. The driver appears here on the way to you."_s;
    if (order.driver) {
        const double metres = planner::greatCircleMetres(
            { order.driver->longitude(), order.driver->latitude() }, { goal->longitude(), goal->latitude() });
        caption = metres < 50 ? u"The driver is at your address."_s
                              : u"The driver is about %1 to the %2 of you, as the crow flies."_s.arg(
                                    words.distance(metres), compassWord(*goal, *order.driver));
    }
    sketch.title = order.driver ? u"Where the driver is"_s : u"Where your address is"_s;
    sketch.description = caption;
    return u"<figure class=\"card map\">%1<figcaption>%2</figcaption></figure>\n"_s.arg(sketch.svg(words), caption);
}

QString facts(const SharedOrder &order)
{
    QString list;
    if (!order.destination.address.isEmpty())
        list += "<dt>Address</dt><dd>"_L1 + outside(order.destination.address, 300) + "</dd>"_L1;
    list += "<dt>Reference</dt><dd>"_L1 + outside(order.handle, 80) + "</dd>"_L1;
    return u"<section class=\"card\"><dl>%1</dl></section>\n"_s.arg(list);
}

bool isEnded(Stage stage)
{
    return stage == Stage::Done || stage == Stage::Cancelled || stage == Stage::Rescheduled;
}

Response note(int status, const QString &title, const QString &text)
{
    return pageResponse({ .title = title,
        .bodyClass = u"gone"_s,
        .main = u"<h1>%1</h1>\n<p class=\"lead\">%2</p>\n"_s.arg(title, text),
        .status = status });
}

}

bool SharedOrder::isOver() const
{
    return closedAt && now > *closedAt + 24h;
}

SharedOrder sharedOrder(Context &context, const OrderRecord &record)
{
    const api::Order &order = record.order;
    SharedOrder shared { .zone = zoneOf(context, order.opsGroupHandle), .now = context.now };
    shared.stage = stageOf(record,
        order.routeHandle.isEmpty() ? QList<OrderRecord>() : context.store.orders.ofRoute(order.routeHandle));
    shared.type = order.key.type;
    shared.handle = order.key.handle;
    shared.destination = order.destination;
    shared.windowFrom = order.scheduledAfter;
    shared.windowTo = order.scheduledAt;
    if (order.estimate)
        shared.arriveAt = order.estimate->arriveAt;
    shared.arrivedAt = order.arrivedAt;
    shared.closedAt = order.completedAt ? order.completedAt : order.cancelledAt;
    if (!order.opsGroupHandle.isEmpty()) {
        if (const auto group = context.store.groups.byHandle(order.opsGroupHandle))
            shared.from = group->group.label;
    }
    if (shared.stage == Stage::OnTheWay && !order.workerHandle.isEmpty()) {
        const auto track = context.store.tracks.ofWorker(order.workerHandle);
        if (track && track->location.recordedAt && *track->location.recordedAt >= context.now - freshness)
            shared.driver = track->location.place;
    }
    return shared;
}

Response sharePage(const SharedOrder &order)
{
    const LocalWords words(order.zone, order.now);
    const StageWords told = wordsOf(order.stage, order.type);
    QString main;
    if (!order.from.isEmpty())
        main += "<p class=\"eyebrow\">From "_L1 + outside(order.from, 80) + "</p>\n"_L1;
    main += "<h1>"_L1 + told.heading + "</h1>\n"_L1;
    if (!told.sentence.isEmpty())
        main += "<p class=\"lead\">"_L1 + told.sentence + "</p>\n"_L1;
    main += steps(order) + when(order, words) + map(order, words) + facts(order);
    main += u"<footer><p>Times are those of %1. Last updated at %2.%3</p></footer>\n"_s.arg(
        escaped(words.zoneName()), words.time(order.now),
        isEnded(order.stage) ? u" This page ends one day after the order."_s : QString());
    const QString bodyClass = order.stage == Stage::Done ? u"share done"_s
        : stepOf(order.stage) < 0                        ? u"share stop"_s
                                                         : u"share"_s;
    return pageResponse(
        { .title = told.heading, .bodyClass = bodyClass, .main = main, .refreshes = !isEnded(order.stage) });
}

Response endedPage()
{
    return note(410, u"This page has ended"_s,
        u"It was kept until one day after its order was closed. Whoever sent you the link can still tell you more."_s);
}

Response missingPage()
{
    return note(404, u"There is nothing at this link"_s,
        u"Please look whether all of it was copied. If it was, ask whoever sent it to you for a new one."_s);
}

}
