// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/timefields.h"

#include "api/codec/queryreader.h"

namespace routedesk::api::codec {

QByteArray nameOf(TimeField field)
{
    switch (field) {
    case TimeField::CreatedAt: return "created_at";
    case TimeField::PlannedAt: return "planned_at";
    case TimeField::ScheduledAt: return "scheduled_at";
    case TimeField::CancelledAt: return "cancelled_at";
    case TimeField::CompletedAt: return "completed_at";
    case TimeField::RescheduledMarkedAt: return "rescheduled_marked_at";
    case TimeField::RouteStartedAt: return "route_started_at";
    case TimeField::StartedAt: return "started_at";
    case TimeField::StartBy: return "start_by";
    case TimeField::ScheduledStartAt: return "scheduled_start_at";
    }
    return {};
}

namespace {

struct Usual {
    bool day;
    bool span;
};

/// What OrderFilter and RouteFilter have members of their own for.
Usual usual(TimeField field)
{
    switch (field) {
    case TimeField::ScheduledAt: return { true, true };
    case TimeField::CreatedAt:
    case TimeField::CompletedAt:
    case TimeField::CancelledAt:
    case TimeField::StartedAt: return { true, false };
    default: return { false, false };
    }
}

TimeWindow readWindow(QueryReader &query, TimeField field, const QByteArray &before, const QByteArray &after)
{
    TimeWindow window { .field = field };
    window.day = query.day((before + "_date" + after).constData());
    window.from = query.moment((before + "_from" + after).constData(), QueryReader::Bound::Lower);
    window.to = query.moment((before + "_to" + after).constData(), QueryReader::Bound::Upper);
    return window;
}

}

bool isUsual(TimeField field, bool isDay)
{
    return isDay ? usual(field).day : usual(field).span;
}

QList<TimeWindow> readWindows(QueryReader &query, const QList<TimeField> &fields)
{
    QList<TimeWindow> windows;
    const auto keep = [&windows](const TimeWindow &window) {
        if (window.day || window.from || window.to)
            windows.append(window);
    };
    for (const TimeField field : fields) {
        const QByteArray name = nameOf(field);
        TimeWindow plain { .field = field };
        if (!isUsual(field, true))
            plain.day = query.day((name + "_date").constData());
        if (!isUsual(field, false)) {
            plain.from = query.moment((name + "_from").constData(), QueryReader::Bound::Lower);
            plain.to = query.moment((name + "_to").constData(), QueryReader::Bound::Upper);
        }
        keep(plain);
        // Where the mark stands in the name is not told; both are understood.
        for (TimeWindow wall : { readWindow(query, field, name, "_without_tz"), readWindow(query, field, name + "_without_tz", {}) }) {
            wall.isWallClock = true;
            keep(wall);
        }
    }
    return windows;
}

}
