// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QRect>

#include <optional>

class QPainter;

namespace routedesk::ui {

class Theme;

/// Four pixels that say where in its window a stop is: the window is the thick part, the arrival a tick in it or
/// beside it, the moment now a line across. It spans the window and half of it before and after.
struct WindowBar {
    api::Instant opens;
    api::Instant closes;
    std::optional<api::Instant> arrival{};
    std::optional<api::Instant> now{};

    static constexpr int height = 4;
    void paint(QPainter &painter, const QRect &area, const Theme &theme) const;
    /// Where a moment stands between the area's ends, 0 to 1; beyond them it stays at the end.
    [[nodiscard]] double place(api::Instant at) const;
};

}
