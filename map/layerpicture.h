// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/viewport.h"

#include <QImage>

class QPainter;

namespace routedesk::map {

// An image of the map and the view that it shows.
struct LayerPicture {
    QImage image {}; // in device pixels; its own device pixel ratio is 1
    Viewport view {};
    double ratio = 1;

    [[nodiscard]] bool isNull() const { return image.isNull(); }

    // Where it lies on the screen of another view, in logical pixels.
    [[nodiscard]] QRectF on(const Viewport &shown) const;
    [[nodiscard]] bool covers(const Viewport &shown) const;
    [[nodiscard]] bool overlaps(const Viewport &shown) const;

    // Moved, and scaled without smoothing, to where it belongs in the shown view. A picture of the same zoom and ratio
    // is moved by whole device pixels.
    void draw(QPainter &painter, const Viewport &shown, double shownRatio) const;
};

}
