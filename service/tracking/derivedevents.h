// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/routefold.h"

#include "api/order.h"
#include "api/timelineevent.h"

namespace routedesk::service {

/// The timeline entries of an order that follow from positions, ascending by time: geofence, service, activities on its
/// legs, and outages that begin there.
[[nodiscard]] QList<api::TimelineEvent> derivedEvents(
    const RouteFold &fold, size_t stop, const api::Order &order, const std::vector<Silence> &silences);

}
