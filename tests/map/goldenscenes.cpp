// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenscenes.h"

#include "sampleday.h"

#include "map/mapscene.h"
#include "map/outlinepainter.h"
#include "map/routecolours.h"

#include <QPainter>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

using Land = std::shared_ptr<const Outlines>;
const QSizeF size(320, 240);
const QSizeF small(220, 160); // where there is much to see in little room

LonLat at(double longitude, double latitude) { return LonLat::make(longitude, latitude).value(); }

MapPicture pictureOf(const std::shared_ptr<MapScene> &scene, const Viewport &view, const Land &land)
{
    return { scene, view,
             [land, palette = scene->palette()](QImage &image, const Viewport &shown, const std::stop_token &) {
                 QPainter painter(&image);
                 paintOutlines(painter, shown, land.get(), palette);
             },
             u"Natural Earth"_s };
}

// In a town without coasts or names: what lies over the map is what counts.
const Viewport town(mercator::project(at(-121.9, 37.3)), 14, size);
LonLat placed(double x, double y) { return mercator::unproject(town.toWorld({ x, y })); }

std::shared_ptr<MapScene> sceneIn(const MapPalette &palette)
{
    auto scene = std::make_shared<MapScene>();
    (void)scene->setPalette(palette);
    return scene;
}

QList<Pin> everyPin(bool dark)
{
    QList<Pin> pins;
    int number = 1;
    for (const Status status : { Status::Unplanned, Status::Planned, Status::UnderWay, Status::Done, Status::Cancelled }) {
        for (const Glyph glyph : { Glyph::Plain, Glyph::Pick, Glyph::Drop }) {
            const int column = int(glyph);
            pins.append({ u"p%1"_s.arg(number), placed(30 + 50 * int(status), 30 + 45 * column), QString::number(number * 7),
                          routeColour(int(status) + column, dark), glyph, status, column == 1, false });
            ++number;
        }
        pins.append({ u"p%1"_s.arg(number), placed(30 + 50 * int(status), 165), QString::number(number), routeColour(3, dark),
                      Glyph::Drop, status, false, true });
        ++number;
    }
    return pins;
}

MapPicture pins(const MapPalette &palette, const Land &land)
{
    const auto scene = sceneIn(palette);
    (void)scene->setPins(everyPin(palette.dark));
    (void)scene->setSelection({ u"p6"_s, u"p13"_s });
    (void)scene->setHovered(u"p10"_s);
    return pictureOf(scene, town, land);
}

MapPicture day(const MapPalette &palette, double zoom, const Land &land, const QSizeF &area = small)
{
    const auto scene = sceneIn(palette);
    const SampleDay values = sampleDay(120, 8, 120, palette.dark);
    (void)scene->setPins(values.pins);
    (void)scene->setFences(values.fences);
    (void)scene->setLines(values.lines);
    (void)scene->setWorkers(values.workers);
    (void)scene->setSelection({ u"route-2"_s, values.pins[30].id });
    return pictureOf(scene, Viewport(mercator::project(at(-121.89, 37.335)), zoom, area), land);
}

MapPicture clusters(const Land &land)
{
    const auto scene = sceneIn(MapPalette::lightPalette());
    (void)scene->setPins(sampleDay(3000, 12, 0, false).pins);
    return pictureOf(scene, Viewport(mercator::project(at(-121.89, 37.335)), 10.6, small), land);
}

MapPicture denseRoute(const Land &land)
{
    const auto scene = sceneIn(MapPalette::lightPalette());
    const SampleDay values = sampleDay(90, 1, 0, false);
    (void)scene->setGathered(false);
    (void)scene->setPins(values.pins.first(90));
    (void)scene->setLines(values.lines);
    return pictureOf(scene, Viewport(mercator::project(at(-121.805, 37.335)), 11.6, QSizeF(200, 150)), land);
}

MapPicture lines(const MapPalette &palette, const Land &land)
{
    const auto scene = sceneIn(palette);
    QList<Line> values;
    int number = 0;
    for (const LineStyle style : { LineStyle::Planned, LineStyle::Straight, LineStyle::Travelled }) {
        for (const bool faded : { false, true }) {
            const double y = 25 + 34 * number;
            values.append({ u"l%1"_s.arg(number), { placed(-20, y), placed(90, y + 12), placed(170, y - 14), placed(340, y + 10) },
                            routeColour(number, palette.dark), style, faded });
            ++number;
        }
    }
    values[0].pale = 1;
    values[2].pale = 2;
    values.append({ u"chosen"_s, { placed(60, -10), placed(120, 120), placed(60, 260) }, routeColour(7, palette.dark) });
    values.append({ u"chosen"_s, { placed(220, -10), placed(260, 120), placed(200, 260) }, routeColour(8, palette.dark),
                    LineStyle::Straight });
    (void)scene->setLines(values);
    (void)scene->setSelection({ u"chosen"_s });
    return pictureOf(scene, town, land);
}

