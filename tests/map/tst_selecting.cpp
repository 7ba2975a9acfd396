// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/greatcircle.h"
#include "map/nearestpin.h"
#include "map/selectop.h"

#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude)
{
    return LonLat::make(longitude, latitude).value();
}

}

// What keys mean while one selects, which pin is next, and how far it is on the ground.
class TestSelecting : public QObject {
    Q_OBJECT
private slots:
    void keysMeanOneThing_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("keys");
        QTest::addColumn<Ids>("expected"); // of "a" and "b" before, "b" and "c" chosen
        const auto row = [](const char *name, Qt::KeyboardModifiers keys, const Ids &expected) {
            QTest::newRow(name) << keys << expected;
        };
        row("none", Qt::NoModifier, { u"b"_s, u"c"_s });
        row("Ctrl", Qt::ControlModifier, { u"a"_s, u"b"_s, u"c"_s });
        row("Shift", Qt::ShiftModifier, { u"a"_s, u"b"_s, u"c"_s });
        row("Alt", Qt::AltModifier, { u"a"_s });
        row("Ctrl+Shift", Qt::ControlModifier | Qt::ShiftModifier, { u"a"_s });
        row("Alt+Shift", Qt::AltModifier | Qt::ShiftModifier, { u"a"_s });
        row("of the number pad", Qt::KeypadModifier, { u"b"_s, u"c"_s });
    }
    void keysMeanOneThing()
    {
        QFETCH(Qt::KeyboardModifiers, keys);
        QFETCH(Ids, expected);
        QCOMPARE(selected({ u"a"_s, u"b"_s }, { u"b"_s, u"c"_s }, selectOp(keys)), expected);
    }

    void whatIsAllSelectedIsToggledAway()
    {
        QCOMPARE(selected({ u"a"_s, u"b"_s }, { u"b"_s }, SelectOp::Toggle), Ids{ u"a"_s });
        QCOMPARE(selected({ u"a"_s }, {}, SelectOp::Toggle), Ids{ u"a"_s });
        QCOMPARE(selected({ u"a"_s }, {}, SelectOp::Replace), Ids());
    }

    void theNearestThatFits()
    {
        const PinCloud cloud(
            { { .id = u"here"_s, .place = at(179.99, 10) }, { .id = u"across"_s, .place = at(-179.99, 10) },
                { .id = u"near"_s, .place = at(179.98, 10), .status = Status::Planned },
                { .id = u"far"_s, .place = at(179.5, 10) } });
        const auto any = [](const Id &) { return true; };
        QCOMPARE(nearestPin(cloud, u"here"_s, Status::Unplanned, any), u"across"_s);
        QCOMPARE(nearestPin(cloud, u"here"_s, Status::Unplanned, [](const Id &id) { return id != u"across"_s; }),
            u"far"_s);
        QCOMPARE(nearestPin(cloud, u"here"_s, Status::Planned, any), u"near"_s);
        QCOMPARE(nearestPin(cloud, u"here"_s, Status::Done, any), Id());
        QCOMPARE(nearestPin(cloud, u"nobody"_s, Status::Unplanned, any), Id());
    }

    void thoseAsNearAreAllWalkedTo()
    {
        QList<Pin> pins;
        for (int i = 0; i < 50; ++i)
            pins.append({ .id = QString::number(i), .place = at(7, 50) });
        const PinCloud cloud(pins);
        Ids seen{ u"0"_s };
        Id from = u"0"_s;
        while (!from.isNull()) {
            from = nearestPin(cloud, from, Status::Unplanned, [&](const Id &id) { return !seen.contains(id); });
            seen.insert(from);
        }
        QCOMPARE(seen.size(), 51); // with the null at the end
    }

    void metresOnTheGround()
    {
        // A degree of a meridian of the mean sphere, and half way round it.
        QVERIFY(std::abs(metresBetween(at(7, 50), at(7, 51)) - 111195.08) < 0.5);
        QVERIFY(std::abs(metresBetween(at(0, 0), at(180, 0)) - 20015114.4) < 1);
        QVERIFY(std::abs(metresBetween(at(179.5, 0), at(-179.5, 0)) - 111195.08) < 0.5);
        QCOMPARE(metresBetween(at(7, 50), at(7, 50)), 0.0);
        // One step of the sixth digit.
        QVERIFY(std::abs(metresBetween(at(7, 50), at(7, 50.000001)) - 0.1112) < 0.0005);
    }

    void theShortestWayGoesNorth()
    {
        const QList<LonLat> way = greatCircle(at(-122, 37), at(140, 36), 8);
        QCOMPARE(way.size(), 9);
        QCOMPARE(way.constFirst(), at(-122, 37));
        QCOMPARE(way.constLast(), at(140, 36));
        QVERIFY(way.at(4).latitude() > 45);
        const double part = metresBetween(at(-122, 37), at(140, 36)) / 8;
        for (qsizetype i = 1; i < way.size(); ++i)
            QVERIFY(std::abs(metresBetween(way.at(i - 1), way.at(i)) - part) < 1);
        QCOMPARE(greatCircle(at(1, 1), at(1, 1), 4).size(), 5);
        QCOMPARE(greatCircle(at(0, 0), at(180, 0), 2).size(), 3); // any way will do
    }
};

QTEST_APPLESS_MAIN(TestSelecting)
#include "tst_selecting.moc"
