// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/requestobject.h"

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

struct Home {
    std::optional<GeoPoint> place;
    QString address;
};

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
        object.eachObject("schedule", Need::Optional,
            [&](const RequestObject &shift) { worker.schedule.append(readShift(shift)); });
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
        return NewOpsGroup { group };
    });
}

}
