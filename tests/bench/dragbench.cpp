// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dragbench.h"

#include "report.h"
#include "sampledesk.h"
#include "sampledrag.h"

#include "ui/sequence/sequencepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

constexpr int hovers = 2000;
constexpr int drops = 50;
constexpr int timelineHovers = 300;
constexpr int assignments = 5;
constexpr qsizetype stopsAtOnce = 5;
constexpr qsizetype stopsAssigned = 50;

template<class Work>
double millisecondsOf(Work &&work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    return double(watch.nsecsElapsed()) / 1e6;
}

void letDraw()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void rest()
{
    for (int i = 0; i < 20; ++i)
        letDraw();
}

class DragBench {
public:
    DragBench(sample::Desk &desk, int routes) : m_desk(desk), m_routes(routes) { }

    // The first route is under way: its head keeps its place.
    models::Move anyMove()
    {
        const QString from = route(1 + m_random.bounded(m_routes - 1));
        const auto &stops = m_desk.plan.route(from)->stops;
        const QString to = route(1 + m_random.bounded(m_routes - 1));
        const qsizetype count = std::min(stopsAtOnce, stops.size());
        const qsizetype first = m_random.bounded(qsizetype(1 + stops.size() - count));
        return { stops.sliced(first, count), to, int(m_random.bounded(1 + m_desk.plan.route(to)->stops.size())) };
    }

    double hoverMilliseconds()
    {
        QList<double> times;
        while (times.size() < hovers) {
            const models::Move move = anyMove();
            bool isPossible = false;
            const double time = millisecondsOf([&] { isPossible = m_desk.plan.consequence(move).has_value(); });
            if (isPossible)
                times.append(time);
        }
        return percentile(times, 0.95);
    }

    void dropAndUndo(QJsonObject &figures, const QString &prefix = {})
    {
        QList<double> drop;
        QList<double> undo;
        while (drop.size() < drops) {
            const models::Move move = anyMove();
            bool isMade = false;
            const double time = millisecondsOf([&] {
                isMade = m_desk.plan.move(move).has_value();
                letDraw();
            });
            if (!isMade)
                continue;
            drop.append(time);
            undo.append(millisecondsOf([&] {
                m_desk.undo.undo();
                letDraw();
            }));
        }
        figures.insert(prefix + u"drop_ms"_s, median(drop));
        figures.insert(prefix + u"drop_ms_p95"_s, percentile(drop, 0.95));
        figures.insert(prefix + u"undo_ms"_s, median(undo));
        figures.insert(prefix + u"undo_ms_p95"_s, percentile(undo, 0.95));
    }

    /// The pointer with five stops over the lanes, up to the picture.
    double timelineHoverMilliseconds(ui::TimelineView &view)
    {
        QList<double> times;
        const QRect lanes = view.layout().lanes();
        sample::Drag drag(anyMove().keys);
        for (int i = 0; i < timelineHovers; ++i) {
            const QPoint at(lanes.left() + 1 + m_random.bounded(lanes.width() - 2),
                lanes.top() + 1 + m_random.bounded(lanes.height() - 2));
            times.append(millisecondsOf([&] {
                drag.over(view.viewport(), at);
                letDraw();
            }));
        }
        return percentile(times, 0.95);
    }

    double assignMilliseconds()
    {
        QList<double> times;
        for (int i = 0; i < assignments; ++i) {
            const QList<api::OrderKey> keys = m_desk.plan.pool().first(stopsAssigned);
            bool isMade = false;
            times.append(millisecondsOf([&] {
                isMade = m_desk.plan.move({ keys, route(1 + i), -1 }).has_value();
                letDraw();
            }));
            if (!isMade)
                qFatal("The pool's orders were not taken.");
            m_desk.undo.undo();
            letDraw();
        }
        return median(times);
    }

private:
    [[nodiscard]] static QString route(int index) { return u"route-%1"_s.arg(index + 1); }

    sample::Desk &m_desk;
    int m_routes;
    QRandomGenerator m_random{ 2023 };
};

}

int benchDrag(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption orders(
        u"orders"_s, u"How many orders the day has, a hundred of them in the pool."_s, u"N"_s, u"2000"_s);
    const QCommandLineOption routes(u"routes"_s, u"How many routes."_s, u"N"_s, u"50"_s);
    parser.addOptions({ orders, routes });
    parser.addHelpOption();
    parser.process(QStringList{ u"routedesk-bench drag"_s } + arguments);
    const int routeCount = parser.value(routes).toInt();
    const int pool = 100;
    const int stops = routeCount < 2 ? 0 : (parser.value(orders).toInt() - pool) / routeCount;
    if (stops < 1)
        qFatal("There must be two routes at least, and more orders than a hundred and one for each route.");

    ui::Theme theme;
    ui::installLanguage(*qApp);
    theme.install(*qApp);
    sample::Desk desk(theme);
    ui::MainWindow window(desk.bench());
    window.resize(1600, 900);
    window.show();
    desk.fill(routeCount, pool, stops, routeCount);
    rest();

    DragBench bench(desk, routeCount);
    QJsonObject figures{ { u"bench"_s, u"drag"_s }, { u"orders"_s, routeCount * stops + pool },
        { u"routes"_s, routeCount } };
    figures.insert(u"hover_ms_p95"_s, bench.hoverMilliseconds());
    bench.dropAndUndo(figures);
    auto *board = window.findChild<ui::SequencePanel *>();
    board->expandAll();
    rest();
    bench.dropAndUndo(figures, u"expanded_"_s);
    board->collapseAll();
    rest();
    figures.insert(u"assign_50_ms"_s, bench.assignMilliseconds());
    window.showTab(ui::RoutesPanel::Tab::Timeline);
    rest();
    figures.insert(
        u"timeline_hover_ms_p95"_s, bench.timelineHoverMilliseconds(*window.findChild<ui::TimelineView *>()));
    bench.dropAndUndo(figures, u"timeline_"_s);
    report(figures);
    return 0;
}
