// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paintrecorder.h"
#include "sampledesk.h"

#include "ui/sequence/boardcolumns.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/sequencedelegate.h"
#include "ui/sequence/sequencepresentation.h"
#include "ui/words/daywords.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QPainter>
#include <QTest>
#include <QTreeView>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using C = BoardColumn;

namespace {

QString minutes(planner::Duration some)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(some).count();
    const auto whole = qint64(std::llround(double(seconds) / 60.0));
    if (std::abs(seconds) < 60)
        return u"%1 s"_s.arg(seconds);
    if (whole < 60)
        return u"%1 min"_s.arg(whole);
    return whole % 60 == 0 ? u"%1 h"_s.arg(whole / 60) : u"%1 h %2 min"_s.arg(whole / 60).arg(whole % 60);
}

QString brief(planner::Duration some)
{
    const auto whole = std::chrono::round<std::chrono::minutes>(some).count();
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString clock(std::optional<api::Instant> at)
{
    return api::toDateTime(*at).toTimeZone(QTimeZone("America/Los_Angeles")).toString(u"HH:mm");
}

}

/// Each column of the board shows its value in the row, and nothing where it is not chosen.
class TestBoardColumns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyColumnOfAStopShowsItsValue_data();
    void everyColumnOfAStopShowsItsValue();
    void everyColumnOfARouteShowsItsValue_data();
    void everyColumnOfARouteShowsItsValue();
    void theBarShowsTheArrivalInItsWindow();
    void theSquaresShowHowFarARouteIs();
    void theLoadBarFillsAsTheVan();
    void namesAreAlwaysThere();

private:
    [[nodiscard]] PaintRecorder::Painted paint(const QModelIndex &index, const QSet<C> &columns);
    [[nodiscard]] api::OrderKey anyStop(const std::function<bool(const models::StopFigures &)> &fits) const;
    [[nodiscard]] QString stopValue(C column, const api::OrderKey &key) const;
    [[nodiscard]] QString routeValue(C column, const QString &id) const;

    Theme m_theme;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<DayWords> m_words;
    std::unique_ptr<SequencePresentation> m_routes;
    RouteVisibility m_visibility;
    BoardColumns m_columns;
    QTreeView m_view;
};

void TestBoardColumns::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestBoardColumns::init()
{
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_words = std::make_unique<DayWords>(m_desk->store, m_desk->clock);
    m_routes = std::make_unique<SequencePresentation>(m_desk->sequence, m_desk->plan, m_desk->store, *m_words);
    m_desk->fill(3, 2);
}

void TestBoardColumns::cleanup()
{
    m_routes.reset();
    m_words.reset();
    m_desk.reset();
}

PaintRecorder::Painted TestBoardColumns::paint(const QModelIndex &index, const QSet<C> &columns)
{
    for (const C column : BoardColumns::all())
        m_columns.setShown(column, columns.contains(column));
    const SequenceDelegate delegate(m_theme, *m_words, m_desk->plan, m_desk->store, m_visibility, m_columns);
    PaintRecorder recorder({ 1600, 36 });
    QPainter painter(&recorder);
    QStyleOptionViewItem option;
    option.initFrom(&m_view);
    option.state = QStyle::State_Enabled;
    option.widget = &m_view;
    option.rect = QRect(0, 0, 1600, 36);
    delegate.paint(&painter, option, index);
    painter.end();
    return recorder.painted();
}

api::OrderKey TestBoardColumns::anyStop(const std::function<bool(const models::StopFigures &)> &fits) const
{
    for (const QString &id : m_desk->plan.routeIds()) {
        for (const api::OrderKey &key : m_desk->plan.route(id)->stops) {
            if (fits(*m_desk->plan.stopFigures(key)))
                return key;
        }
    }
    return {};
}

QString TestBoardColumns::stopValue(C column, const api::OrderKey &key) const
{
    const api::Order &order = *m_desk->store.order(key);
    const models::StopFigures figures = *m_desk->plan.stopFigures(key);
    switch (column) {
    case C::Place: return order.destination.address;
    case C::Needs: return order.productTypes.join(QString());
    case C::Arrival: return clock(figures.eta);
    case C::Window: return u"in %1–%2"_s.arg(clock(order.scheduledAfter), clock(order.scheduledAt));
    case C::Trouble: return u"+"_s + minutes(figures.lateness);
    case C::Driving: return minutes(figures.visit.leg.duration);
    case C::Wait: return minutes(figures.visit.wait);
    case C::Service: return minutes(std::chrono::seconds(*order.expectedServiceTime));
    case C::Load: return u"%1/20"_s.arg(figures.visit.loadAfter);
    case C::Status: return u"planned"_s;
    default: return {};
    }
}

