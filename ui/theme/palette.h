// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace routedesk::ui {

/// What a coloured thing says. Late, Broken and Done never stand alone: a glyph or a word goes with them.
enum class Tone { Neutral, Strong, Late, Broken, Done };

/// The colours of one scheme. Every text colour has a contrast of at least 4.5:1 on each surface it may stand on.
struct Palette {
    bool dark = false;

    QColor chrome; ///< bars around the work
    QColor panel; ///< docks, dialogs
    QColor content; ///< tables, fields, menus
    QColor rowHover;
    QColor hairline; ///< between areas
    QColor edge; ///< around buttons and fields
    QColor control; ///< outlines that carry meaning (check boxes): 3:1

    QColor text;
    QColor textSecondary;
    QColor textDisabled;

    QColor accent; ///< what can be pressed
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor selection;
    QColor selectionInactive;

    QColor late;
    QColor lateTint;
    QColor broken;
    QColor brokenTint;
    QColor done;
    QColor doneTint;

    QColor tip;
    QColor onTip;

    [[nodiscard]] QColor ink(Tone tone) const;
    [[nodiscard]] QColor tint(Tone tone) const;
    /// Over any surface: a film for hover (strength 1) and pressed (2).
    [[nodiscard]] QColor film(int strength) const;
    [[nodiscard]] QPalette toQPalette() const;
};

[[nodiscard]] Palette lightPalette();
[[nodiscard]] Palette darkPalette();

/// Relative luminance contrast as WCAG 2.2 defines it: 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

}
