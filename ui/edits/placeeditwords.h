// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tools/placehandles.h"
#include "models/edits/placeedit.h"

/// Moving and reshaping of places in words.
namespace routedesk::ui::words {

/// Why it stays where it is, and what can be done.
[[nodiscard]] QString placeFixed(models::PlaceFixed why, const QString &handle);
/// Where it is, whatever its address says: "37.39410, -121.91990", "an area around …", "the saved place …".
[[nodiscard]] QString placeOf(const api::Destination &destination);
/// While a hand is still at it: "ORD-7: 240 m away", "120 m around, 100 m before", "140 m by 90 m".
[[nodiscard]] QString movedBy(const QString &handle, double metres);
[[nodiscard]] QString radiusNow(double metres, double before);
[[nodiscard]] QString sizeOf(const map::PlaceShape &area);
[[nodiscard]] QString crossingArea();
/// After it was let go.
[[nodiscard]] QString crossedArea();
/// For who hears it: what has been reached by Tab, and what keys do there.
[[nodiscard]] QString handle(const map::PlaceHandle &handle, const map::PlaceShape &shape);

}
