// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/orderdetaildecoder.h"

#include "api/codec/geodecoder.h"
#include "api/codec/orderdecoder.h"

#include <algorithm>

namespace routedesk::api::codec {

namespace {

bool readAttachment(AnswerReader &reader, json::value &value, Attachment &into)
{
    static constexpr FieldTable table(std::to_array<Field<Attachment>>({
        { "attachment_id", text<&Attachment::attachmentId> },
        { "type", shared<&Attachment::type> },
        { "url", text<&Attachment::url> },
        { "caption", text<&Attachment::caption> },
        { "data", text<&Attachment::data> },
    }));
    return readObject(reader, value, table, into);
}

bool readPrevious(AnswerReader &reader, json::value &value, PreviousFulfillment &into)
{
    static constexpr FieldTable table(std::to_array<Field<PreviousFulfillment>>({
        { "order_handle", text<&PreviousFulfillment::orderHandle> },
        { "fulfillment_attempt", integer<&PreviousFulfillment::attempt> },
    }));
    return readObject(reader, value, table, into);
}

bool readSession(AnswerReader &reader, json::value &value, DeviceSession &into)
{
    static constexpr FieldTable table(std::to_array<Field<DeviceSession>>({
        { "device_id", shared<&DeviceSession::deviceId> },
        { "start_time", time<&DeviceSession::start> },
        { "end_time", time<&DeviceSession::end> },
    }));
    return readObject(reader, value, table, into);
}

constexpr FieldTable detailTable(std::to_array<Field<OrderDetail>>({
    { "polyline", in<&OrderDetail::polyline, readLine> },
    { "start_location", in<&OrderDetail::startLocation, readPlace> },
    { "end_location", in<&OrderDetail::endLocation, readPlace> },
    { "visited_destination", flag<&OrderDetail::visitedDestination> },
    { "completed_at_destination", flag<&OrderDetail::completedAtDestination> },
    { "cancelled_at_destination", flag<&OrderDetail::cancelledAtDestination> },
    { "deviation_from_destination", number<&OrderDetail::deviationFromDestination> },
    { "service_started_at", time<&OrderDetail::serviceStartedAt> },
    { "service_ended_at", time<&OrderDetail::serviceEndedAt> },
    { "candidate_devices", in<&OrderDetail::candidateDevices, readTexts> },
    { "device_sessions", list<&OrderDetail::deviceSessions, readSession> },
    { "timeline", list<&OrderDetail::timeline, readTimelineEvent> },
    { "attachments", list<&OrderDetail::attachments, readAttachment> },
    { "previous_fulfillments", list<&OrderDetail::previousFulfillments, readPrevious> },
}));

/// Ascending by time. An event without a time stays behind the one that came before it.
void sortByTime(QList<TimelineEvent> &timeline)
{
    std::vector<Instant> times;
    times.reserve(static_cast<std::size_t>(timeline.size()));
    Instant last = Instant::min();
    for (const TimelineEvent &event : std::as_const(timeline))
        times.push_back(last = event.recordedAt.value_or(last));
    if (std::ranges::is_sorted(times))
        return;
    std::vector<std::pair<Instant, TimelineEvent>> timed;
    timed.reserve(times.size());
    for (TimelineEvent &event : timeline)
        timed.emplace_back(times[timed.size()], std::move(event));
    std::ranges::stable_sort(timed, {}, &std::pair<Instant, TimelineEvent>::first);
    std::ranges::transform(timed, timeline.begin(), [](auto &entry) { return std::move(entry.second); });
}

}

void readOrderDetail(AnswerReader &reader, json::object &object, OrderDetail &into)
{
    reader.eachField(object, [&](std::string_view key, json::value &value) {
        if (readOrderField(reader, key, value, into.order))
            return;
        if (const auto *field = detailTable.find(key))
            field->read(reader, value, into);
    });
    sortByTime(into.timeline);
}

}
