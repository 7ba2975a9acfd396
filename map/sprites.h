// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/scenevalues.h"

#include <QCache>
#include <QFont>
#include <QImage>

namespace routedesk::map {

// How a pin, a cluster or a worker looks, without where it is.
struct Look {
    enum class Kind : quint8 { Pin, Cluster, Worker };

    Kind kind = Kind::Pin;
    Glyph glyph = Glyph::Plain;
    Status status = Status::Unplanned;
    bool late = false;
    bool faded = false; // of a worker: the fix is old
    bool selected = false;
    bool hovered = false;
    qint16 bearing = -1; // degrees, of a worker
    QRgb colour = 0; // of a cluster: 0 if its members do not share one
    QString text {};

    friend bool operator==(const Look &, const Look &) = default;
};

[[nodiscard]] size_t qHash(const Look &look, size_t seed = 0);

// Pictures of looks, drawn when first wanted and kept for a palette and a device pixel ratio.
class Sprites {
public:
    [[nodiscard]] static int side(const Look &look); // logical pixels; the place marked is the middle

    void setStyle(const MapPalette &palette, double ratio);
    [[nodiscard]] const QImage &picture(const Look &look);

private:
    static constexpr int capacity = 24 << 20; // bytes

    MapPalette m_palette;
    double m_ratio = 0;
    QCache<Look, QImage> m_pictures { capacity };
};

// Paints one look around the origin.
void paintLook(QPainter &painter, const Look &look, const MapPalette &palette);

[[nodiscard]] QFont mapFont(double pixels, QFont::Weight weight = QFont::Medium); // tabular figures

}
