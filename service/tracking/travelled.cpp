// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/travelled.h"

namespace routedesk::service {

void addTravelled(const Context &context, const RouteRecord &record, api::Route &route)
{
    const auto track = context.store.tracks.ofRoute(record.id);
    if (!track)
        return;
    route.trackingRate = track->trackingRate;
    route.polyline = context.store.positions.travelled(track->workerId, track->from, track->to);
    if (route.polyline.isEmpty())
        return;
    route.startLocation = route.polyline.first().place;
    route.endLocation = route.polyline.last().place;
}

}
