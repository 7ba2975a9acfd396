// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// Whether a destination names a place, or a geofence, that there is not.
[[nodiscard]] bool namesUnknownPlace(Context &context, const api::Destination &destination);
[[nodiscard]] bool namesUnknownGeofence(Context &context, const api::Destination &destination);

/// The destination with what the place that it names knows and it does not say itself: shape, radius, address, and
/// both of the place's names. One that names nothing comes back as it is.
[[nodiscard]] api::Destination located(Context &context, const api::Destination &destination);

[[nodiscard]] Outcome<PlaceRecord> findPlace(Context &context, const QString &handle);
/// A handle that is taken is DuplicatePlace. A circle without a radius gets the usual one; the geofence id is ours.
[[nodiscard]] Outcome<PlaceRecord> createPlace(Context &context, const api::Place &place);
/// With updateAssociatedOrders the orders that name it and are not under way go to where it is now, and the routes
/// that they are on are estimated anew.
[[nodiscard]] Outcome<PlaceRecord> patchPlace(
    Context &context, const QString &handle, const api::PlacePatch &patch);
/// Orders that named it keep where it was.
[[nodiscard]] Outcome<void> deletePlace(Context &context, const QString &handle);

}