void TestBoardColumns::everyColumnOfAStopShowsItsValue_data()
{
    QTest::addColumn<C>("column");
    for (const C column : BoardColumns::all()) {
        if (!BoardColumns::isOfRoute(column) && column != C::WindowBar)
            QTest::newRow(qPrintable(BoardColumns::name(column))) << column;
    }
}

void TestBoardColumns::everyColumnOfAStopShowsItsValue()
{
    QFETCH(C, column);
    const auto open = [this](const models::StopFigures &figures) {
        return figures.eta && m_desk->plan.route(u"route-1"_s)->stops.size() > 0 && figures.visit.leg.metres > 0;
    };
    const api::OrderKey key = anyStop([&](const models::StopFigures &figures) {
        switch (column) {
        case C::Wait: return open(figures) && figures.visit.wait > std::chrono::minutes(1);
        case C::Trouble:
            return figures.lateness > std::chrono::minutes(1)
                && std::ranges::all_of(figures.broken,
                    [](const auto &violation) { return violation.rule == planner::Rule::WindowMissed; });
        default: return open(figures);
        }
    });
    QVERIFY2(!key.handle.isEmpty(), "the sample day has none");
    api::Order order = *m_desk->store.order(key);
    order.status = api::OrderStatus::Planned;
    order.productTypes = { u"frozen"_s };
    m_desk->store.applyOrders({ order }, m_desk->store.revision());

    const QString value = stopValue(column, key);
    QVERIFY(!value.isEmpty());
    const QString with = paint(m_routes->indexOf(key), { column }).words;
    const QString without = paint(m_routes->indexOf(key), {}).words;
    QVERIFY2(with.contains(value), qPrintable(u"%1 in %2"_s.arg(value, with)));
    QVERIFY2(!without.contains(value), qPrintable(without));
}

QString TestBoardColumns::routeValue(C column, const QString &id) const
{
    const models::RouteFigures figures = m_desk->plan.routeFigures(id);
    const planner::Totals &totals = figures.totals;
    switch (column) {
    case C::RouteStops: return u"%1 stops"_s.arg(m_desk->plan.route(id)->stops.size());
    case C::RouteTimes: return clock(totals.start) + u'–' + clock(totals.end);
    case C::RouteWork:
        return u"drive %1 · serve %2 · wait %3"_s.arg(
            brief(totals.driving), brief(totals.service), brief(totals.waiting));
    case C::RouteDistance:
        return u"%1 km"_s.arg(double(totals.metres) / 1000.0, 0, 'f', totals.metres < 9950 ? 1 : 0);
    case C::RouteLoad: return u"%1/20"_s.arg(totals.peakLoad);
    case C::RouteTrouble: return u"late %1"_s.arg(figures.late);
    case C::RouteStatus: return u"not sent"_s;
    default: return {};
    }
}

void TestBoardColumns::everyColumnOfARouteShowsItsValue_data()
{
    QTest::addColumn<C>("column");
    for (const C column : BoardColumns::all()) {
        if (BoardColumns::isOfRoute(column) && column != C::RouteProgress)
            QTest::newRow(qPrintable(BoardColumns::name(column))) << column;
    }
}

void TestBoardColumns::everyColumnOfARouteShowsItsValue()
{
    QFETCH(C, column);
    const QString id = u"route-2"_s; // some of its windows close at half past eight
    QVERIFY(m_desk->plan.move({ { m_desk->key(u"order-14"_s) }, id, -1 }).has_value());
    QVERIFY(m_desk->plan.routeFigures(id).late > 0);
    const QString value = routeValue(column, id);
    QVERIFY(!value.isEmpty());
    const QString with = paint(m_routes->indexOfRoute(id), { column }).words;
    const QString without = paint(m_routes->indexOfRoute(id), {}).words;
    QVERIFY2(with.contains(value), qPrintable(u"%1 in %2"_s.arg(value, with)));
    QVERIFY2(!without.contains(value), qPrintable(without));
    if (column == C::RouteTrouble) {
        const int broken = int(std::ranges::count_if(m_desk->plan.routeFigures(id).broken,
            [](const auto &violation) { return violation.rule != planner::Rule::WindowMissed; }));
        QVERIFY(broken > 0); // more than the van holds
        QVERIFY2(with.contains(u"broken %1"_s.arg(broken)), qPrintable(with));
    }
}

