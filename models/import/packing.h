// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

namespace routedesk::models {

/// Whether so much has come out of so little that it can only be meant to fill the memory. Tables pack to a tenth
/// or a twentieth; a hundredth happens where all cells are alike.
[[nodiscard]] constexpr bool isTooPacked(qint64 unpacked, qint64 packed)
{
    constexpr qint64 alwaysFine = 32 << 20;
    constexpr qint64 greatestRatio = 250;
    return unpacked > alwaysFine && unpacked / greatestRatio > packed;
}

}
