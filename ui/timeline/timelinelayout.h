// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timescale.h"

#include <QRect>
#include <QSize>

namespace routedesk::ui {

/// What is under a point of the timeline.
struct TimelineHit {
    enum class Part { None, Corner, Axis, Name, Lane, Leg, Stop };

    Part part = Part::None;
    int row = -1;
    int stop = -1; ///< of Stop, and of Leg: the stop that is driven to

    bool operator==(const TimelineHit &) const = default;
};

/// Where things stand in the timeline: names at the left, the axis on top, a lane for each row. A value, in the
/// viewport's coordinates.
struct TimelineLayout {
    static constexpr int rowHeight = 36;
    static constexpr int axisHeight = 32;
    static constexpr int blockTop = 13; ///< from the row's top
    static constexpr int blockHeight = 18;
    static constexpr int stillWidth = 12; ///< of what takes no time
    static constexpr int smallestHit = 8;

    QSize size;
    int nameWidth = 0;
    int scrolled = 0; ///< pixels of rows above the lanes
    TimeScale scale;

    [[nodiscard]] static int nameWidthFor(int width);
    [[nodiscard]] QRect corner() const { return { 0, 0, nameWidth, axisHeight }; }
    [[nodiscard]] QRect axis() const { return { nameWidth, 0, size.width() - nameWidth, axisHeight }; }
    [[nodiscard]] QRect rows() const { return { 0, axisHeight, size.width(), size.height() - axisHeight }; }
    [[nodiscard]] QRect lanes() const;
    [[nodiscard]] QRect row(int at) const;
    [[nodiscard]] QRect lane(int at) const;
    [[nodiscard]] QRect name(int at) const;
    /// First and one past the last row in sight.
    [[nodiscard]] std::pair<int, int> visibleRows(int count) const;
    [[nodiscard]] int rowAt(int y, int count) const; ///< -1 for none

    [[nodiscard]] double x(api::Instant at) const { return nameWidth + scale.x(at); }
    [[nodiscard]] api::Instant at(double x) const { return scale.at(x - nameWidth); }
    /// The service, or the small box of a stop that takes no time; several of these at one moment stand side by
    /// side.
    [[nodiscard]] QRectF block(const models::TimelineRow &row, int rowAt, int stop) const;
    /// Where the line of an insertion before that place is drawn: between the two blocks, as near to `wanted` as it
    /// can.
    [[nodiscard]] double insertionX(const models::TimelineRow &row, int index, api::Instant wanted) const;

    /// `row` is the one at `rowAt(y)`; null where there is none.
    [[nodiscard]] TimelineHit hit(const QPoint &point, int count, const models::TimelineRow *row) const;
};

}
