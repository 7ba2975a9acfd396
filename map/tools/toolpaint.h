// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"

#include <QList>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace routedesk::map {

// What tools draw over the marks, all alike.
enum class HandleLook { Filled, Hollow };

constexpr double handleReach = 11; // pixels from its middle within which a hand has it
void paintHandle(QPainter &painter, QPointF at, HandleLook look, const QColor &colour, const MapPalette &palette,
    bool isCurrent);

// Words, in as many lines as they have, beside a point and within `room`, over everything. The colour is that of the
// rim: the accent, or the danger of what would be refused.
void paintBubble(QPainter &painter, QPointF at, const QString &words, const QColor &rim, const MapPalette &palette,
    const QRectF &room);

// Of what would be refused or taken away: stronger than late, which only warns.
[[nodiscard]] QColor refusalColour(const MapPalette &palette);

// A thin line that stands out from any ground, from point to point.
void paintRubber(QPainter &painter, const QList<QPointF> &points, const QColor &colour, const MapPalette &palette,
    Qt::PenStyle style = Qt::SolidLine);

}
