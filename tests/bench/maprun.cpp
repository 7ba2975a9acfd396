// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "maprun.h"

#include "loopbacktiles.h"
#include "report.h"
#include "sampleday.h"

#include "map/mapscene.h"
#include "map/routecolours.h"

#include <QRandomGenerator>

#include <cmath>
#include <malloc.h>
#include <numbers>
#include <unistd.h>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

constexpr int routes = 200;
constexpr int fences = 200;
constexpr int hits = 200;
constexpr int workers = 500;
constexpr int updates = 20;
constexpr int tolerance = 24; // of a channel

double liveMegabytes()
{
    const struct mallinfo2 info = mallinfo2();
    return (double(info.uordblks) + double(info.hblkhd)) / 1e6;
}

template<class Work>
double millisecondsOf(Work &&work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    return double(watch.nsecsElapsed()) / 1e6;
}

bool differ(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > tolerance || std::abs(qGreen(a) - qGreen(b)) > tolerance
        || std::abs(qBlue(a) - qBlue(b)) > tolerance;
}

double shareOfDifferent(const QImage &a, const QImage &b)
{
    if (a.size() != b.size() || a.isNull())
        return 1;
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += differ(a.pixel(x, y), b.pixel(x, y));
    }
    return double(count) / (double(a.width()) * a.height());
}

