// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mapbench.h"

#include "itemsreference.h"
#include "loopbacktiles.h"
#include "maprun.h"
#include "neighbours.h"
#include "report.h"
#include "sampleday.h"

#include "map/basemap.h"

#include <QCommandLineParser>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace routedesk::map;

namespace {

constexpr int mostDelegates = 10'000; // beyond, Qt Location's own way takes minutes
constexpr double jank = 50; // ms
// One label that is missing or somewhere else is three times as much.
constexpr double exactWithin = 0.0001;

QList<double> walls(const QList<Frame> &frames)
{
    QList<double> result;
    std::ranges::transform(frames, std::back_inserter(result), &Frame::wall);
    return result;
}

/// Medians over the runs, each of which gives one number.
template<class Number>
double over(const QList<MapRun::Figures> &runs, Number &&number)
{
    QList<double> values;
    for (const MapRun::Figures &run : runs)
        values.append(number(run));
    return median(values);
}

double medianOf(const QList<Frame> &frames, double Frame::*cost)
{
    QList<double> values;
    for (const Frame &frame : frames)
        values.append(frame.*cost);
    return median(values);
}

void tellFrames(const QList<MapRun::Figures> &runs, const QString &name, QList<Frame> MapTimes::*gesture, QJsonObject &figures)
{
    using Run = const MapRun::Figures &;
    figures.insert(name + u"_ms_median"_s, over(runs, [&](Run run) { return median(walls(run.times.*gesture)); }));
    figures.insert(name + u"_ms_p95"_s, over(runs, [&](Run run) { return percentile(walls(run.times.*gesture), 0.95); }));
    figures.insert(name + u"_ms_worst"_s, over(runs, [&](Run run) { return percentile(walls(run.times.*gesture), 1); }));
    figures.insert(u"cpu_"_s + name + u"_ms"_s, over(runs, [&](Run run) { return medianOf(run.times.*gesture, &Frame::cpu); }));
    figures.insert(u"interface_"_s + name + u"_ms"_s,
        over(runs, [&](Run run) { return medianOf(run.times.*gesture, &Frame::interface); }));
}

void tellJank(const QList<MapRun::Figures> &runs, QJsonObject &figures)
{
    Frame worst;
    int janky = 0;
    for (const MapRun::Figures &run : runs) {
        for (const Frame &frame : run.times.zoom + run.times.pan) {
            janky += frame.wall > jank;
            if (frame.wall > worst.wall)
                worst = frame;
        }
    }
    figures.insert(u"worst_ms"_s, worst.wall);
    figures.insert(u"worst_interface_ms"_s, worst.interface);
    figures.insert(u"frames_over_50_ms"_s, janky);
}

void tellRest(const QList<MapRun::Figures> &runs, QJsonObject &figures)
{
    using Run = const MapRun::Figures &;
    figures.insert(u"settled_ms"_s, over(runs, [](Run run) { return percentile(run.settled, 1); }));
    figures.insert(u"first_frame_ms"_s, over(runs, [](Run run) { return run.first; }));
    double difference = 0;
    for (Run run : runs)
        difference = std::max(difference, run.difference);
    figures.insert(u"exact"_s, difference <= exactWithin);
    figures.insert(u"exact_difference"_s, difference);
    // Decoded tiles have a bound of their own, whatever lies over them.
    figures.insert(u"scene_mb"_s, over(runs, [](Run run) { return run.mapMegabytes - run.tileMegabytes; }));
    figures.insert(u"map_mb"_s, over(runs, [](Run run) { return run.mapMegabytes; }));
    figures.insert(u"tiles_mb"_s, over(runs, [](Run run) { return run.tileMegabytes; }));
    figures.insert(u"data_mb"_s, over(runs, [](Run run) { return run.dataMegabytes; }));
    figures.insert(u"rss_mb"_s, over(runs, [](Run run) { return run.rssMegabytes; }));
    figures.insert(u"hit_test_ms"_s, over(runs, [](Run run) { return percentile(run.hits, 1); }));
    figures.insert(u"hit_test_ms_p95"_s, over(runs, [](Run run) { return run.hitP95; }));
    figures.insert(u"lasso_ms"_s, over(runs, [](Run run) { return run.lasso; }));
    figures.insert(u"lassoed"_s, runs.constFirst().lassoed);
    figures.insert(u"update_500_workers_ms"_s, over(runs, [](Run run) { return medianOf(run.workers, &Frame::wall); }));
    figures.insert(
        u"interface_update_500_workers_ms"_s, over(runs, [](Run run) { return medianOf(run.workers, &Frame::interface); }));
}

void tellReference(const QList<Pin> &pins, const LoopbackTiles &tiles, const QString &folder, QJsonObject &figures)
{
    remark(u"Qt Location's own MapItemView, %1 delegates …"_s.arg(pins.size()));
    const QString host = BaseMapChoice{ u"Loopback"_s, tiles.tileTemplate() }.pluginHost();
    const MapTimes times = timeMapItemView(pins, host, folder);
    const double zoom = median(walls(times.zoom));
    const double pan = median(walls(times.pan));
    const double ours = (figures.value("zoom_ms_median"_L1).toDouble() + figures.value("pan_ms_median"_L1).toDouble()) / 2;
    figures.insert(u"map_item_view_zoom_ms"_s, zoom);
    figures.insert(u"map_item_view_pan_ms"_s, pan);
    figures.insert(u"map_item_view_frame_ms"_s, (zoom + pan) / 2);
    figures.insert(u"times_faster_than_map_item_view"_s, (zoom + pan) / 2 / ours);
    // Beside busy neighbours a long frame waits longer than its share: what was worked is the fairer measure then.
    const double worked = (medianOf(times.zoom, &Frame::cpu) + medianOf(times.pan, &Frame::cpu)) / 2;
    const double ourWork = (figures.value("cpu_zoom_ms"_L1).toDouble() + figures.value("cpu_pan_ms"_L1).toDouble()) / 2;
    figures.insert(u"cpu_map_item_view_frame_ms"_s, worked);
    figures.insert(u"times_less_cpu_than_map_item_view"_s, worked / ourWork);
}

}

