// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

#include <QDate>
#include <QTimeZone>

namespace routedesk::models {

/// The share of the business on screen: one day of one ops group, or of all (null handle), by the zone's own clock.
struct DayScope {
    QDate date;
    QString opsGroupHandle; ///< null: every ops group
    QTimeZone zone = QTimeZone::UTC;

    [[nodiscard]] bool isNull() const { return !date.isValid(); }
    /// The first moment of the day and the first of the next: 23 to 25 hours apart.
    [[nodiscard]] api::Instant from() const;
    [[nodiscard]] api::Instant to() const;
    /// Whether the order is scheduled in this day and belongs to this ops group. A null scope holds everything.
    [[nodiscard]] bool holds(const api::Order &order) const;

    bool operator==(const DayScope &) const = default;
};

}
