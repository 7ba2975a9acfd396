// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timeline.h"

#include <QTimeZone>

namespace routedesk::ui {

/// Moments along a line of pixels. A value; pixels count from the line's left end.
class TimeScale {
public:
    static constexpr double closest = 20.0; ///< pixels a minute at the most

    TimeScale() = default;
    TimeScale(api::Instant left, double pixelsPerMinute);
    /// The span fills the width.
    [[nodiscard]] static TimeScale fit(const models::TimeSpan &span, int width);

    [[nodiscard]] api::Instant left() const { return m_left; }
    [[nodiscard]] double pixelsPerMinute() const { return m_pixelsPerMinute; }
    [[nodiscard]] double x(api::Instant at) const;
    [[nodiscard]] api::Instant at(double x) const;
    [[nodiscard]] double width(const models::TimeSpan &span) const { return x(span.to) - x(span.from); }
    /// The moment at `x` stays where it is. Never closer than `closest`.
    [[nodiscard]] TimeScale zoomed(double factor, double x) const;
    /// As much of `bounds` as fits, no wider than all of it and not beyond its ends.
    [[nodiscard]] TimeScale within(const models::TimeSpan &bounds, int width) const;

private:
    api::Instant m_left{};
    double m_pixelsPerMinute = 1.0;
};

struct TimeTick {
    double x = 0;
    api::Instant at{};
    bool isLabelled = false;
    bool startsDay = false;

    bool operator==(const TimeTick &) const = default;
};

/// Ticks at round minutes of the zone's own clock, labels at least `labelRoom` pixels apart. Changes of summer time
/// keep them at round minutes: an hour is skipped or drawn once.
[[nodiscard]] QList<TimeTick> timeTicks(const TimeScale &scale, int width, const QTimeZone &zone, int labelRoom);

}
