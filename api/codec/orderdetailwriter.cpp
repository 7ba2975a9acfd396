// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/reading.h"
#include "api/writing.h"

#include <algorithm>

namespace routedesk::api {

namespace codec {

void write(JsonWriter &out, const Attachment &attachment)
{
    out.beginObject();
    out.field("attachment_id", attachment.attachmentId);
    out.field("type", attachment.type);
    out.field("url", attachment.url);
    out.field("caption", attachment.caption);
    out.field("data", attachment.data);
    out.endObject();
}

void write(JsonWriter &out, const PreviousFulfillment &previous)
{
    out.beginObject();
    out.always("order_handle", QStringView(previous.orderHandle));
    out.always("fulfillment_attempt", previous.attempt);
    out.endObject();
}

void write(JsonWriter &out, const DeviceSession &session)
{
    out.beginObject();
    out.always("device_id", QStringView(session.deviceId));
    out.field("start_time", session.start);
    out.field("end_time", session.end);
    out.endObject();
}

namespace {

/// The pictures among the attachments, once more under a name of their own.
void writeImages(JsonWriter &out, const QList<Attachment> &attachments)
{
    QList<Attachment> images = attachments;
    images.removeIf([](const Attachment &attachment) { return attachment.type != u"image"; });
    if (!images.isEmpty())
        writeList(out, "images", images);
}

/// Present, and null when there is nothing to say: the habit of the driver_activity entries.
template<class T>
void nullable(JsonWriter &out, std::string_view name, const T &content)
{
    const auto before = out.size();
    out.field(name, content);
    if (out.size() != before)
        return;
    out.key(name);
    out.null();
}

bool holds(const Metadata &map, QLatin1StringView key)
{
    return std::ranges::any_of(map.entries(), [key](const auto &entry) { return entry.key == key; });
}

/// A measure that the later generation's `detail` has already is not said twice.
void writeUnlessIn(JsonWriter &out, const Metadata &detail, const char *name, std::optional<double> measure)
{
    bool isNumber = false;
    const double said = detail.value(QString::fromLatin1(name)).toDouble(&isNumber);
    if (!isNumber || measure != said)
        out.field(name, measure);
}

void writeEventTime(JsonWriter &out, const TimelineEvent &event)
{
    out.field(event.endedAt ? "recorded_at_start" : "recorded_at", event.recordedAt);
    out.field("recorded_at_end", event.endedAt);
}

void writeEventLocation(JsonWriter &out, const TimelineEvent &event)
{
    if (holds(event.rest, QLatin1StringView("location_start")) || (!event.place && !event.placeRecordedAt))
        return;
    out.key("location");
    out.beginObject();
    writeField(out, "geometry", event.place);
    out.field("recorded_at", event.placeRecordedAt);
    out.endObject();
}

void writeActivity(JsonWriter &out, const TimelineEvent &event, bool isEnd)
{
    nullable(out, "driver_handle", event.workerHandle);
    out.field("activity", event.activity);
    writeEventLocation(out, event);
    if (!isEnd) {
        nullable(out, "address", event.address);
        out.field("distance", event.distance);
        out.field("duration", event.duration);
        out.field("steps", event.steps);
        return;
    }
    out.field("address", event.address);
    nullable(out, "distance", event.distance);
    nullable(out, "duration", event.duration);
    nullable(out, "steps", event.steps);
}

void writeOther(JsonWriter &out, const TimelineEvent &event)
{
    out.field("driver_handle", event.workerHandle);
    out.field("activity", event.activity);
    writeEventLocation(out, event);
    out.field("address", event.address);
    const Metadata detail = metadataFromText(event.rest.value(u"detail"));
    writeUnlessIn(out, detail, "distance", event.distance);
    writeUnlessIn(out, detail, "duration", event.duration);
    writeUnlessIn(out, detail, "steps", event.steps);
}

}

void write(JsonWriter &out, const TimelineEvent &event)
{
    const auto meaning = event.meaning();
    out.beginObject();
    out.field("type", event.type);
    writeEventTime(out, event);
    out.field("order_handle", event.orderHandle);
    out.field("metadata", event.metadata);
    out.field("route_handle", event.routeHandle);
    if (meaning == TimelineEvent::Meaning::ActivityStarted || meaning == TimelineEvent::Meaning::ActivityEnded)
        writeActivity(out, event, meaning == TimelineEvent::Meaning::ActivityEnded);
    else
        writeOther(out, event);
    out.field("order_type", event.orderType);
    out.field("fulfillment_attempt", event.fulfillmentAttempt);
    for (const Metadata::Entry &entry : event.rest.entries()) {
        out.key(QStringView(entry.key));
        if (entry.isJson)
            out.json(entry.value);
        else
            out.value(QStringView(entry.value));
    }
    out.endObject();
}

void write(JsonWriter &out, const OrderDetail &detail)
{
    out.beginObject();
    writeOrderFields(out, detail.order);
    writeUnlessEmpty(out, "polyline", detail.polyline);
    writeField(out, "start_location", detail.startLocation);
    writeField(out, "end_location", detail.endLocation);
    out.field("visited_destination", detail.visitedDestination);
    out.field("completed_at_destination", detail.completedAtDestination);
    out.field("cancelled_at_destination", detail.cancelledAtDestination);
    out.field("deviation_from_destination", detail.deviationFromDestination);
    out.field("service_started_at", detail.serviceStartedAt);
    out.field("service_ended_at", detail.serviceEndedAt);
    out.field("candidate_devices", detail.candidateDevices);
    if (!detail.deviceSessions.isEmpty())
        writeList(out, "device_sessions", detail.deviceSessions);
    writeList(out, "timeline", detail.timeline);
    if (!detail.attachments.isEmpty())
        writeList(out, "attachments", detail.attachments);
    writeImages(out, detail.attachments);
    if (!detail.previousFulfillments.isEmpty())
        writeList(out, "previous_fulfillments", detail.previousFulfillments);
    out.endObject();
}

}

QByteArray writeOrderDetail(const OrderDetail &detail)
{
    return codec::written(detail);
}

}
