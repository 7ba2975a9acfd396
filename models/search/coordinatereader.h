// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"

#include <QString>

#include <optional>

namespace routedesk::models {

/// A place as people pass it on: 37.3382, -121.8863 (also with decimal commas), 37°20'17.5"N 121°53'10.7"W, degrees
/// and minutes, N and W before or behind, a geo: address, a link to a map, a full plus code. The latitude comes first
/// where nothing says otherwise. Plain numbers count only with decimals, so that "12 34" stays a search for an order.
/// nullopt for everything else. Any thread.
[[nodiscard]] std::optional<api::GeoPoint> readPlace(const QString &text);

/// The middle of a full plus code such as 849VCWC8+R9, in either case; of the published Open Location Code.
[[nodiscard]] std::optional<api::GeoPoint> readPlusCode(QStringView text);

}
