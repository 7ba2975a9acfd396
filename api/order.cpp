// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/order.h"

#include "api/orderrequests.h"

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

QStringList fieldsNotHeld(const Order &order, const OrderPatch &expected)
{
    QStringList names;
    const auto check = [&names](bool isHeld, QLatin1StringView name) {
        if (!isHeld)
            names.append(name);
    };
    using namespace Qt::StringLiterals;
    check(!expected.metadata || *expected.metadata == order.metadata, "metadata"_L1);
    check(!expected.destination || *expected.destination == order.destination, "destination"_L1);
    check(!expected.scheduledAt || *expected.scheduledAt == order.scheduledAt, "scheduled_at"_L1);
    check(!expected.scheduledAfter || *expected.scheduledAfter == order.scheduledAfter, "scheduled_after"_L1);
    check(!expected.expectedServiceTime || *expected.expectedServiceTime == order.expectedServiceTime.value_or(0),
        "expected_service_time"_L1);
    check(!expected.productTypes || *expected.productTypes == order.productTypes, "product_type"_L1);
    check(!expected.capacityUsed || *expected.capacityUsed == order.load(), "capacity_used"_L1);
    check(!expected.opsGroupHandle || expected.opsGroupHandle->value_or(QString()) == order.opsGroupHandle,
        "ops_group_handle"_L1);
    return names;
}

}
