// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timescale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace routedesk::ui {

namespace {

constexpr double perMinute = 60'000.0;
constexpr int minutesOfDay = 1440;
constexpr std::array steps{ 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, minutesOfDay };
constexpr double tickRoom = 9;

int stepFor(double pixelsPerMinute, double room)
{
    const auto it = std::ranges::find_if(steps, [&](int step) { return step * pixelsPerMinute >= room; });
    return it == steps.end() ? minutesOfDay : *it;
}

/// The finest step that divides `step` and leaves room between its ticks.
int finerStep(int step, double pixelsPerMinute)
{
    for (const int fine : steps) {
        if (fine <= step && step % fine == 0 && fine * pixelsPerMinute >= tickRoom)
            return fine;
    }
    return step;
}

}

TimeScale::TimeScale(api::Instant left, double pixelsPerMinute)
    : m_left(left), m_pixelsPerMinute(std::clamp(pixelsPerMinute, 0.001, closest))
{
}

TimeScale TimeScale::fit(const models::TimeSpan &span, int width)
{
    const double minutes = static_cast<double>(span.length().count()) / perMinute;
    return { span.from, std::max(1, width) / std::max(1.0, minutes) };
}

double TimeScale::x(api::Instant at) const
{
    return static_cast<double>((at - m_left).count()) / perMinute * m_pixelsPerMinute;
}

api::Instant TimeScale::at(double x) const
{
    return m_left + std::chrono::milliseconds(std::llround(x / m_pixelsPerMinute * perMinute));
}

TimeScale TimeScale::zoomed(double factor, double x) const
{
    const api::Instant fixed = at(x);
    TimeScale scale(m_left, m_pixelsPerMinute * factor);
    scale.m_left = fixed - (scale.at(x) - scale.m_left);
    return scale;
}

TimeScale TimeScale::within(const models::TimeSpan &bounds, int width) const
{
    const TimeScale whole = fit(bounds, width);
    if (m_pixelsPerMinute <= whole.m_pixelsPerMinute)
        return whole;
    TimeScale scale = *this;
    const api::Instant latest = bounds.to - (scale.at(width) - scale.m_left);
    scale.m_left = std::max(bounds.from, std::min(m_left, latest));
    return scale;
}

QList<TimeTick> timeTicks(const TimeScale &scale, int width, const QTimeZone &zone, int labelRoom)
{
    const int label = stepFor(scale.pixelsPerMinute(), labelRoom);
    const int fine = finerStep(label, scale.pixelsPerMinute());
    const auto local
        = [&zone](api::Instant at) { return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone); };
    const QDateTime from = local(scale.left());
    const QDateTime to = local(scale.at(width));
    // Asking the zone for each tick would cost more than drawing it; only a day with two offsets needs it.
    const bool isEven = from.offsetFromUtc() == to.offsetFromUtc();
    QList<TimeTick> ticks;
    double last = -tickRoom;
    for (QDate date = from.date(); date <= to.date(); date = date.addDays(1)) {
        const api::Instant midnight = api::toInstant(QDateTime(date, QTime(0, 0), QTimeZone::utc()))
            - std::chrono::seconds(from.offsetFromUtc());
        for (int minute = 0; minute < minutesOfDay; minute += fine) {
            const api::Instant at = isEven ? midnight + std::chrono::minutes(minute)
                                           : api::toInstant(QDateTime(date, QTime(minute / 60, minute % 60), zone));
            const double x = scale.x(at);
            if (x < 0 || x > width || (!ticks.isEmpty() && x <= last))
                continue;
            ticks.append({ x, at, minute % label == 0, minute == 0 });
            last = x;
        }
    }
    return ticks;
}

}
