// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleday.h"

#include "map/routecolours.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude) { return LonLat::make(longitude, latitude).value(); }

double bell(QRandomGenerator &random)
{
    return random.generateDouble() + random.generateDouble() + random.generateDouble() - 1.5;
}

}

SampleDay sampleDay(int pins, int routes, int fences, bool dark)
{
    SampleDay day;
    QRandomGenerator random(20231102);
    const int perRoute = std::max(1, pins / std::max(1, routes));
    for (int route = 0; route < routes; ++route) {
        const QString worker = u"driver-%1"_s.arg(route + 1);
        const QColor colour = routeColour(route, dark);
        const double angle = route * 2.399;
        const double lon = -121.89 + 0.085 * std::cos(angle);
        const double lat = 37.335 + 0.06 * std::sin(angle);
        Line line { u"route-%1"_s.arg(route), { at(-121.905, 37.37) }, colour, route % 4 == 3 ? LineStyle::Straight : LineStyle::Planned };
        QList<std::pair<double, double>> stops;
        for (int i = 0; i < perRoute; ++i)
            stops.append({ lon + 0.05 * bell(random), lat + 0.04 * bell(random) });
        std::ranges::sort(stops, {}, [&](auto p) { return std::atan2(p.second - lat, p.first - lon); });
        for (int i = 0; i < stops.size(); ++i) {
            const auto [x, y] = stops[i];
            const LonLat last = line.points.constLast();
            if (line.style == LineStyle::Planned)
                line.points.append(at(x, last.latitude()));
            line.points.append(at(x, y));
            Pin pin { u"order-%1-%2"_s.arg(route).arg(i), at(x, y), QString::number(i + 1), colour,
                      i % 5 == 0 ? Glyph::Pick : Glyph::Drop, Status::Planned, random.bounded(20) == 0 };
            if (route % 3 == 0)
                pin.status = i < 4 ? Status::Done : i == 4 ? Status::UnderWay : i == 9 ? Status::Cancelled : Status::Planned;
            else if (route % 3 == 1)
                pin.status = Status::UnderWay;
            if (int(day.fences.size()) < fences)
                day.fences.append({ pin.id, Circle { pin.place, 100 }, colour });
            day.pins.append(pin);
        }
        day.lines.append(line);
        const auto [x, y] = stops[std::min<qsizetype>(4, stops.size() - 1)];
        day.workers.append({ worker, at(x + 0.004, y + 0.003), route * 47.0, 60.0 * (route % 3), u"D%1"_s.arg(route + 1), colour, route % 5 == 4 });
    }
    for (int i = 0; i < pins / 12; ++i)
        day.pins.append({ u"pool-%1"_s.arg(i), at(-121.89 + 0.12 * bell(random), 37.335 + 0.08 * bell(random)), {}, {}, i % 4 ? Glyph::Drop : Glyph::Pick });
    return day;
}

SampleDay benchScene(int pins, int routes, int fences)
{
    SampleDay day;
    QRandomGenerator random(4711);
    const auto lon = [&random] { return -122.0 + 0.25 * random.generateDouble(); };
    const auto lat = [&random] { return 37.25 + 0.2 * random.generateDouble(); };
    for (int i = 0; i < pins; ++i)
        day.pins.append({ u"p%1"_s.arg(i), at(lon(), lat()), QString::number(i % 99 + 1), routeColour(i, false),
                          Glyph(i % 3), Status(1 + i % 3), i % 40 == 0 });
    for (int i = 0; i < fences; ++i)
        day.fences.append({ u"f%1"_s.arg(i), Circle { at(lon(), lat()), 300 }, routeColour(i, false) });
    for (int i = 0; i < routes; ++i) {
        Line line { u"l%1"_s.arg(i), {}, routeColour(i, false) };
        double x = lon();
        double y = lat();
        double heading = random.generateDouble() * 6.28;
        for (int k = 0; k < 200; ++k) {
            line.points.append(at(x, y));
            heading += random.generateDouble() - 0.5;
            x += 0.0011 * std::cos(heading);
            y += 0.0009 * std::sin(heading);
        }
        day.lines.append(line);
    }
    return day;
}
