// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"
#include "map/scenevalues.h"

namespace routedesk::ui {

/// The API's values as the map draws them.
[[nodiscard]] std::optional<map::LonLat> lonLat(const std::optional<api::GeoPoint> &place);
[[nodiscard]] QList<map::LonLat> lonLats(const api::Polyline &line);
/// To a ten-millionth of a degree, which is a centimetre: finer than any hand.
[[nodiscard]] std::optional<api::GeoPoint> geoPoint(map::LonLat place);
[[nodiscard]] api::GeoRing geoRing(const map::Ring &ring);
/// Glyph, status and fading; id, colour and number are the caller's.
[[nodiscard]] map::Pin pinOf(const api::Order &order, map::LonLat place, bool inRoute);
/// Nothing for a destination without an extent.
[[nodiscard]] std::optional<map::Fence> fenceOf(const api::Destination &destination);
/// Two letters at most: "Ana Ruiz" is AR.
[[nodiscard]] QString initialsOf(const QString &name);

}
