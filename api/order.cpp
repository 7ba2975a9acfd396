// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/order.h"

#include <algorithm>

namespace routedesk::api {

bool Order::isClosed() const
{
    return status.is(OrderStatus::Completed) || status.is(OrderStatus::Cancelled);
}

bool Order::isStarted() const
{
    return status.is(OrderStatus::Ongoing) || status.is(OrderStatus::Disabled) || status.is(OrderStatus::Summarizing);
}

bool Order::isAtRisk() const
{
    if (riskStatus.value_or(false))
        return true;
    return std::ranges::any_of(risks, [](const Risk &risk) {
        return !risk.level.isAbsent() && !risk.level.is(RiskLevel::Green);
    });
}

}