int benchMap(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption destinations(u"destinations"_s, u"How many places there are."_s, u"N"_s, u"100000"_s);
    const QCommandLineOption repeats(u"runs"_s, u"How often a map is made anew."_s, u"N"_s, u"5"_s);
    const QCommandLineOption outline(u"outline"_s, u"Over the outline map instead of tiles."_s);
    const QCommandLineOption alone(u"without-reference"_s, u"Without Qt Location's own MapItemView."_s);
    parser.addOptions({ destinations, repeats, outline, alone });
    parser.addHelpOption();
    parser.process(QStringList{ u"routedesk-bench map"_s } + arguments);
    const int count = parser.value(destinations).toInt();
    if (count < 1 || parser.value(repeats).toInt() < 1)
        qFatal("There must be one place and one run at least.");

    const QTemporaryDir folder;
    const LoopbackTiles tiles;
    const Neighbours neighbours;
    const MapRun::Setting setting{ count, parser.isSet(outline) ? nullptr : &tiles, folder.filePath(u"tiles"_s) };
    // What a program needs once, fonts and QML types, is not what a map holds; and the tiles come into their cache.
    (void)MapRun({ 1, setting.tiles, setting.cacheFolder }).run();
    QList<MapRun::Figures> runs;
    while (runs.size() < parser.value(repeats).toInt()) {
        runs.append(MapRun(setting).run());
        remark(u"run %1: zoom %2, pan %3, settled %4, first %5 ms; %6 MB, tiles %7"_s.arg(runs.size())
                .arg(median(walls(runs.constLast().times.zoom)))
                .arg(median(walls(runs.constLast().times.pan)))
                .arg(percentile(runs.constLast().settled, 1))
                .arg(runs.constLast().first)
                .arg(runs.constLast().mapMegabytes)
                .arg(runs.constLast().tileMegabytes));
    }

    const bool isQuick = runs.constFirst().isQuick;
    QJsonObject figures{ { u"bench"_s, u"map"_s }, { u"surface"_s, isQuick ? u"quick"_s : u"canvas"_s },
        { u"backend"_s, isQuick ? QQuickWindow::sceneGraphBackend() : u"software"_s },
        { u"base"_s, setting.tiles ? u"tiles"_s : u"outline"_s }, { u"destinations"_s, count }, { u"geofences"_s, 200 },
        { u"polylines"_s, 200 } };
    tellFrames(runs, u"zoom"_s, &MapTimes::zoom, figures);
    tellFrames(runs, u"pan"_s, &MapTimes::pan, figures);
    tellJank(runs, figures);
    tellRest(runs, figures);
    if (count <= mostDelegates && !parser.isSet(alone))
        tellReference(benchScene(count, 0, 0).pins, tiles, folder.filePath(u"tiles-of-items"_s), figures);
    figures.insert(u"cores_busy_elsewhere"_s, neighbours.cores());
    report(figures);
    return 0;
}