MapPicture fences(const Land &land)
{
    const auto scene = sceneIn(MapPalette::lightPalette());
    QList<Fence> values;
    const double radii[] = { 40, 90, 150, 300, 900 };
    for (int i = 0; i < 5; ++i)
        values.append({ u"f%1"_s.arg(i), Circle { placed(40 + 60 * i, 70), radii[i] }, routeColour(i, false) });
    values.append({ u"ring"_s, Ring { placed(40, 150), placed(120, 140), placed(100, 180), placed(130, 220), placed(30, 210) },
                    routeColour(6, false) });
    values.append({ u"chosen"_s, Ring { placed(180, 150), placed(280, 160), placed(230, 225) }, routeColour(8, false) });
    (void)scene->setFences(values);
    (void)scene->setSelection({ u"chosen"_s, u"f1"_s });
    return pictureOf(scene, town, land);
}

MapPicture workers(const MapPalette &palette, const Land &land)
{
    const auto scene = sceneIn(palette);
    QList<WorkerMark> values;
    for (int i = 0; i < 12; ++i) {
        const auto bearing = i % 3 == 2 ? std::nullopt : std::optional(i * 30.0);
        values.append({ u"w%1"_s.arg(i), placed(40 + 75 * (i % 4), 45 + 75 * (i / 4)), bearing, 60.0 * (i % 5), u"W%1"_s.arg(i),
                        routeColour(i, palette.dark), i % 4 == 3 });
    }
    values[1].note = u"14 min · phone off"_s;
    values[7].note = u"2 h"_s;
    (void)scene->setWorkers(values);
    (void)scene->setDepots({ { u"depot"_s, placed(77, 82), u"Depot North"_s, Depot::Kind::Start },
                             { u"home"_s, placed(228, 158), {}, Depot::Kind::Home } });
    (void)scene->setSelection({ u"w5"_s });
    return pictureOf(scene, town, land);
}

MapPicture antimeridian(const Land &land)
{
    const auto scene = sceneIn(MapPalette::lightPalette());
    (void)scene->setPins({ { u"west"_s, at(177.9, -18.1), u"1"_s, routeColour(0, false), Glyph::Pick, Status::UnderWay },
                           { u"east"_s, at(-178.6, -17.6), u"2"_s, routeColour(0, false), Glyph::Drop, Status::Planned } });
    (void)scene->setLines({ { u"l"_s, { at(177.9, -18.1), at(179.4, -16.6), at(-179.6, -17.2), at(-178.6, -17.6) }, routeColour(0, false) } });
    (void)scene->setFences({ { u"f"_s, Circle { at(179.95, -17.9), 70'000 }, routeColour(2, false) } });
    return pictureOf(scene, Viewport(mercator::project(at(179.9, -17.5)), 6.3, size), land);
}

MapPicture pole(const Land &land)
{
    const auto scene = sceneIn(MapPalette::lightPalette());
    (void)scene->setPins({ { u"n"_s, at(15.6, 78.2), u"9"_s, routeColour(4, false), Glyph::Drop, Status::UnderWay, true } });
    (void)scene->setFences({ { u"f"_s, Circle { at(-40, 83), 300'000 }, routeColour(1, false) } });
    return pictureOf(scene, Viewport(mercator::project(at(0, 85)), 2.4, size), land);
}

MapPicture empty(const Viewport &view, const MapPalette &palette, const Land &land)
{
    return pictureOf(sceneIn(palette), view, land);
}

}

const QList<GoldenScene> &goldenScenes()
{
    static const MapPalette light = MapPalette::lightPalette();
    static const MapPalette dark = MapPalette::darkPalette();
    static const QList<GoldenScene> scenes {
        { "pins", 96, [](const Land &land) { return pins(light, land); } },
        { "pins-dark", 96, [](const Land &land) { return pins(dark, land); } },
        { "clusters", 96, [](const Land &land) { return clusters(land); } },
        { "dense-route", 96, [](const Land &land) { return denseRoute(land); } },
        { "lines", 96, [](const Land &land) { return lines(light, land); } },
        { "lines-dark", 96, [](const Land &land) { return lines(dark, land); } },
        { "fences", 96, [](const Land &land) { return fences(land); } },
        { "workers", 96, [](const Land &land) { return workers(light, land); } },
        { "workers-dark", 96, [](const Land &land) { return workers(dark, land); } },
        { "workers-from-afar", 96,
          [](const Land &land) { return day(light, 9.2, land); } },
        { "antimeridian", 96, [](const Land &land) { return antimeridian(land); } },
        { "pole", 96, [](const Land &land) { return pole(land); } },
        { "empty-world", 96,
          [](const Land &land) { return empty(Viewport({ 0.53, 0.36 }, 1.4, small), light, land); } },
        { "empty-coast-dark", 96,
          [](const Land &land) { return empty(Viewport(mercator::project(at(-122.2, 37.6)), 8.6, size), dark, land); } },
        { "day", 96, [](const Land &land) { return day(light, 11.4, land); } },
        { "day-dark", 96, [](const Land &land) { return day(dark, 11.4, land); } },
        { "day-200-percent", 192, [](const Land &land) { return day(light, 11.9, land, QSizeF(160, 120)); } },
    };
    return scenes;
}
