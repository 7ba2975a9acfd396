// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scenetimes.h"

#include "sampleday.h"

#include "map/mapscene.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <numbers>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

const LonLat city = LonLat::make(-121.875, 37.35).value();

// Of this thread alone: others may want the processor too.
double cpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double msOf(auto act)
{
    const double before = cpuMs();
    act();
    return cpuMs() - before;
}

double medianMs(int times, auto act)
{
    QList<double> all;
    for (int i = 0; i < times; ++i)
        all.append(msOf(act));
    std::ranges::sort(all);
    return all[times / 2];
}

QPolygonF lasso()
{
    QPolygonF shape;
    for (int i = 0; i < 1500; ++i) {
        const double angle = i * 2 * std::numbers::pi / 1500;
        const double radius = 400 + 40 * std::sin(angle * 23);
        shape.append({ 800 + 1.9 * radius * std::cos(angle), 450 + radius * std::sin(angle) });
    }
    return shape;
}

QImage satelliteGround(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    QPainter painter(&image);
    image.fill(QColor(0x6f7a5c));
    for (int i = 0; i < 9000; ++i) {
        const QColor colour = QColor::fromHsv(40 + random.bounded(80), 20 + random.bounded(110), 40 + random.bounded(190));
        painter.fillRect(random.bounded(size.width()), random.bounded(size.height()), 6 + random.bounded(34), 6 + random.bounded(26), colour);
    }
    return image;
}

void fill(MapScene &scene, bool dark)
{
    SampleDay day = sampleDay(120, 8, 120, dark);
    for (qsizetype i = 0; i < day.lines.size(); ++i) {
        day.lines[i].pale = i % 3 == 0 ? day.lines[i].points.size() / 3 : 0;
        day.lines[i].route = quint16(i + 1);
        if (i % 4 == 2)
            day.lines[i].style = LineStyle::Travelled;
    }
    for (qsizetype i = 0; i < day.workers.size(); ++i)
        day.workers[i].note = day.workers[i].stale ? u"14 min · phone off"_s : u"%1 min"_s.arg(i + 1);
    for (int i = 0; i < 5; ++i) {
        day.pins.append(day.pins[30]);
        day.pins.last().id = u"order-2-0/%1"_s.arg(i);
        day.pins.last().number = QString::number(41 + i);
    }
    scene.setPins(day.pins);
    scene.setFences(day.fences);
    scene.setLines(day.lines);
    scene.setWorkers(day.workers);
    scene.setDepots({ { u"depot"_s, LonLat::make(-121.905, 37.37).value(), u"Yard North"_s, Depot::Kind::Start },
                      { u"home"_s, LonLat::make(-121.885, 37.352).value(), u"Ana's home"_s, Depot::Kind::Home } });
    scene.setRouteLooks({ RouteLook::Shown, RouteLook::Shown, RouteLook::Faded });
    scene.setSelection({ day.pins[3].id, day.pins[40].id, day.lines[4].id, day.fences[3].id });
}

void shoot(MapScene &scene, const QString &file, const Viewport &view, double ratio, const QImage &ground)
{
    QImage image((view.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(scene.palette().land);
    QPainter painter(&image);
    if (!ground.isNull())
        painter.drawImage(QRectF(QPointF(), view.size()), ground);
    painter.end();
    scene.geometry()->paint(image, view, scene.shapeStyle(), scene.selection());
    painter.begin(&image);
    scene.paintMarks(painter, view, ratio);
    painter.end();
    image.save(file);
}

}

void printSceneTimes(int pins)
{
    const SampleDay day = benchScene(pins, 200, 200);
    MapScene::Prepared prepared;
    std::printf("%d pins: prepare %.1f ms\n", pins, medianMs(3, [&] { prepared = MapScene::prepare(day.pins, day.fences); }));
    MapScene scene;
    scene.take(prepared);
    scene.setLines(day.lines);
    for (const double zoom : { 12.0, 12.7, 13.5, 15.0 }) {
        const Viewport view(mercator::project(city), zoom, { 1600, 900 });
        QImage image(1600, 900, QImage::Format_RGB32);
        const double shapes = medianMs(9, [&] {
            image.fill(Qt::white);
            scene.geometry()->paint(image, view, scene.shapeStyle(), {});
        });
        const auto marks = [&] {
            QPainter painter(&image);
            scene.paintMarks(painter, view, 1);
        };
        const double first = msOf(marks);
        const double again = medianMs(9, marks);
        double worst = 0;
        int hits = 0;
        for (int i = 0; i < 200; ++i) {
            const QPointF point(i * 77 % 1600, i * 131 % 900);
            worst = std::max(worst, msOf([&] { hits += scene.hit(point, view).kind != Hit::Kind::Nothing; }));
        }
        size_t found = 0;
        const double inside = medianMs(5, [&] { found = scene.inside(lasso(), view).size(); });
        std::printf("zoom %.1f: 200 fences and 200 routes %.1f, marks at first %.1f, again %.2f, hit at most %.3f (%d), lasso of %zu %.1f ms\n",
                    zoom, shapes, first, again, worst, hits, found, inside);
    }
    std::printf("scene %.1f MB\n", double(scene.bytes()) / (1 << 20));
}

void shootScenes(const QString &folder)
{
    const Viewport day(mercator::project(LonLat::make(-121.89, 37.345).value()), 12.4, { 1100, 760 });
    const QImage ground = satelliteGround({ 1100, 760 });
    for (const auto &[name, palette] : { std::pair(u"light"_s, MapPalette::lightPalette()), std::pair(u"dark"_s, MapPalette::darkPalette()),
                                         std::pair(u"satellite"_s, MapPalette::satellitePalette()) }) {
        MapScene scene;
        fill(scene, palette.dark);
        scene.setPalette(palette);
        const QImage below = name == "satellite"_L1 ? ground : QImage();
        shoot(scene, folder + u"/scene-%1-day.png"_s.arg(name), day, 1, below);
        const Ids stack { u"order-2-0/0"_s };
        const Viewport street(scene.bounds(&stack).center(), 14.4, { 900, 620 });
        for (double x = 0; x < 900; x += 10) {
            for (double y = 0; y < 620; y += 10) {
                const Hit hit = scene.hit({ x, y }, street);
                if (hit.kind == Hit::Kind::Cluster && hit.count == 6 && !scene.hasFan())
                    scene.openFan(hit);
            }
        }
        shoot(scene, folder + u"/scene-%1-street.png"_s.arg(name), street, 1, below);
        shoot(scene, folder + u"/scene-%1-street-2x.png"_s.arg(name), street, 2, below);
    }
}
