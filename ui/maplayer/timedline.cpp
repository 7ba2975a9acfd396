// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/timedline.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace routedesk::ui {

namespace {

// of squares: another point may be so much nearer before the first good one is passed over
constexpr double nearly = 2;
constexpr double aStoneThrow = 1e-8; // degrees squared, about ten metres

double apart(const map::LonLat &a, const map::LonLat &b)
{
    const double north = a.latitude() - b.latitude();
    const double east = (a.longitude() - b.longitude()) * std::cos(a.latitude() * std::numbers::pi / 180);
    return north * north + east * east;
}

/// A line may come by several times: the first time that is about as near as any.
qsizetype along(const QList<map::LonLat> &points, qsizetype from, const map::LonLat &place)
{
    double least = apart(points.at(from), place);
    for (qsizetype i = from + 1; i < points.size(); ++i)
        least = std::min(least, apart(points.at(i), place));
    qsizetype at = from;
    while (apart(points.at(at), place) > least * nearly + aStoneThrow)
        ++at;
    while (at + 1 < points.size() && apart(points.at(at + 1), place) < apart(points.at(at), place))
        ++at;
    return at;
}

qint64 milliseconds(const std::optional<api::Instant> &instant)
{
    return instant ? instant->time_since_epoch().count() : map::Line::noTime;
}

}

void addStops(map::Line &line, const QList<LineStop> &stops)
{
    line.times.clear();
    line.pale = 0;
    if (line.points.isEmpty())
        return;
    struct Found {
        qsizetype point;
        const LineStop *stop;
    };
    std::vector<Found> found;
    qsizetype from = 0;
    for (const LineStop &stop : stops) {
        from = along(line.points, from, stop.place);
        found.push_back({ from, &stop });
    }
    QList<map::LonLat> points;
    QList<qint64> times;
    bool isDriven = true;
    auto next = found.cbegin();
    for (qsizetype i = 0; i < line.points.size(); ++i) {
        const auto put = [&](qint64 time) {
            points.append(line.points.at(i));
            times.append(time);
        };
        if (next == found.cend() || next->point != i)
            put(map::Line::noTime);
        for (; next != found.cend() && next->point == i; ++next) {
            put(milliseconds(next->stop->arrival));
            isDriven = isDriven && next->stop->isDone;
            if (isDriven)
                line.pale = points.size() - 1;
            if (next->stop->departure != next->stop->arrival)
                put(milliseconds(next->stop->departure));
        }
    }
    line.points = points;
    line.times = times;
}

}
