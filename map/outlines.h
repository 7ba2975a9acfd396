// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>

namespace routedesk::map {

// The shipped base map, decoded: coasts, borders and names, in Web Mercator units.
// The format and its sources: resources/map/outlines/make-outlines.py and PROVENANCE.md.
class Outlines {
public:
    enum class Area : quint8 { World, UsaCoarse, Usa };
    enum class Stroke : quint8 { Coast, Border, State, County, UsaCoast, UsaCoarseCoast };
    enum class Name : quint8 { Country, State, County, City };

    // Half a million of them: five metres of a float are little beside the fifty between the places of the file.
    struct Point {
        float x = 0;
        float y = 0;

        operator QPointF() const { return { double(x), double(y) }; }
    };
    using Path = QList<Point>;

    struct Polygon {
        Area kind = Area::World;
        QRectF box {};
        QList<Path> rings {}; // the first is the outer one
    };
    struct Line {
        Stroke kind = Stroke::Coast;
        QRectF box {};
        Path points {};
    };
    struct Label {
        Name kind = Name::Country;
        QPointF at {};
        double extent = 0; // width of the area in units; of a city: its rank, 0 is the greatest
        QString text {};
    };

    // Nothing if the data is not what the script writes. Costs some tens of milliseconds: not for the interface thread.
    [[nodiscard]] static std::shared_ptr<const Outlines> decode(QByteArrayView compressed);

    QList<Polygon> polygons;
    QList<Line> lines;
    QList<Label> labels; // the more important ones of a kind first
};

}
