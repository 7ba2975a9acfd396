// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/workerchanges.h"

namespace routedesk::ui {

namespace {

api::Change<QString> textChange(const QString &from, const QString &to)
{
    if (from == to)
        return std::nullopt;
    return to.isEmpty() ? api::cleared<QString>() : api::changedTo(to);
}

template<class T>
api::Change<T> change(const std::optional<T> &from, const std::optional<T> &to)
{
    if (from == to)
        return std::nullopt;
    return to ? api::changedTo(*to) : api::cleared<T>();
}

/// A home is replaced whole: the address goes with the point.
template<class T>
api::Change<api::Home> homeChange(const T &from, const T &to)
{
    if (from.home == to.home && from.homeAddress == to.homeAddress)
        return std::nullopt;
    if (!to.home && to.homeAddress.isEmpty())
        return api::cleared<api::Home>();
    return api::changedTo(api::Home{ to.home, to.homeAddress });
}

}

api::WorkerPatch changesOf(const api::Worker &from, const api::Worker &to)
{
    api::WorkerPatch patch;
    patch.name = textChange(from.name, to.name);
    patch.opsGroupHandle = textChange(from.opsGroupHandle, to.opsGroupHandle);
    patch.home = homeChange(from, to);
    if (from.productTypes != to.productTypes)
        patch.productTypes = to.productTypes;
    if (from.profile != to.profile)
        patch.profile = to.profile;
    if (from.schedule != to.schedule)
        patch.schedule = to.schedule;
    return patch;
}

api::OpsGroupPatch changesOf(const api::OpsGroup &from, const api::OpsGroup &to)
{
    api::OpsGroupPatch patch;
    patch.label = textChange(from.label, to.label);
    patch.timeZoneId = textChange(from.timeZoneId, to.timeZoneId);
    patch.home = homeChange(from, to);
    patch.routeCapacity = change(from.routeCapacity, to.routeCapacity);
    patch.routeMaxDistance = change(from.routeMaxDistance, to.routeMaxDistance);
    patch.shiftStartMinute = change(from.shiftStartMinute, to.shiftStartMinute);
    patch.shiftEndMinute = change(from.shiftEndMinute, to.shiftEndMinute);
    return patch;
}

}
