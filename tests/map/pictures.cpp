// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleday.h"
#include "scenetimes.h"

#include "map/mapview.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

void settle(const MapView &view)
{
    [[maybe_unused]] const bool done = QTest::qWaitFor([&view] { return view.isSettled(); }, 5000);
    QTest::qWait(30);
}

void show(MapView &view, const SampleDay &day)
{
    view.setPins(day.pins);
    view.setFences(day.fences);
    view.setLines(day.lines);
    view.setWorkers(day.workers);
}

double cpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void shoot(MapView &view, const QString &file, double lon, double lat, double zoom)
{
    view.showPlace(*LonLat::make(lon, lat), zoom);
    settle(view);
    view.grab().save(file);
}

// One frame: the move, the scene graph's picture of it, and that picture in the widget's backing store.
void time(MapView &view, const char *what, int steps, auto step)
{
    auto *quick = view.findChild<QQuickWidget *>();
    bool drawn = false;
    const auto watch = QObject::connect(quick->quickWindow(), &QQuickWindow::afterRendering, &view,
                                        [&drawn] { drawn = true; }, Qt::DirectConnection);
    QList<double> cpu;
    QList<double> wall;
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer clock;
        clock.start();
        const double before = cpuMs();
        drawn = false;
        step(i);
        while (!drawn && clock.elapsed() < 500)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        view.repaint();
        cpu.append(cpuMs() - before);
        wall.append(double(clock.nsecsElapsed()) / 1e6);
    }
    QObject::disconnect(watch);
    std::ranges::sort(cpu);
    std::ranges::sort(wall);
    std::printf("%s: CPU (all threads) median %.1f p95 %.1f, wall median %.1f p95 %.1f max %.1f ms a frame\n", what, cpu[steps / 2],
                cpu[steps * 95 / 100], wall[steps / 2], wall[steps * 95 / 100], wall.constLast());
}

void measure(const QString &folder, int pins)
{
    MapView view({ u"Routedesk/test"_s, folder, false });
    view.resize(1600, 900);
    view.show();
    const LonLat city = *LonLat::make(-121.875, 37.35);
    view.showPlace(city, 12);
    settle(view);
    const double before = cpuMs();
    show(view, benchScene(pins, 200, 200));
    view.grab();
    std::printf("%d pins: first frame %.1f ms CPU with the making of the scene\n", pins, cpuMs() - before);
    settle(view);
    time(view, "zoom", 60, [&](int i) { view.showPlace(city, 12 + (i < 30 ? i + 1 : 59 - i) * 0.05); });
    view.showPlace(city, 13);
    settle(view);
    time(view, "pan", 60, [&](int i) { view.showPlace(view.placeAt(QPointF(800 + 12, 450 + (i % 2))), 13); });
    QElapsedTimer clock;
    clock.start();
    [[maybe_unused]] const bool done = QTest::qWaitFor([&view] { return view.isSettled(); }, 5000);
    std::printf("settled after %lld ms\n", clock.elapsed());
    view.grab().save(folder + u"/bench-%1.png"_s.arg(pins));
}

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    QDir().mkpath(folder);
    if (argc > 2) {
        printSceneTimes(10'000);
        printSceneTimes(100'000);
        measure(folder, 10'000);
        measure(folder, 100'000);
        return 0;
    }
    shootScenes(folder);
    for (const bool dark : { false, true }) {
        const QString name = folder + (dark ? u"/dark-"_s : u"/light-"_s);
        MapView view({ u"Routedesk/test"_s, folder, false });
        view.resize(1280, 800);
        view.setPalette(dark ? MapPalette::darkPalette() : MapPalette::lightPalette());
        view.show();
        const SampleDay day = sampleDay(120, 8, 120, dark);
        show(view, day);
        view.setSelection({ day.pins[3].id, day.pins[40].id });
        view.fitAll();
        settle(view);
        view.grab().save(name + u"day.png"_s);
        shoot(view, name + u"street.png"_s, -121.885, 37.345, 14.6);
        show(view, sampleDay(1000, 12, 200, dark));
        shoot(view, name + u"thousand.png"_s, -121.89, 37.335, 12);
        shoot(view, name + u"bay.png"_s, -122.1, 37.6, 9.3);
        shoot(view, name + u"usa.png"_s, -97, 39, 4.4);
        shoot(view, name + u"world.png"_s, 10, 25, 2);
    }
    return 0;
}
