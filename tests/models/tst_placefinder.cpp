// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/autoplan/placefinder.h"
#include "models/planshapes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::PlaceManner;
using models::PlaceOffer;
using models::PlaceTarget;

class PlaceFinderTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void offersEachTarget();
    void whatIsOfferedCanBeMade_data();
    void whatIsOfferedCanBeMade();
    void theBestSlotIsNoWorseThanAnyOther();
    void keepsWhatIsHeld();
    void beginsAgainWhenThePlanChanges();
    void betterComesFirst();

private:
    [[nodiscard]] QList<PlaceOffer> find(
        const QString &what, const QList<PlaceTarget> &targets, PlaceManner manner = PlaceManner::BestSlot)
    {
        models::PlaceFinder finder(m_day->store, *m_day->plan, m_day->times, m_day->clock);
        QList<PlaceOffer> offers;
        connect(
            &finder, &models::PlaceFinder::offered, this, [&](const PlaceOffer &offer) { offers.append(offer); });
        QSignalSpy finished(&finder, &models::PlaceFinder::finished);
        finder.start(keys(what), targets, manner);
        return finished.wait() ? offers : QList<PlaceOffer>();
    }

    std::unique_ptr<PlanDay> m_day;
};

void PlaceFinderTest::init()
{
    m_day = std::make_unique<PlanDay>();
    m_day->load({ route(u"A"_s, u"ana"_s, u"a p+ b p- c"_s), route(u"B"_s, u"bo"_s, u"d e f"_s) }, u"x y q+ q-"_s);
}

void PlaceFinderTest::offersEachTarget()
{
    QVERIFY(m_day->plan->setRouteLock(u"B"_s, true));
    const auto offers = find(u"x"_s, { { u"A"_s, {} }, { u"B"_s, {} }, { {}, u"cy"_s }, { u"gone"_s, {} } });
    QCOMPARE(offers.size(), 4);
    QVERIFY(offers.at(0).consequence);
    QCOMPARE(offers.at(1).consequence.error(), EditRefusal::RouteLocked);
    QVERIFY(offers.at(2).consequence);
    QCOMPARE(offers.at(2).target, (PlaceTarget{ {}, u"cy"_s }));
    QCOMPARE(offers.at(3).consequence.error(), EditRefusal::UnknownRoute);
}

void PlaceFinderTest::whatIsOfferedCanBeMade_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "x", "q-", "x q+ y", "p-", "a d", "e" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void PlaceFinderTest::whatIsOfferedCanBeMade()
{
    QFETCH(QString, what);
    const QString before = dump(*m_day->plan);
    for (const PlaceManner manner : { PlaceManner::BestSlot, PlaceManner::AtEnd, PlaceManner::Resequence }) {
        for (const PlaceOffer &offer : find(what, { { u"A"_s, {} }, { u"B"_s, {} }, { {}, u"cy"_s } }, manner)) {
            if (!offer.consequence) {
                QCOMPARE(offer.consequence.error(), EditRefusal::Nothing); // already best where it is
                continue;
            }
            QVERIFY(m_day->plan->reshape(offer.shape));
            for (const api::OrderKey &one : keys(what))
                QVERIFY(m_day->plan->position(one));
            m_day->undo.undo();
            QCOMPARE(dump(*m_day->plan), before);
        }
    }
}

void PlaceFinderTest::theBestSlotIsNoWorseThanAnyOther()
{
    const auto offers = find(u"x"_s, { { u"B"_s, {} } });
    QVERIFY(offers.constFirst().consequence);
    for (int index = 0; index <= 3; ++index) {
        const auto other = m_day->plan->consequence({ keys(u"x"_s), u"B"_s, index });
        QVERIFY(offers.constFirst().consequence->addedDriving <= other->addedDriving);
    }
}

void PlaceFinderTest::keepsWhatIsHeld()
{
    QVERIFY(m_day->plan->setStopLock(keys(u"e"_s), models::LockKind::Place, true));
    for (const PlaceManner manner : { PlaceManner::BestSlot, PlaceManner::Resequence }) {
        const auto offers = find(u"x y q+"_s, { { u"B"_s, {} } }, manner);
        QVERIFY(offers.constFirst().consequence);
        QVERIFY(names(offers.constFirst().shape.routes.constFirst().stops).startsWith(u"d e "_s));
    }
}

void PlaceFinderTest::beginsAgainWhenThePlanChanges()
{
    models::PlaceFinder finder(m_day->store, *m_day->plan, m_day->times, m_day->clock);
    QSignalSpy begun(&finder, &models::PlaceFinder::begun);
    QSignalSpy finished(&finder, &models::PlaceFinder::finished);
    finder.start(keys(u"x"_s), { { u"B"_s, {} } }, PlaceManner::BestSlot);
    QVERIFY(m_day->move(u"d"_s, {}));
    QVERIFY(finished.wait());
    QVERIFY(begun.count() > 1);
    QCOMPARE(finished.count(), 1);
    finder.start(keys(u"x"_s), { { u"B"_s, {} } }, PlaceManner::BestSlot);
    finder.cancel();
    QVERIFY(!finder.isRunning());
}

void PlaceFinderTest::betterComesFirst()
{
    PlaceOffer refused;
    PlaceOffer near{ {}, {}, models::MoveConsequence() }, far = near, late = near, broken = near;
    far.consequence->addedDriving = std::chrono::minutes(9);
    late.consequence->addedLateness = std::chrono::minutes(1);
    broken.consequence->broken.append(models::MoveConsequence::Break());
    QList<PlaceOffer> all{ refused, broken, late, far, near };
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        QVERIFY(models::isBetter(all.at(i + 1), all.at(i)));
        QVERIFY(!models::isBetter(all.at(i), all.at(i + 1)));
    }
}

QTEST_GUILESS_MAIN(PlaceFinderTest)
#include "tst_placefinder.moc"
