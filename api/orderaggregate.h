// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/risk.h"

#include <QList>
#include <QString>

namespace routedesk::api {

/// Of one measure over many orders. Nothing where no order has it.
struct Spread {
    std::optional<double> mean {}, min {}, max {}, stdev {};
    std::optional<double> meanByWorker {}; ///< the mean of the workers' means

    bool operator==(const Spread &) const = default;
};

/// What a filter's orders come to, all of them and not just a page.
struct OrderAggregate {
    struct Count {
        QString name;
        int count = 0;

        bool operator==(const Count &) const = default;
    };
    /// total, one a status, rescheduled, tracked, pre_shift, on_shift, full_shift, arrived, on_time (arrived or completed no
    /// later than 10 minutes after scheduled_at), worked (within 45 minutes of the expected service time), ttfe30.
    QList<Count> orders {};
    QList<Count> tasks {}; ///< total and one a status

    Spread distance {};        ///< metres
    Spread duration {};        ///< seconds
    Spread deviation {};       ///< metres from the destination when completed
    Spread serviceTime {};     ///< seconds
    Spread completionDelay {}; ///< seconds after scheduled_at; earlier ones are negative
    std::optional<double> trackedDuration {}; ///< seconds
    std::optional<double> activeDuration {};  ///< seconds
    int workers = 0;
    int routes = 0;
    std::optional<double> trackingRate {}; ///< 0..1
    QList<Outage> outages {};
    int ordersWithFirstEvent = 0; ///< orders_count_with_ttfe

    [[nodiscard]] int orderCount(QStringView name) const;

    bool operator==(const OrderAggregate &) const = default;
};

}
