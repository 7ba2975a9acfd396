// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/lonlat.h"

#include <QColor>
#include <QFlags>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <limits>
#include <optional>
#include <variant>

// What the map draws, in its own words. Whoever knows orders and routes fills these in.
namespace routedesk::map {

// One name space for everything that can be picked: the same id given to a pin, its fence and its line selects all three.
using Id = QString;
using Ids = QSet<Id>;

// What can be switched on and off by itself. Straight lines belong to what is planned.
enum class Layer : quint8 {
    Pins = 1 << 0,
    Fences = 1 << 1,
    Planned = 1 << 2,
    Travelled = 1 << 3,
    Workers = 1 << 4,
    Depots = 1 << 5,
};
Q_DECLARE_FLAGS(Layers, Layer)
Q_DECLARE_OPERATORS_FOR_FLAGS(Layers)

constexpr Layers allLayers = Layers(Layer::Pins) | Layer::Fences | Layer::Planned | Layer::Travelled | Layer::Workers
    | Layer::Depots;

// How a route is shown at present; a switch costs a repaint and no new values. Pins and lines name their route by its
// number in the list; what has no route, and what the list does not reach, has number 0 and is shown.
enum class RouteLook : quint8 { Shown, Faded, Hidden };
using RouteLooks = QList<RouteLook>;

enum class Glyph : quint8 { Plain, Pick, Drop };
enum class Status : quint8 { Unplanned, Planned, UnderWay, Done, Cancelled };

struct Pin {
    Id id {};
    LonLat place {};
    QString number {}; // at most three characters are drawn
    QColor colour {}; // of the route; not used for what is unplanned or cancelled
    Glyph glyph = Glyph::Plain;
    Status status = Status::Unplanned;
    bool late = false;
    bool faded = false;
    quint16 route = 0; // number in RouteLooks

    friend bool operator==(const Pin &, const Pin &) = default;
};

struct Circle {
    LonLat centre {};
    double radius = 0; // metres on the ground

    friend bool operator==(const Circle &, const Circle &) = default;
};

using Ring = QList<LonLat>; // closed or not, both mean the same

struct Fence {
    Id id {};
    std::variant<Circle, Ring> shape {};
    QColor colour {};

    friend bool operator==(const Fence &, const Fence &) = default;
};

enum class LineStyle { Planned, Straight, Travelled };

struct Line {
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

    Id id {};
    QList<LonLat> points {};
    QColor colour {};
    LineStyle style = LineStyle::Planned;
    bool faded = false;
    quint16 route = 0; // number in RouteLooks
    qsizetype pale = 0; // up to this point it is finished and drawn pale; 0: none of it is
    QList<qint64> times {}; // empty, or of each point: ms since 1970 or noTime

    friend bool operator==(const Line &, const Line &) = default;
};

struct WorkerMark {
    Id id {};
    LonLat place {};
    std::optional<double> bearing {}; // degrees clockwise from north
    double accuracy = 0; // metres; 0: unknown
    QString initials {};
    QColor colour {};
    bool stale = false;
    QString note {}; // written beside the mark: "14 min · phone off"; at most 24 characters are

    friend bool operator==(const WorkerMark &, const WorkerMark &) = default;
};

struct Depot {
    enum class Kind : quint8 { Start, Home };

    Id id {};
    LonLat place {};
    QString name {};
    Kind kind = Kind::Start;

    friend bool operator==(const Depot &, const Depot &) = default;
};

}
