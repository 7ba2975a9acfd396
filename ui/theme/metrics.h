// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Sizes in device-independent pixels, all on a 4-pixel grid save strokes and radii.
namespace routedesk::ui::metrics {

inline constexpr int grid = 4;
inline constexpr int gap = 8;
inline constexpr int margin = 12;
inline constexpr int rowDense = 28;
inline constexpr int rowTall = 36;
inline constexpr int control = 28; ///< height of buttons and fields
inline constexpr int bar = 44; ///< height of the top bar
inline constexpr int statusBar = 28;
inline constexpr int nav = 64; ///< width of the bar at the left
inline constexpr int sectionHeader = 36;
inline constexpr int icon = 16;
inline constexpr int iconLarge = 20;
inline constexpr int mark = 10; ///< status shapes
inline constexpr int hairline = 1;
inline constexpr int separator = 5; ///< room to grab between docks; the line itself is a hairline
inline constexpr double radius = 5.0;
inline constexpr double radiusSmall = 3.5;
inline constexpr int motion = 120; ///< ms; never above 150

}
