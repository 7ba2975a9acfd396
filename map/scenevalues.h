// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/lonlat.h"

#include <QColor>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <variant>

// What the map draws, in its own words. Whoever knows orders and routes fills these in.
namespace routedesk::map {

// One name space for everything that can be picked: the same id given to a pin, its fence and its line selects all three.
using Id = QString;
using Ids = QSet<Id>;

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
    Id id {};
    QList<LonLat> points {};
    QColor colour {};
    LineStyle style = LineStyle::Planned;
    bool faded = false;

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

    friend bool operator==(const WorkerMark &, const WorkerMark &) = default;
};

}
