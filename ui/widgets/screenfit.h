// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScreen>
#include <QWidget>

namespace routedesk::ui {

/// The size for a dialog, made smaller where its screen has no room for it and its frame: a small laptop at 200 %
/// leaves 683 x 384. What does not fit then has to scroll inside.
[[nodiscard]] inline QSize withinScreen(const QWidget &dialog, const QSize &wanted)
{
    constexpr QSize frame(24, 56);
    return dialog.screen() ? wanted.boundedTo(dialog.screen()->availableSize() - frame) : wanted;
}

}
