// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/changereader.h"

namespace routedesk::api {

namespace {

using namespace codec;

constexpr Range minutes { 0, 2880 };

ShiftEntry readShift(const RequestObject &object)
{
    static const QStringList days { QStringLiteral("monday"), QStringLiteral("tuesday"), QStringLiteral("wednesday"),
        QStringLiteral("thursday"), QStringLiteral("friday"), QStringLiteral("saturday"), QStringLiteral("sunday") };
    ShiftEntry shift;
    shift.dayOfWeek = object.text("day_of_week", Need::Required);
    if (!shift.dayOfWeek.isEmpty() && !days.contains(shift.dayOfWeek.toLower()))
        object.complain("day_of_week", QStringLiteral("must be one of: %1").arg(days.join(QLatin1StringView(", "))));
    for (const auto &[key, target] : { std::pair("start_time", &shift.startMinute), { "end_time", &shift.endMinute } }) {
        if (const auto minute = object.integer(key, minutes))
            *target = *minute;
        else if (!object.has(key))
            object.complain(key, QStringLiteral("is required"));
    }
    shift.priority = object.integer("priority", { 0, 1'000'000 });
    return shift;
}

Home readHome(const RequestObject &object, std::string_view key)
{
    Home result;
    const auto home = object.object(key);
    if (!home)
        return result;
    result.address = home->text("address");
    if (home->has("coordinates"))
        result.place = readPoint(*home);
    if (const auto geometry = home->object("geometry"))
        result.place = readPoint(*geometry);
    return result;
}

std::optional<Home> homeIn(const RequestObject &object, std::string_view key)
{
    const Home home = readHome(object, key);
    return home == Home() ? std::nullopt : std::optional(home);
}

QList<ShiftEntry> readSchedule(const RequestObject &object)
{
    QList<ShiftEntry> schedule;
    object.eachObject("schedule", Need::Optional, [&](const RequestObject &shift) { schedule.append(readShift(shift)); });
    return schedule;
}

QList<QDate> readDaysOff(const RequestObject &object)
{
    QList<QDate> days;
    const QStringList texts = object.texts("unavailable_on");
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QDate day = QDate::fromString(texts.at(i), u"yyyy-MM-dd");
        if (day.isValid())
            days.append(day);
        else
            object.complainAt(QStringLiteral("unavailable_on.%1").arg(i), QStringLiteral("must be a day such as 2023-10-31"));
    }
    return days;
}

std::optional<TrackingAutomation> readAutomation(const RequestObject &object, std::string_view key)
{
    const auto inner = object.object(key);
    if (!inner)
        return std::nullopt;
    return TrackingAutomation { inner->text("type"), inner->text("mode"), inner->integer("lead_time", minutes),
        inner->integer("lag_time", minutes) };
}

QString readObjective(const RequestObject &object)
{
    const QString objective = object.text("objective_fn");
    if (!objective.isEmpty() && objective != u"minimise_time")
        object.complain("objective_fn", QStringLiteral("must be one of: minimise_time"));
    return objective;
}

}

ReadResult<NewWorker> readNewWorker(QByteArrayView body)
{
    return readBody<NewWorker>(body, [](const RequestObject &object) {
        Worker worker;
        worker.handle = object.text("worker_handle", "driver_handle", Need::Required);
        worker.name = object.text("name");
        worker.deviceId = object.text("device_id");
        worker.opsGroupHandle = object.text("ops_group_handle");
        worker.productTypes = object.texts("product_types");
        worker.profile = object.metadata("profile").value_or(Metadata());
        worker.schedule = readSchedule(object);
        worker.unavailableOn = readDaysOff(object);
        const Home home = readHome(object, "home");
        worker.home = home.place;
        worker.homeAddress = home.address;
        return NewWorker { worker };
    });
}

