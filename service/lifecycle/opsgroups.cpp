// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/opsgroups.h"

#include "service/storage/pacerepository.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Kind = ServiceError::Kind;

std::optional<ServiceError> zoneFault(const QString &zone)
{
    if (zone.isEmpty() || QTimeZone(zone.toUtf8()).isValid())
        return std::nullopt;
    return ServiceError::body(u"timezone"_s, u"There is no time zone %1."_s.arg(zone));
}

template<class T, class Member>
void take(Member &member, const api::Change<T> &change)
{
    if (change)
        member = *change ? Member(**change) : Member();
}

void apply(api::OpsGroup &group, const api::OpsGroupPatch &patch)
{
    take(group.label, patch.label);
    take(group.timeZoneId, patch.timeZoneId);
    take(group.objectiveFunction, patch.objectiveFunction);
    take(group.shiftAvailabilityMode, patch.shiftAvailabilityMode);
    take(group.routeStart, patch.routeStart);
    take(group.completionType, patch.completionType);
    take(group.orderTrackingMode, patch.orderTrackingMode);
    take(group.routeCapacity, patch.routeCapacity);
    take(group.routeMaxDistance, patch.routeMaxDistance);
    take(group.shiftStartMinute, patch.shiftStartMinute);
    take(group.shiftEndMinute, patch.shiftEndMinute);
    take(group.trackingAutomation, patch.trackingAutomation);
    if (patch.home) {
        const api::Home home = patch.home->value_or(api::Home());
        group.home = home.place;
        group.homeAddress = home.address;
    }
}

QString counted(int count, QLatin1StringView one, QLatin1StringView many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

}

Outcome<OpsGroupRecord> findOpsGroup(Context &context, const QString &handle)
{
    const auto group = context.store.groups.byHandle(handle);
    if (!group)
        return std::unexpected(ServiceError::of(Kind::OpsGroupNotFound, handle));
    return *group;
}

Outcome<OpsGroupRecord> createOpsGroup(Context &context, const api::OpsGroup &group)
{
    if (context.store.groups.byHandle(group.handle))
        return std::unexpected(ServiceError::of(Kind::DuplicateOpsGroup, group.handle));
    if (const auto fault = zoneFault(group.timeZoneId))
        return std::unexpected(*fault);
    OpsGroupRecord record { 0, group };
    context.store.groups.insert(record);
    return record;
}

Outcome<OpsGroupRecord> patchOpsGroup(Context &context, const QString &handle, const api::OpsGroupPatch &patch)
{
    auto record = findOpsGroup(context, handle);
    if (!record)
        return record;
    apply(record->group, patch);
    if (const auto fault = zoneFault(record->group.timeZoneId))
        return std::unexpected(*fault);
    context.store.groups.update(*record);
    return record;
}

Outcome<void> deleteOpsGroup(Context &context, const QString &handle)
{
    const auto record = findOpsGroup(context, handle);
    if (!record)
        return std::unexpected(record.error());
    const auto uses = context.store.groups.usesOf(handle);
    QStringList left;
    if (uses.workers > 0)
        left.append(counted(uses.workers, "worker"_L1, "workers"_L1));
    if (uses.openOrders > 0)
        left.append(counted(uses.openOrders, "open order"_L1, "open orders"_L1));
    if (uses.openRoutes > 0)
        left.append(counted(uses.openRoutes, "open route"_L1, "open routes"_L1));
    if (!left.isEmpty()) {
        return std::unexpected(ServiceError::of(Kind::InUse,
            u"The ops group %1 still has %2. Move, complete or delete them first."_s.arg(
                handle, left.join(", "_L1))));
    }
    PaceRepository(context.store.database, context.store.account()).remove(handle);
    context.store.groups.remove(*record);
    return {};
}

}
