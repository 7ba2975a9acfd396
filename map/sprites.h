// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/scenevalues.h"

#include <QCache>
#include <QFont>
#include <QImage>

#include <array>

namespace routedesk::map {

// How a pin, a cluster, a worker or a depot looks, without where it is. A heading is a worker's arrow alone, for below
// the disc: many workers share it, and a turn of one needs no new disc; a label is a pin's number alone. Without a string of its own: looks are made and
// looked up by the thousand in a frame.
struct Look {
    enum class Kind : quint8 { Pin, Cluster, Worker, Depot, Heading, Label };
    using Text = std::array<char16_t, 4>;

    [[nodiscard]] static Text textOf(QStringView text); // what does not fit is cut off
    // The number shows only where no sign takes its place.
    [[nodiscard]] bool hasNumber() const
    {
        return kind == Kind::Pin && text[0] != 0 && status != Status::Done && status != Status::Cancelled;
    }

    Kind kind = Kind::Pin;
    Glyph glyph = Glyph::Plain;
    Status status = Status::Unplanned;
    bool late = false;
    bool faded = false; // of a worker: the fix is old
    bool selected = false;
    bool hovered = false;
    bool home = false; // of a depot: where one lives, not where routes start
    qint16 bearing = -1; // degrees, of a worker or a heading
    QRgb colour = 0; // of a cluster: 0 if its members do not share one
    Text text {};

    friend bool operator==(const Look &, const Look &) = default;
};

[[nodiscard]] size_t qHash(const Look &look, size_t seed = 0);

// A picture in device pixels, cut to what is drawn.
struct Sprite {
    QImage image {};
    QPoint corner {}; // from the place marked
};

// Pictures of looks, drawn when first wanted and kept for a palette and a device pixel ratio.
class Sprites {
public:
    void setStyle(const MapPalette &palette, double ratio);
    [[nodiscard]] double ratio() const { return m_ratio; }
    [[nodiscard]] const Sprite &picture(const Look &look); // valid until the next call
    // A plate with a few words, its left edge's middle at the place marked.
    [[nodiscard]] const Sprite &plate(const QString &words);
    [[nodiscard]] qint64 bytes() const { return m_pictures.totalCost() + m_plates.totalCost(); }

private:
    // New numbers come by the thousand as clusters split: bodies and numbers are few, and put together quickly.
    [[nodiscard]] Sprite drawn(const Look &look) const;
    [[nodiscard]] Sprite numbered(const Look &look);

    static constexpr int capacity = 6 << 20; // bytes
    static constexpr int plateCapacity = 2 << 20;

    MapPalette m_palette;
    double m_ratio = 0;
    QCache<Look, Sprite> m_pictures { capacity };
    QCache<QString, Sprite> m_plates { plateCapacity };
};

// Paints one look around the origin.
void paintLook(QPainter &painter, const Look &look, const MapPalette &palette);

[[nodiscard]] QFont mapFont(double pixels, QFont::Weight weight = QFont::Medium); // tabular figures

}
