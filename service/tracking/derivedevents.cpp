// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/derivedevents.h"

#include "service/tracking/routeoutcome.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

double seconds(api::Instant from, api::Instant to)
{
    return std::round(std::chrono::duration<double>(to - from).count());
}

api::TimelineEvent at(const Spot &spot, const QString &type)
{
    api::TimelineEvent event;
    event.type = type;
    event.recordedAt = spot.at;
    event.place = spot.place;
    event.placeRecordedAt = spot.at;
    return event;
}

class EventList {
public:
    explicit EventList(const api::Order &order)
        : m_order(order)
    {
    }

    void visit(const Visit &visit)
    {
        orderEvent(visit.entered, u"order_geofence_entered"_s, std::nullopt);
        if (visit.serviceStarted)
            orderEvent(*visit.serviceStarted, u"order_service_started"_s, std::nullopt);
        if (visit.serviceEnded)
            orderEvent(*visit.serviceEnded, u"order_service_ended"_s, seconds(visit.serviceStarted->at, visit.serviceEnded->at));
        if (visit.left)
            orderEvent(*visit.left, u"order_geofence_exited"_s, seconds(visit.entered.at, visit.left->at));
    }

    void activity(const ActivitySpan &span)
    {
        api::TimelineEvent started = at(span.start, u"driver_activity_started"_s);
        started.activity = span.activity;
        m_events.append(started);
        if (!span.end)
            return;
        api::TimelineEvent ended = at(*span.end, u"driver_activity_ended"_s);
        ended.activity = span.activity;
        ended.duration = seconds(span.start.at, span.end->at);
        if (span.activity == api::Activity::Drive)
            ended.distance = std::round(span.metres);
        m_events.append(ended);
    }

    void silence(const Silence &silence)
    {
        api::TimelineEvent event = at(silence.before, u"driver_outage_event"_s);
        event.endedAt = silence.to;
        if (silence.to) {
            event.duration = seconds(silence.from, *silence.to);
            event.distance = std::round(silence.metres);
        }
        event.rest.set(u"outage_code"_s, silence.outage.code);
        event.rest.set(u"outage_label"_s, silence.outage.label);
        event.rest.set(u"outage_description"_s, silence.outage.description);
        event.rest.set(u"outage_category"_s, silence.outage.category.text());
        event.rest.set(u"is_ongoing"_s, silence.to ? u"false"_s : u"true"_s, true);
        m_events.append(event);
    }

    [[nodiscard]] QList<api::TimelineEvent> take()
    {
        std::ranges::stable_sort(m_events, {}, &api::TimelineEvent::recordedAt);
        return std::move(m_events);
    }

private:
    void orderEvent(const Spot &spot, const QString &type, std::optional<double> duration)
    {
        api::TimelineEvent event = at(spot, type);
        event.duration = duration;
        event.orderHandle = m_order.key.handle;
        event.orderType = m_order.key.type;
        event.fulfillmentAttempt = m_order.key.attempt;
        m_events.append(event);
    }

    const api::Order &m_order;
    QList<api::TimelineEvent> m_events;
};

bool begins(const Leg &leg, api::Instant moment)
{
    return moment >= leg.from && (!leg.to || moment < *leg.to);
}

}

QList<api::TimelineEvent> derivedEvents(
    const RouteFold &fold, size_t stop, const api::Order &order, const std::vector<Silence> &silences)
{
    EventList events(order);
    for (const Visit &visit : fold.visits(stop))
        events.visit(visit);
    for (const Leg &leg : fold.legs()) {
        if (fold.ownerOf(leg) != int(stop))
            continue;
        for (const ActivitySpan &span : fold.activities()) {
            if (begins(leg, span.start.at))
                events.activity(span);
        }
        for (const Silence &silence : silences) {
            if (begins(leg, silence.from))
                events.silence(silence);
        }
    }
    return events.take();
}

}
