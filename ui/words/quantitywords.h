// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

namespace routedesk::ui {

/// Figures in words. A missing value is an en dash, never 0.
namespace words {

[[nodiscard]] QString none(); ///< –

/// "850 m", "6.2 km", "62 km"
[[nodiscard]] QString distance(double metres, const QLocale &locale = {});
[[nodiscard]] QString distance(std::optional<double> metres, const QLocale &locale = {});
/// "45 s", "5 min", "1 h 20 min"
[[nodiscard]] QString duration(std::chrono::seconds seconds);
[[nodiscard]] QString duration(std::optional<double> seconds);
/// "+12 min" late, "4 min early"; empty within half a minute
[[nodiscard]] QString lateness(std::chrono::seconds late);
/// A change: "+6 min", "−2 min", "±0 min"
[[nodiscard]] QString change(std::chrono::seconds by);
[[nodiscard]] QString changeOfDistance(double metres, const QLocale &locale = {});
[[nodiscard]] QString count(qint64 number, const QLocale &locale = {});
/// "31/40", or "31" where no capacity is known
[[nodiscard]] QString load(int load, std::optional<int> capacity);
/// "37.39410, -121.91990": latitude first, as people paste it
[[nodiscard]] QString coordinates(double latitude, double longitude);

}

}
