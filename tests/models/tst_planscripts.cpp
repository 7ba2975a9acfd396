// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/sequences.h"

#include "planner/schedule.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

const QStringList routes { u"A"_s, u"B"_s, u"C"_s };

/// Random edits of a day with pairs, reached stops and a pool; the seed decides.
class Script {
public:
    explicit Script(quint32 seed, bool isJournalled = false)
        : day(nullptr, isJournalled)
        , m_random(seed)
    {
        api::Route under = tracked(u"C"_s, u"cy"_s, u"m+ n o m-"_s);
        under.orders[0].status = api::OrderStatus::Completed;
        day.load({ route(u"A"_s, u"ana"_s, u"a p+ b p- c"_s), route(u"B"_s, u"bo"_s, u"d q+ q- e"_s), under },
            u"x y r+ z r-"_s);
    }

    void step()
    {
        const QStringList ids = day.plan->routeIds();
        const QString id = ids.isEmpty() ? QString() : ids.at(below(ids.size()));
        switch (below(8)) {
        case 0: (void)day.plan->addRoute(u"cy"_s, some()); break;
        case 1: (void)day.plan->reassign(id, QStringList { u"ana"_s, u"bo"_s, u"cy"_s }.at(below(3))); break;
        case 2: (void)day.plan->move({ some(), {}, -1 }); break;
        case 3: day.undo.undo(); break;
        case 4: day.undo.redo(); break;
        case 5: {
            Sequence stops = day.plan->route(id)->stops;
            for (qsizetype i = stops.size() - 1; i > 0; --i)
                stops.swapItemsAt(i, below(i + 1));
            (void)day.plan->setSequence(id, stops);
            break;
        }
        default: (void)day.plan->move({ some(), id, int(below(8)) - 1 });
        }
    }

    /// The server says something else about a route; its stops come from what the server knows.
    void serverStep()
    {
        const QString handle = routes.at(below(2));
        const StoredRoute *stored = day.store.route(handle);
        if (!stored)
            return;
        api::Route changed = stored->route;
        changed.version = changed.version.value_or(0) + 1;
        for (const api::OrderKey &one : stored->sequence) {
            if (below(6) != 0)
                changed.orders.insert(below(changed.orders.size() + 1), *day.store.order(one));
        }
        for (const api::OrderKey &one : day.store.orderKeys()) {
            if (day.store.routeOf(one).isNull() && !day.store.order(one)->isClosed() && below(6) == 0)
                changed.orders.append(*day.store.order(one));
        }
        for (api::Order &one : changed.orders) {
            one.routeHandle = handle;
            one.status = api::OrderStatus::Assigned;
        }
        day.store.applyRoutes({ changed }, day.store.revision());
    }

    /// Each open order is in one place, and only there.
    [[nodiscard]] QString firstFault() const
    {
        QHash<api::OrderKey, int> places;
        for (const QString &id : day.plan->routeIds()) {
            const Sequence &stops = day.plan->route(id)->stops;
            for (qsizetype i = 0; i < stops.size(); ++i) {
                ++places[stops.at(i)];
                if (day.plan->position(stops.at(i)) != StopPosition { id, int(i) })
                    return u"%1 is not where it says"_s.arg(name(stops.at(i)));
            }
        }
        for (const api::OrderKey &one : day.plan->pool())
            ++places[one];
        for (const api::OrderKey &one : day.store.orderKeys()) {
            if (places.value(one) != 1)
                return u"%1 is in %2 places"_s.arg(name(one)).arg(places.value(one));
        }
        return {};
    }

    /// Pairs whole and in order: holds as long as the server does not split them.
    [[nodiscard]] bool pairsAreWhole() const
    {
        for (const QString &id : day.plan->routeIds()) {
            if (isCrossed(day.plan->route(id)->stops))
                return false;
        }
        for (const api::OrderKey &one : day.store.orderKeys()) {
            for (const api::OrderKey &other : day.store.keysOfHandle(one.handle)) {
                const auto a = day.plan->position(one), b = day.plan->position(other);
                if ((a ? a->routeId : QString()) != (b ? b->routeId : QString()))
                    return false;
            }
        }
        return true;
    }

    PlanDay day;

private:
    [[nodiscard]] qsizetype below(qsizetype bound) { return m_random.bounded(quint32(bound)); }

