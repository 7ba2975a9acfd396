// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dayscope.h"

namespace routedesk::models {

api::Instant DayScope::from() const
{
    return api::toInstant(date.startOfDay(zone));
}

api::Instant DayScope::to() const
{
    return api::toInstant(date.addDays(1).startOfDay(zone));
}

bool DayScope::holds(const api::Order &order) const
{
    if (isNull())
        return true;
    if (!opsGroupHandle.isNull() && !order.opsGroupHandle.isNull() && order.opsGroupHandle != opsGroupHandle)
        return false;
    return order.scheduledAt && *order.scheduledAt >= from() && *order.scheduledAt < to();
}

}