// The window is the middle half of the bar; a mark three pixels wide is the arrival, one of a pixel is now.
void TestBoardColumns::theBarShowsTheArrivalInItsWindow()
{
    const auto marks = [this](const api::OrderKey &key, const QColor &ink, int width) {
        int found = 0;
        for (const auto &box : paint(m_routes->indexOf(key), { C::Window, C::WindowBar }).boxes)
            found += box.fill == ink && qRound(box.area.width()) == width;
        return found;
    };
    const Palette &p = m_theme.palette();
    const api::OrderKey late
        = anyStop([](const models::StopFigures &figures) { return figures.lateness > std::chrono::minutes(1); });
    const api::OrderKey timely
        = anyStop([](const models::StopFigures &figures) { return figures.eta && figures.lateness.count() == 0; });
    QVERIFY(!late.handle.isEmpty() && !timely.handle.isEmpty());
    QCOMPARE(marks(late, p.late, 3), 1);
    QCOMPARE(marks(timely, p.late, 3), 0);
    QCOMPARE(marks(timely, p.text, 3), 1);
    m_desk->clock.at = *m_desk->store.order(timely)->scheduledAfter;
    QCOMPARE(marks(timely, p.accent, 1), 1);
    m_desk->clock.at += std::chrono::hours(20);
    QCOMPARE(marks(timely, p.accent, 1), 0);
}

void TestBoardColumns::theSquaresShowHowFarARouteIs()
{
    const Palette &p = m_theme.palette();
    const QModelIndex route = m_routes->indexOfRoute(u"route-1"_s);
    const auto without = paint(route, {}).boxes;
    const auto with = paint(route, { C::RouteProgress }).boxes;
    QCOMPARE(with.size() - without.size(), 12); // one a stop
    const auto count = [&](const QColor &fill, auto fits) {
        return std::ranges::count_if(with,
            [&](const auto &box) { return box.fill == fill && box.area.width() < 12 && fits(box.area.height()); });
    };
    QCOMPARE(count(p.done, [](double height) { return height > 2; }), 2); // done
    QCOMPARE(count(p.textSecondary, [](double height) { return height == 1; }), 1); // called off
    QCOMPARE(count(p.text, [](double height) { return height > 2; }), 9); // under way
    const auto late = paint(m_routes->indexOfRoute(u"route-2"_s), { C::RouteProgress }).boxes;
    const int lateStops = m_desk->plan.routeFigures(u"route-2"_s).late;
    QVERIFY(lateStops > 0);
    QCOMPARE(std::ranges::count(late, p.late, &PaintRecorder::Box::fill), lateStops);
}

void TestBoardColumns::theLoadBarFillsAsTheVan()
{
    const auto filled = [this](const QString &id) {
        const QColor inks[] = { m_theme.palette().textSecondary, m_theme.palette().broken };
        double widest = 0;
        for (const auto &box : paint(m_routes->indexOfRoute(id), { C::RouteLoad }).boxes) {
            if (std::ranges::contains(inks, box.fill) && qRound(box.area.height()) == 6)
                widest = std::max(widest, box.area.width());
        }
        return widest;
    };
    const auto load = [this](const QString &id) { return m_desk->plan.routeFigures(id).totals.peakLoad; };
    QVERIFY(load(u"route-2"_s) >= 20);
    const double full = filled(u"route-2"_s);
    const QList<api::OrderKey> all = m_desk->plan.route(u"route-2"_s)->stops;
    QVERIFY(m_desk->plan.move({ all.first(8), {}, -1 }).has_value());
    QVERIFY(load(u"route-2"_s) > 0 && load(u"route-2"_s) < 20);
    QVERIFY(std::abs(filled(u"route-2"_s) - full * load(u"route-2"_s) / 20) <= 1);
}

void TestBoardColumns::namesAreAlwaysThere()
{
    const QString route = paint(m_routes->indexOfRoute(u"route-2"_s), {}).words;
    QVERIFY2(route.contains(u"Ben Okafor"_s) && route.contains(u"route-2"_s), qPrintable(route));
    const api::OrderKey key = m_desk->plan.route(u"route-2"_s)->stops.at(4);
    const QString stop = paint(m_routes->indexOf(key), {}).words;
    QVERIFY2(stop.contains(key.handle) && stop.startsWith(u"5"_s), qPrintable(stop));
}

QTEST_MAIN(TestBoardColumns)
#include "tst_boardcolumns.moc"