ReadResult<NewOpsGroup> readNewOpsGroup(QByteArrayView body)
{
    return readBody<NewOpsGroup>(body, [](const RequestObject &object) {
        OpsGroup group;
        group.handle = object.text("ops_group_handle", Need::Required);
        group.label = object.text("ops_group_label");
        group.timeZoneId = object.text("timezone");
        const Home home = readHome(object, "ops_group_home");
        group.home = home.place;
        group.homeAddress = home.address;
        group.routeStart = readHome(object, "route_start_location").place;
        group.completionType = object.word<CompletionType>("route_completion_type");
        group.routeCapacity = object.integer("route_capacity", { 0, 1'000'000 });
        group.routeMaxDistance = object.number("route_max_distance", { 0, 50'000'000 });
        group.shiftStartMinute = object.integer("default_shift_start_time", minutes);
        group.shiftEndMinute = object.integer("default_shift_end_time", minutes);
        group.objectiveFunction = readObjective(object);
        group.orderTrackingMode = object.word<TrackMode>("order_tracking_mode");
        group.shiftAvailabilityMode = object.text("shift_availability_mode");
        group.trackingAutomation = readAutomation(object, "order_tracking_automation").value_or(TrackingAutomation());
        return NewOpsGroup { group };
    });
}

ReadResult<WorkerPatch> readWorkerPatch(QByteArrayView body)
{
    return readBody<WorkerPatch>(body, [](const RequestObject &object) {
        WorkerPatch patch;
        patch.name = textChange(object, "name");
        patch.deviceId = textChange(object, "device_id");
        patch.opsGroupHandle = textChange(object, "ops_group_handle");
        patch.home = changeOf(object, "home", [&](std::string_view key) { return homeIn(object, key); });
        if (object.has("product_types"))
            patch.productTypes = object.texts("product_types");
        patch.profile = object.metadata("profile");
        if (object.has("schedule"))
            patch.schedule = readSchedule(object);
        if (object.has("unavailable_on"))
            patch.unavailableOn = readDaysOff(object);
        patch.available = object.flag("available");
        return patch;
    });
}

ReadResult<OpsGroupPatch> readOpsGroupPatch(QByteArrayView body)
{
    return readBody<OpsGroupPatch>(body, [](const RequestObject &object) {
        const auto number = [&object](std::string_view key, Range range) {
            return changeOf(object, key, [&](std::string_view name) { return object.integer(name, range); });
        };
        OpsGroupPatch patch;
        patch.label = textChange(object, "ops_group_label");
        patch.timeZoneId = textChange(object, "timezone");
        (void)readObjective(object);
        patch.objectiveFunction = textChange(object, "objective_fn");
        patch.shiftAvailabilityMode = textChange(object, "shift_availability_mode");
        patch.home = changeOf(object, "ops_group_home", [&](std::string_view key) { return homeIn(object, key); });
        patch.routeStart = changeOf(
            object, "route_start_location", [&](std::string_view key) { return readHome(object, key).place; });
        patch.completionType = changeOf(object, "route_completion_type",
            [&](std::string_view key) { return std::optional(object.word<CompletionType>(key)); });
        patch.orderTrackingMode = changeOf(object, "order_tracking_mode",
            [&](std::string_view key) { return std::optional(object.word<TrackMode>(key)); });
        patch.routeCapacity = number("route_capacity", { 0, 1'000'000 });
        patch.routeMaxDistance = changeOf(object, "route_max_distance",
            [&](std::string_view key) { return object.number(key, { 0, 50'000'000 }); });
        patch.shiftStartMinute = number("default_shift_start_time", minutes);
        patch.shiftEndMinute = number("default_shift_end_time", minutes);
        patch.trackingAutomation = changeOf(
            object, "order_tracking_automation", [&](std::string_view key) { return readAutomation(object, key); });
        return patch;
    });
}

ReadResult<bool> readWorkStatus(QByteArrayView body)
{
    return readBody<bool>(body, [](const RequestObject &object) {
        const auto inner = object.object("work_status");
        const RequestObject &told = inner ? *inner : object;
        const auto available = told.flag("available");
        // What does not count must be a flag all the same.
        if (inner)
            (void)object.flag("available");
        if (!available && !told.has("available"))
            told.complain("available", QStringLiteral("is required"));
        return available.value_or(false);
    });
}

}
