// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roads/drivinghours.h"

#include "api/workday.h"

#include <algorithm>

namespace routedesk::models {

planner::Traffic trafficOf(const DispatchStore &store, const api::OpsGroup *group)
{
    const DayScope &scope = store.scope();
    if (!group && store.opsGroups().size() == 1)
        group = &store.opsGroups().constFirst();
    if (!group || !group->travelPace || scope.isNull())
        return {};
    const QTimeZone zone(group->timeZoneId.toUtf8());
    return planner::Traffic::of(
        group->travelPace->hours, api::clockAhead(scope.date, zone.isValid() ? zone : scope.zone));
}

bool goesByTheHour(const DispatchStore &store)
{
    const QString &handle = store.scope().opsGroupHandle;
    return std::ranges::any_of(store.opsGroups(), [&](const api::OpsGroup &group) {
        const bool isInView = handle.isEmpty() || group.handle == handle;
        return isInView && !trafficOf(store, &group).isUsual();
    });
}

}
