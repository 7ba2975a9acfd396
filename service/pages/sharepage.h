// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/pages/pageframe.h"
#include "service/pages/stage.h"

namespace routedesk::service {

/// All that the page of an order's recipient may know: nothing about other orders, the route, or who drives.
struct SharedOrder {
    Stage stage = Stage::Scheduled;
    api::OpenEnum<api::OrderType> type {};
    QString handle {};
    QString from {}; ///< the ops group's label
    api::Destination destination {};
    std::optional<api::Instant> windowFrom {}, windowTo {};
    std::optional<api::Instant> arriveAt {}; ///< forecast, while it is under way
    std::optional<api::Instant> closedAt {}, arrivedAt {};
    std::optional<api::GeoPoint> driver {}; ///< only on the way to this very order, and not older than ten minutes
    QTimeZone zone;
    api::Instant now {};

    /// A page lives until one day after its order was closed.
    [[nodiscard]] bool isOver() const;
};

[[nodiscard]] SharedOrder sharedOrder(Context &context, const OrderRecord &record);

[[nodiscard]] Response sharePage(const SharedOrder &order);
/// 410 once there was a page, 404 where there never was one.
[[nodiscard]] Response endedPage();
[[nodiscard]] Response missingPage();

}