QPolygonF lasso()
{
    QPolygonF loop;
    for (int i = 0; i < 400; ++i) {
        const double angle = i * 2 * std::numbers::pi / 400;
        const double radius = 280 + 60 * std::sin(angle * 7) + 20 * std::sin(angle * 31);
        loop.append(QPointF(mapscript::size.width() / 2.0, mapscript::size.height() / 2.0)
            + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
    return loop;
}

QList<WorkerMark> workersAt(QRandomGenerator &random)
{
    QList<WorkerMark> marks;
    for (int i = 0; i < workers; ++i)
        marks.append({ u"w%1"_s.arg(i), *LonLat::make(-122.0 + 0.25 * random.generateDouble(), 37.25 + 0.2 * random.generateDouble()),
            double(random.bounded(360)), double(random.bounded(120)), u"W%1"_s.arg(i % 90), routeColour(i, false), i % 10 == 0 });
    return marks;
}

}

MapRun::MapRun(Setting setting) : m_setting(std::move(setting)) { }
MapRun::~MapRun() = default;

std::unique_ptr<MapView> MapRun::makeView() const
{
    auto view = std::make_unique<MapView>(MapView::Settings{ u"Routedesk/bench"_s, m_setting.cacheFolder, false });
    view->resize(mapscript::size);
    if (m_setting.tiles)
        view->setBaseMap({ u"Loopback"_s, m_setting.tiles->tileTemplate(), u"nobody"_s });
    view->show();
    return view;
}

void MapRun::waitForTiles(FrameWatch &watch) const
{
    for (int before = -1; m_setting.tiles && before != m_setting.tiles->answered();) {
        before = m_setting.tiles->answered();
        watch.rest(400);
    }
}

MapRun::Figures MapRun::run()
{
    const double before = liveMegabytes();
    const double resident = residentMegabytes(getpid());
    m_view = makeView();
    m_watch = std::make_unique<FrameWatch>(*m_view);
    m_figures.isQuick = m_watch->isQuick();
    if (m_setting.tiles)
        m_watch->until([this] { return !m_view->isOutlineShown(); });
    for (const double zoom : { mapscript::startZoom + 1.5, mapscript::startZoom + 0.6, mapscript::panZoom, mapscript::startZoom }) {
        m_view->showPlace(mapscript::city(), zoom);
        m_watch->until([this] { return m_view->isSettled(); });
        waitForTiles(*m_watch);
    }
    const double empty = liveMegabytes();
    showData();
    move();
    m_watch->rest(500); // the margin of the picture and what lies behind it come after it is exact
    double pictures = 0;
    for (const Rested &rested : std::as_const(m_rested))
        pictures += double(rested.picture.sizeInBytes()) / 1e6;
    m_figures.mapMegabytes = liveMegabytes() - before - pictures;
    m_figures.tileMegabytes = double(m_view->tileBytes()) / 1e6;
    m_figures.dataMegabytes = liveMegabytes() - empty - pictures;
    m_figures.rssMegabytes = residentMegabytes(getpid()) - resident - pictures;
    testHits();
    testWorkers();
    m_watch.reset();
    m_view.reset();
    testLasso();
    for (const Rested &rested : std::as_const(m_rested))
        m_figures.difference = std::max(m_figures.difference, differenceFromAlone(rested));
    return m_figures;
}

void MapRun::showData()
{
    const SampleDay day = benchScene(m_setting.pins, routes, fences);
    m_figures.first = millisecondsOf([&] {
        m_view->setLines(day.lines);
        m_view->setMany(day.pins, day.fences);
        m_watch->until([this] { return m_view->isSettled(); });
        m_watch->flush();
    });
}

void MapRun::move()
{
    for (int step = 0; step < mapscript::steps; ++step)
        m_figures.times.zoom.append(m_watch->frame([&] { m_view->showPlace(mapscript::city(), mapscript::zoomAt(step)); }));
    comeToRest();
    m_view->showPlace(mapscript::city(), mapscript::panZoom);
    m_watch->until([this] { return m_view->isSettled(); });
    waitForTiles(*m_watch);
    for (int step = 0; step < mapscript::steps; ++step)
        m_figures.times.pan.append(m_watch->frame([&] { m_view->pan(mapscript::panStep); }));
    comeToRest();
    // Where neither zoom nor place are whole, which is where hands leave a map.
    for (int step = 0; step < 5; ++step) {
        m_watch->frame([&] { m_view->showPlace(m_view->placeAt(QPointF(807.3, 441.9)), mapscript::panZoom - 0.083 * step); });
    }
    comeToRest();
}

void MapRun::comeToRest()
{
    m_figures.settled.append(millisecondsOf([this] {
        m_watch->until([this] { return m_view->isSettled(); });
        m_watch->flush();
    }));
    m_rested.append({ m_watch->flushed(), m_view->centre(), m_view->zoom() });
}

double MapRun::differenceFromAlone(const Rested &rested) const
{
    const std::unique_ptr<MapView> view = makeView();
    FrameWatch watch(*view);
    if (m_setting.tiles)
        watch.until([&] { return !view->isOutlineShown(); });
    view->showPlace(rested.centre, rested.zoom);
    const SampleDay day = benchScene(m_setting.pins, routes, fences);
    view->setLines(day.lines);
    view->setMany(day.pins, day.fences);
    watch.until([&] { return view->isSettled(); });
    waitForTiles(watch);
    watch.flush();
    const QImage alone = watch.flushed();
    if (qEnvironmentVariableIsSet("ROUTEDESK_BENCH_PICTURES")) {
        const QString name = qEnvironmentVariable("ROUTEDESK_BENCH_PICTURES") + u"/map-%1-"_s.arg(rested.zoom);
        (void)rested.picture.save(name + u"rested.png"_s);
        (void)alone.save(name + u"alone.png"_s);
    }
    return shareOfDifferent(rested.picture, alone);
}

void MapRun::testHits()
{
    QRandomGenerator random(31);
    QList<double> all;
    for (const double zoom : { 9.0, 12.0, 13.5, 16.0 }) {
        m_watch->frame([&] { m_view->showPlace(mapscript::city(), zoom); });
        QList<double> times;
        for (int i = 0; i < hits; ++i) {
            // At a low zoom the whole city is a few clusters in the middle.
            const double spread = zoom < 10 ? 100 : 700;
            const QPointF at(800 + (random.generateDouble() - 0.5) * spread, 450 + (random.generateDouble() - 0.5) * spread);
            times.append(millisecondsOf([&] { (void)m_view->under(at); }));
        }
        m_figures.hits.append(median(times));
        all += times;
    }
    m_figures.hitP95 = percentile(all, 0.95);
}

void MapRun::testWorkers()
{
    QRandomGenerator random(47);
    m_watch->frame([&] { m_view->showPlace(mapscript::city(), mapscript::startZoom); });
    m_view->setWorkers(workersAt(random));
    m_watch->until([this] { return m_view->isSettled(); });
    m_watch->flush();
    for (int i = 0; i < updates; ++i) {
        const QList<WorkerMark> moved = workersAt(random);
        m_figures.workers.append(m_watch->frame([&] { m_view->setWorkers(moved); }));
    }
}

void MapRun::testLasso()
{
    MapScene scene;
    (void)scene.setPins(benchScene(m_setting.pins, 0, 0).pins);
    const Viewport view(mercator::project(mapscript::city()), mapscript::startZoom, mapscript::size);
    const QPolygonF loop = lasso();
    QList<double> times;
    for (int i = 0; i < 5; ++i)
        times.append(millisecondsOf([&] { m_figures.lassoed = qsizetype(scene.inside(loop, view).size()); }));
    m_figures.lasso = median(times);
}
