// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/geodecoder.h"
#include "api/codec/orderdetaildecoder.h"

namespace routedesk::api::codec {

namespace {

struct Measures {
    std::optional<double> distance;
    std::optional<double> duration;
    std::optional<double> steps;
};

/// The later generation's `detail` and `location_start`, which stay whole in `rest`.
struct Interval {
    Measures detail;
    WorkerLocation start;
    Metadata::Builder rest;
};

void readEventLocation(AnswerReader &reader, json::value &value, TimelineEvent &into)
{
    WorkerLocation location;
    readLocation(reader, value, location);
    into.place = location.place;
    into.placeRecordedAt = location.recordedAt;
}

constexpr FieldTable eventTable(std::to_array<Field<TimelineEvent>>({
    { "type", shared<&TimelineEvent::type> },
    { "recorded_at", time<&TimelineEvent::recordedAt> },
    { "recorded_at_start",
        [](AnswerReader &reader, json::value &value, TimelineEvent &into) {
            const auto start = reader.time(value);
            if (!into.recordedAt)
                into.recordedAt = start;
        } },
    { "recorded_at_end", time<&TimelineEvent::endedAt> },
    { "order_handle", shared<&TimelineEvent::orderHandle> },
    { "route_handle", shared<&TimelineEvent::routeHandle> },
    { "worker_handle", shared<&TimelineEvent::workerHandle> },
    { "driver_handle", twin<&TimelineEvent::workerHandle> },
    { "order_type", word<&TimelineEvent::orderType> },
    { "fulfillment_attempt", integer<&TimelineEvent::fulfillmentAttempt> },
    { "activity", word<&TimelineEvent::activity> },
    { "location", readEventLocation },
    { "address", text<&TimelineEvent::address> },
    { "distance", number<&TimelineEvent::distance> },
    { "duration", number<&TimelineEvent::duration> },
    { "steps", number<&TimelineEvent::steps> },
    { "metadata", map<&TimelineEvent::metadata> },
}));

/// Keeps an object as it stands, and reads it too.
template<class T, std::size_t N>
void readKept(AnswerReader &reader, std::string_view key, json::value &value, Metadata::Builder &rest,
    const FieldTable<T, N> &table, T &parts)
{
    json::object object;
    if (value.get_object().get(object))
        return reader.entry(key, value, rest);
    std::string_view text;
    if (const auto error = object.raw_json().get(text))
        return reader.breakOff(error);
    reader.jsonEntry(key, text, rest);
    if (const auto error = object.reset().error())
        return reader.breakOff(error);
    readObject(reader, object, table, parts);
}

void readOther(AnswerReader &reader, std::string_view key, json::value &value, Interval &parts)
{
    static constexpr FieldTable detailTable(std::to_array<Field<Measures>>({
        { "distance", number<&Measures::distance> },
        { "duration", number<&Measures::duration> },
        { "steps", number<&Measures::steps> },
    }));
    static constexpr FieldTable startTable(std::to_array<Field<WorkerLocation>>({
        { "coordinates",
            [](AnswerReader &r, json::value &v, WorkerLocation &location) { readCoordinates(r, v, location.place); } },
        { "geometry", in<&WorkerLocation::place, readPoint> },
        { "recorded_at", time<&WorkerLocation::recordedAt> },
    }));
    if (key == "detail")
        readKept(reader, key, value, parts.rest, detailTable, parts.detail);
    else if (key == "location_start")
        readKept(reader, key, value, parts.rest, startTable, parts.start);
    else
        reader.entry(key, value, parts.rest);
}

}

bool readTimelineEvent(AnswerReader &reader, json::value &value, TimelineEvent &into)
{
    Interval parts;
    const bool isObject = readObject(reader, value, eventTable, into,
        [&](std::string_view key, json::value &item) { readOther(reader, key, item, parts); });
    if (!isObject)
        return false;
    into.rest = parts.rest.take();
    if (into.type.isNull())
        reader.note("type", "missing");
    if (!into.distance)
        into.distance = parts.detail.distance;
    if (!into.duration)
        into.duration = parts.detail.duration;
    if (!into.steps)
        into.steps = parts.detail.steps;
    if (!into.place) {
        into.place = parts.start.place;
        into.placeRecordedAt = parts.start.recordedAt;
    }
    return true;
}

}
