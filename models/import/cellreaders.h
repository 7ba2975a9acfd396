// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/destination.h"
#include "api/enums.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace routedesk::models {

/// Cells to values. Pure, UTF-8 in, no allocation where none is needed.

/// A finite number; a single comma is a decimal comma. No hex, no inf, no nan.
[[nodiscard]] std::optional<double> readNumber(QByteArrayView text);
/// Degrees: a number, maybe with a degree sign and one of N S E W (S and W turn the sign).
[[nodiscard]] std::optional<double> readDegrees(QByteArrayView text);

struct LatLon {
    double latitude = 0;
    double longitude = 0;
};
/// "37.33, -121.89", also with a semicolon, a slash or spaces between, maybe in brackets. Latitude first.
[[nodiscard]] std::optional<LatLon> readCoordinates(QByteArrayView text);

/// A length of time in seconds: a number in `unit` seconds, or with its own unit (s, sec, min, m, h), or h:mm, or h:mm:ss.
[[nodiscard]] std::optional<double> readDuration(QByteArrayView text, int unit);

/// WKT or GeoJSON, a Point or the outer ring of a Polygon. `point` or `polygon` is set; out of range is unreadable.
struct ReadGeometry {
    std::optional<api::GeoPoint> point;
    api::GeoRing polygon;
};
[[nodiscard]] std::optional<ReadGeometry> readGeometry(QByteArrayView text);

/// Words of several languages for pick and drop, low, medium and high. Absent for an empty cell (and for "none");
/// an unknown word gives nullopt.
[[nodiscard]] std::optional<api::OpenEnum<api::OrderType>> readType(QByteArrayView text);
[[nodiscard]] std::optional<api::OpenEnum<api::Priority>> readPriority(QByteArrayView text);

/// The parts of a list cell (semicolon, comma, bar, slash or line break between), trimmed, no empty ones, none twice.
[[nodiscard]] QStringList readList(QByteArrayView text);

/// Text as it will be sent: no formula guard, line breaks inside as ", ", no other control characters.
[[nodiscard]] QString readText(QByteArrayView text);
/// The same for a remark that may have several lines: they stay lines.
[[nodiscard]] QString readLines(QByteArrayView text);
/// A control character other than tab and line breaks.
[[nodiscard]] bool hasControlCharacters(QByteArrayView text);

/// Small letters without accents, one space where there was anything but letters and digits; a bracketed end is left out.
[[nodiscard]] QString plainWords(const QString &text);

/// Great circle, kilometres.
[[nodiscard]] double kilometresBetween(double latitude1, double longitude1, double latitude2, double longitude2);

}
