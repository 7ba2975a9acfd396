// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/workerdecoder.h"

#include "api/codec/geodecoder.h"
#include "api/codec/orderdetaildecoder.h"

namespace routedesk::api::codec {

namespace {

bool readShift(AnswerReader &reader, json::value &value, ShiftEntry &into)
{
    static constexpr FieldTable table(std::to_array<Field<ShiftEntry>>({
        { "day_of_week", shared<&ShiftEntry::dayOfWeek> },
        { "start_time", integer<&ShiftEntry::startMinute> },
        { "end_time", integer<&ShiftEntry::endMinute> },
        { "priority", integer<&ShiftEntry::priority> },
    }));
    return readObject(reader, value, table, into);
}

void readStatusData(AnswerReader &reader, json::value &value, Worker &into)
{
    static constexpr FieldTable table(std::to_array<Field<Worker>>({
        { "activity", twin<&Worker::deviceStatusReason> },
        { "reason", shared<&Worker::deviceStatusReason> },
        { "recorded_at", time<&Worker::deviceStatusAt> },
    }));
    readObject(reader, value, table, into);
}

void readDeviceStatus(AnswerReader &reader, json::value &value, Worker &into)
{
    static constexpr FieldTable table(std::to_array<Field<Worker>>({
        { "value", word<&Worker::deviceStatus> },
        { "data", readStatusData },
    }));
    readObject(reader, value, table, into);
}

void readWorkStatus(AnswerReader &reader, json::value &value, Worker &into)
{
    static constexpr FieldTable table(std::to_array<Field<Worker>>({
        { "available", flag<&Worker::available> },
        { "tracking", flag<&Worker::tracking> },
    }));
    readObject(reader, value, table, into);
}

/// A home: GeoJSON, bare or as `geometry`, and an address. Both kinds of resource have one.
template<class T>
struct Home {
    static void read(AnswerReader &reader, json::value &value, T &into)
    {
        static constexpr FieldTable table(std::to_array<Field<T>>({
            { "coordinates", in<&T::home, readCoordinates> },
            { "geometry", in<&T::home, readPoint> },
            { "address", text<&T::homeAddress> },
        }));
        readObject(reader, value, table, into);
    }
};

void readSummaryOrders(AnswerReader &reader, json::value &value, WorkerSummary &into)
{
    static constexpr FieldTable table(std::to_array<Field<WorkerSummary>>({
        { "total", integer<&WorkerSummary::total> },
        { "planned", integer<&WorkerSummary::planned> },
        { "assigned", integer<&WorkerSummary::assigned> },
        { "ongoing", integer<&WorkerSummary::ongoing> },
        { "disabled", integer<&WorkerSummary::disabled> },
        { "completed", integer<&WorkerSummary::completed> },
        { "cancelled", integer<&WorkerSummary::cancelled> },
    }));
    readObject(reader, value, table, into);
}

void readWorkerSummary(AnswerReader &reader, json::value &value, WorkerSummary &into)
{
    static constexpr FieldTable table(std::to_array<Field<WorkerSummary>>({
        { "orders", readSummaryOrders },
        { "geotags", integer<&WorkerSummary::geotags> },
        { "visits", integer<&WorkerSummary::visits> },
        { "distance", number<&WorkerSummary::distance> },
        { "duration", number<&WorkerSummary::duration> },
        { "tracking_rate", in<&WorkerSummary::trackingRate, readRate> },
    }));
    readObject(reader, value, table, into);
}

void readSummary(AnswerReader &reader, json::value &value, Worker &into)
{
    WorkerSummary summary;
    readWorkerSummary(reader, value, summary);
    if (summary != WorkerSummary())
        into.summary = summary;
}

bool readDeviceUse(AnswerReader &reader, json::value &value, DeviceUse &into)
{
    static constexpr FieldTable table(std::to_array<Field<DeviceUse>>({
        { "device_id", text<&DeviceUse::deviceId> },
        { "start_time", time<&DeviceUse::startTime> },
        { "end_time", time<&DeviceUse::endTime> },
    }));
    return readObject(reader, value, table, into);
}

void readPermission(AnswerReader &reader, json::value &value, Worker &into)
{
    static constexpr FieldTable table(std::to_array<Field<Worker>>({ { "state", shared<&Worker::locationPermission> } }));
    readObject(reader, value, table, into);
}

void readDays(AnswerReader &reader, json::value &value, QList<QDate> &into)
{
    QStringList texts;
    readTexts(reader, value, texts);
    into.clear();
    for (const QString &text : std::as_const(texts)) {
        // A moment stands for its day.
        if (const QDate day = QDate::fromString(text.first(std::min<qsizetype>(10, text.size())), Qt::ISODate); day.isValid())
            into.append(day);
        else
            reader.note("not a day");
    }
}

void readAutomation(AnswerReader &reader, json::value &value, TrackingAutomation &into)
{
    static constexpr FieldTable table(std::to_array<Field<TrackingAutomation>>({
        { "type", shared<&TrackingAutomation::type> },
        { "mode", shared<&TrackingAutomation::mode> },
        { "lead_time", integer<&TrackingAutomation::leadTime> },
        { "lag_time", integer<&TrackingAutomation::lagTime> },
    }));
    readObject(reader, value, table, into);
}

constexpr FieldTable workerTable(std::to_array<Field<Worker>>({
    { "worker_handle", text<&Worker::handle> },
    { "driver_handle", twin<&Worker::handle> },
    { "name", text<&Worker::name> },
    { "device_id", text<&Worker::deviceId> },
    { "device_info", map<&Worker::deviceInfo> },
    { "devices", list<&Worker::devices, readDeviceUse> },
    { "device_status", readDeviceStatus },
    { "location", in<&Worker::location, readLocation> },
    { "ops_group_handle", shared<&Worker::opsGroupHandle> },
    { "product_types", in<&Worker::productTypes, readTexts> },
    { "profile", map<&Worker::profile> },
    { "schedule", list<&Worker::schedule, readShift> },
    { "home", Home<Worker>::read },
    { "work_status", readWorkStatus },
    { "location_permission", readPermission },
    { "unavailable_on", in<&Worker::unavailableOn, readDays> },
    { "created_at", time<&Worker::createdAt> },
    { "deleted_at", time<&Worker::deletedAt> },
    { "summary", readSummary },
}));

void readHours(AnswerReader &reader, json::value &value, std::array<double, 24> &into)
{
    auto array = reader.array(value);
    if (!array)
        return;
    size_t hour = 0;
    reader.eachItem(*array, [&](json::value &item) {
        const auto factor = reader.number(item);
        if (hour < into.size() && factor && *factor > 0)
            into[hour] = *factor;
        ++hour;
    });
}

// A pace that cannot be is no pace: what is planned with it would be nonsense.
void readPace(AnswerReader &reader, json::value &value, OpsGroup &into)
{
    static constexpr FieldTable table(std::to_array<Field<TravelPace>>({
        { "near_minutes_per_km", number<&TravelPace::nearMinutesPerKm> },
        { "fixed_minutes", number<&TravelPace::fixedMinutes> },
        { "far_minutes_per_km", number<&TravelPace::farMinutesPerKm> },
        { "detour_factor", number<&TravelPace::detourFactor> },
        { "hour_factors", in<&TravelPace::hours, readHours> },
        { "legs", integer<&TravelPace::legs> },
        { "fitted_at", time<&TravelPace::fittedAt> },
    }));
    TravelPace pace;
    pace.hours.fill(1.0);
    if (!readObject(reader, value, table, pace))
        return;
    const auto isWithin = [](double number, double least, double most) { return number >= least && number <= most; };
    if (isWithin(pace.nearMinutesPerKm, 0.1, 120) && isWithin(pace.fixedMinutes, 0, 60)
        && isWithin(pace.farMinutesPerKm, 0.1, 60) && isWithin(pace.detourFactor, 1, 10))
        into.travelPace = pace;
    else
        reader.note("not a pace that anybody drives at, so the usual one stands");
}

constexpr FieldTable opsGroupTable(std::to_array<Field<OpsGroup>>({
    { "ops_group_handle", text<&OpsGroup::handle> },
    { "ops_group_label", text<&OpsGroup::label> },
    { "timezone", text<&OpsGroup::timeZoneId> },
    { "ops_group_home", Home<OpsGroup>::read },
    { "route_start_location", in<&OpsGroup::routeStart, readPlace> },
    { "route_completion_type", word<&OpsGroup::completionType> },
    { "route_capacity", integer<&OpsGroup::routeCapacity> },
    { "route_max_distance", number<&OpsGroup::routeMaxDistance> },
    { "default_shift_start_time", integer<&OpsGroup::shiftStartMinute> },
    { "default_shift_end_time", integer<&OpsGroup::shiftEndMinute> },
    { "objective_fn", shared<&OpsGroup::objectiveFunction> },
    { "order_tracking_mode", word<&OpsGroup::orderTrackingMode> },
    { "shift_availability_mode", shared<&OpsGroup::shiftAvailabilityMode> },
    { "order_tracking_automation", in<&OpsGroup::trackingAutomation, readAutomation> },
    { "travel_times", readPace },
}));

}

bool readWorker(AnswerReader &reader, json::value &value, Worker &into)
{
    if (!readObject(reader, value, workerTable, into))
        return false;
    if (!into.handle.isEmpty())
        return true;
    reader.note("worker_handle", "missing, so the worker was left out");
    return false;
}

void readWorker(AnswerReader &reader, json::object &object, Worker &into)
{
    readObject(reader, object, workerTable, into);
}

bool readOpsGroup(AnswerReader &reader, json::value &value, OpsGroup &into)
{
    if (!readObject(reader, value, opsGroupTable, into))
        return false;
    if (!into.handle.isEmpty())
        return true;
    reader.note("ops_group_handle", "missing, so the ops group was left out");
    return false;
}

void readOpsGroup(AnswerReader &reader, json::object &object, OpsGroup &into)
{
    readObject(reader, object, opsGroupTable, into);
}

void readWorkerHistory(AnswerReader &reader, json::object &object, WorkerHistory &into)
{
    static constexpr FieldTable table(std::to_array<Field<WorkerHistory>>({
        { "worker_handle", text<&WorkerHistory::workerHandle> },
        { "timezone", text<&WorkerHistory::timeZoneId> },
        { "from", time<&WorkerHistory::from> },
        { "to", time<&WorkerHistory::to> },
        { "timeline", list<&WorkerHistory::timeline, readTimelineEvent> },
        { "is_partial", flag<&WorkerHistory::isPartial> },
        { "summary", in<&WorkerHistory::summary, readWorkerSummary> },
    }));
    readObject(reader, object, table, into);
}

void readExportJob(AnswerReader &reader, json::object &object, ExportJob &into)
{
    static constexpr FieldTable table(std::to_array<Field<ExportJob>>({
        { "job_id", text<&ExportJob::jobId> },
        { "status", word<&ExportJob::status> },
        { "message", text<&ExportJob::message> },
        { "rows_processed", integer<&ExportJob::rowsProcessed> },
        { "presigned_url", text<&ExportJob::presignedUrl> },
        { "error_message", text<&ExportJob::errorMessage> },
        { "created_at", time<&ExportJob::createdAt> },
        { "started_at", time<&ExportJob::startedAt> },
        { "completed_at", time<&ExportJob::completedAt> },
    }));
    readObject(reader, object, table, into);
}

}