    [[nodiscard]] Sequence some()
    {
        const QList<api::OrderKey> all = day.store.orderKeys();
        Sequence result;
        for (qsizetype count = 1 + below(3); count > 0; --count)
            result.append(all.at(below(all.size())));
        return result;
    }

    QRandomGenerator m_random;
};

}

class PlanScriptsTest : public QObject {
    Q_OBJECT

private slots:
    void undoAndRedoLeadBackExactly();
    void nothingIsLostUnderServerChanges();
    void theScheduleIsTheOneOfTheSequence();
    void aRestartPutsTheSamePlanBack();
};

void PlanScriptsTest::undoAndRedoLeadBackExactly()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        Script script(seed);
        const QString start = dump(*script.day.plan);
        for (int step = 0; step < 60; ++step) {
            script.step();
            const QString fault = script.firstFault();
            QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1 step %2: %3"_s.arg(seed).arg(step).arg(fault)));
            QVERIFY2(script.pairsAreWhole(), qPrintable(u"seed %1 step %2"_s.arg(seed).arg(step)));
        }
        const QString end = dump(*script.day.plan);
        const int index = script.day.undo.index();
        script.day.undo.setIndex(0);
        QCOMPARE(dump(*script.day.plan), start);
        QVERIFY(script.day.plan->unsentRoutes().isEmpty());
        script.day.undo.setIndex(index);
        QCOMPARE(dump(*script.day.plan), end);
    }
}

void PlanScriptsTest::nothingIsLostUnderServerChanges()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        Script script(seed);
        for (int step = 0; step < 60; ++step) {
            if (step % 5 == 4)
                script.serverStep();
            else
                script.step();
            const QString fault = script.firstFault();
            QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1 step %2: %3"_s.arg(seed).arg(step).arg(fault)));
        }
        script.day.plan->discard();
        // Back at the server's own state.
        for (const QString &handle : script.day.store.routeHandles())
            QCOMPARE(names(script.day.plan->route(handle)->stops), names(script.day.store.route(handle)->sequence));
        QVERIFY(script.day.plan->unsentRoutes().isEmpty());
        QVERIFY(script.day.plan->conflicts().isEmpty());
    }
}

void PlanScriptsTest::theScheduleIsTheOneOfTheSequence()
{
    Script script(4711);
    for (int step = 0; step < 80; ++step) {
        script.step();
        for (const QString &id : script.day.plan->routeIds()) {
            const WorkingRoute route = *script.day.plan->route(id);
            std::chrono::milliseconds driving {};
            qint64 metres = 0;
            for (const api::OrderKey &one : route.stops) {
                const auto figures = script.day.plan->stopFigures(one);
                driving += figures->visit.leg.duration;
                metres += figures->visit.leg.metres;
            }
            const RouteFigures figures = script.day.plan->routeFigures(id);
            QCOMPARE(figures.totals.driving, driving);
            QCOMPARE(figures.totals.metres, metres);
        }
        const QString kept = dump(*script.day.plan);
        QHash<QString, RouteFigures> before;
        for (const QString &id : script.day.plan->routeIds())
            before.insert(id, script.day.plan->routeFigures(id));
        script.day.plan->reevaluate(); // nothing was remembered wrongly
        for (const QString &id : script.day.plan->routeIds())
            QCOMPARE(script.day.plan->routeFigures(id), before.value(id));
        QCOMPARE(dump(*script.day.plan), kept);
    }
}

void PlanScriptsTest::aRestartPutsTheSamePlanBack()
{
    for (quint32 seed = 100; seed < 112; ++seed) {
        Script script(seed, true);
        for (int step = 0; step < 30; ++step)
            script.step();
        // New routes without stops are nothing to keep.
        const auto lines = [&script] {
            QStringList kept = dump(*script.day.plan).split(u" | "_s);
            kept.removeIf([](const QString &line) { return line.startsWith(u"new-") && line.endsWith(u": "); });
            kept.sort();
            return kept;
        };
        const QStringList before = lines();
        script.day.open();
        QCOMPARE(lines(), before);
    }
}

QTEST_GUILESS_MAIN(PlanScriptsTest)
#include "tst_planscripts.moc"
