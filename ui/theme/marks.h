// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace routedesk::ui {

/// The shapes of a status: readable without colour and at 10 pixels.
enum class Mark {
    None,
    Dashed, ///< not planned
    Hollow, ///< planned
    Half, ///< with a worker, not yet started
    Filled, ///< under way
    Tick, ///< done
    Cross, ///< cancelled or failed
    Bars, ///< disabled
    Busy, ///< being worked out
    Triangle, ///< late, at risk
    Diamond, ///< broken
};

/// Paints the mark centred in `area`; its size is the shorter side.
void paintMark(QPainter &painter, const QRectF &area, Mark mark, const QColor &colour);

}
