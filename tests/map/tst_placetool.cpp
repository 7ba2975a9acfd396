// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/placetool.h"
#include "toolhand.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>

using namespace routedesk::map;
using namespace toolhand;

namespace {

PlaceShape circleAt(LonLat place, double radius)
{
    return { .pin = { .id = u"a"_s, .place = place, .number = u"1"_s, .colour = Qt::red }, .radius = radius };
}

// Some 180 by 220 metres.
PlaceShape areaAround(LonLat place)
{
    PlaceShape shape{ .pin = { .id = u"a"_s, .place = place, .colour = Qt::red } };
    for (const auto &[x, y] : { std::pair(-1, -1), std::pair(1, -1), std::pair(1, 1), std::pair(-1, 1) }) {
        const double east = place.longitude() + 0.001 * x;
        shape.ring.append(at(east > 180 ? east - 360 : east, place.latitude() + 0.001 * y));
    }
    return shape;
}

bool isNear(double a, double b, double by)
{
    return std::abs(a - b) <= by;
}

bool isNear(LonLat a, LonLat b)
{
    return isNear(a.longitude(), b.longitude(), 1e-6) && isNear(a.latitude(), b.latitude(), 1e-6);
}

}

class TestPlaceTool : public QObject {
    Q_OBJECT
private slots:
    void ringsKnowThemselves_data();
    void ringsKnowThemselves();
    void shapesMove();
    void handlesCanBeToldApart();
    void movesAPin();
    void movesAnotherPinThanTheSelectedOne();
    void refusesWhatIsFixed();
    void aClickIsStillAClick();
    void aDragThatIsGivenUp();
    void changesARadius();
    void radiusKeepsWithinLimits();
    void changesAnArea();
    void refusesCrossingEdges();
    void keepsThreeCorners();
    void keysGoThroughTheHandles();
    void keysMoveAndEnterKeeps();
    void followsWhatOthersDo();
};

void TestPlaceTool::ringsKnowThemselves_data()
{
    QTest::addColumn<QList<QPointF>>("corners");
    QTest::addColumn<bool>("isSimple");

    QTest::newRow("square") << QList<QPointF>{ { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } } << true;
    QTest::newRow("the other way round") << QList<QPointF>{ { 0, 1 }, { 1, 1 }, { 1, 0 }, { 0, 0 } } << true;
    QTest::newRow("bay") << QList<QPointF>{ { 0, 0 }, { 2, 0 }, { 2, 2 }, { 1, 0.5 }, { 0, 2 } } << true;
    QTest::newRow("bow tie") << QList<QPointF>{ { 0, 0 }, { 1, 1 }, { 1, 0 }, { 0, 1 } } << false;
    QTest::newRow("bay over its own edge")
        << QList<QPointF>{ { 0, 0 }, { 2, 0 }, { 2, 2 }, { 1, -0.5 }, { 0, 2 } } << false;
}

void TestPlaceTool::ringsKnowThemselves()
{
    QFETCH(QList<QPointF>, corners);
    for (const LonLat &origin : { home, at(179.9999, -16.5), at(10, 78) }) {
        PlaceShape shape{ .pin = { .place = origin } };
        for (const QPointF &corner : corners) {
            double east = origin.longitude() + corner.x() * 0.0003;
            shape.ring.append(at(east > 180 ? east - 360 : east, origin.latitude() + corner.y() * 0.0003));
        }
        QTEST(shape.isSimple(), "isSimple");
    }
    QVERIFY(circleAt(home, 100).isSimple());
}

void TestPlaceTool::shapesMove()
{
    const PlaceShape area = areaAround(at(179.9999, 10));
    QCOMPARE(area.ring.size(), 4);
    const QPointF by(0.0001, -0.00005);
    const PlaceShape moved = area.movedBy(by);
    QVERIFY(moved.pin.place.longitude() < 0); // over the 180th meridian, in one piece
    for (qsizetype i = 0; i < 4; ++i) {
        const QPointF way = moved.corner(i) - moved.place();
        const QPointF was = area.corner(i) - area.place();
        QVERIFY(isNear(way.x(), was.x(), 1e-9) && isNear(way.y(), was.y(), 1e-9));
    }
    const PlaceShape more = area.withNewCorner(1, area.middleOfEdge(1) + QPointF(1e-6, 0));
    QCOMPARE(more.ring.size(), 5);
    QCOMPARE(more.ring.at(1), area.ring.at(1));
    QCOMPARE(more.ring.at(3), area.ring.at(2));
    QCOMPARE(more.withoutCorner(2).ring, area.ring);
    QCOMPARE(more.withoutCorner(0).withoutCorner(0).withoutCorner(0).ring.size(), 3);
}

void TestPlaceTool::handlesCanBeToldApart()
{
    const Viewport near(mercator::project(home), 17, { 800, 600 });
    const PlaceShape area = areaAround(home);
    QCOMPARE(handlesOf(area, near).size(), 1 + 4 + 4);
    QCOMPARE(handlesOf(circleAt(home, 100), near).size(), 2);
    // From afar nothing but the pin and what still has room.
    const Viewport far(mercator::project(home), 9, { 800, 600 });
    QVERIFY(handlesOf(area, far).size() <= 2);
    for (const PlaceHandle &handle : handlesOf(area, near))
        QCOMPARE(handleAt(positionOf(handle, area, near), area, near), std::optional(handle));
    // The radius is never hidden by the pin.
    const PlaceShape circle = circleAt(home, 100);
    const PlaceHandle radius{ PlaceHandle::Kind::Radius, 0 };
    QVERIFY(positionOf(radius, circle, far).x() - far.toScreen(circle.place()).x() >= 20);
    QVERIFY(!handleAt({ 100, 100 }, circle, near));
}

namespace {

// A place tool in hand, and what it wishes.
class PlaceDesk : public Desk {
public:
    PlaceDesk()
        : tool({ .shape = [this](const Id &id) -> std::optional<PlaceShape> {
                    return id == u"b"_s && !isFixed
                        ? std::optional(PlaceShape{ .pin = { .id = id, .place = away }, .radius = 50.0 })
                        : std::nullopt;
                },
              .words =
                  [this](const PlaceShape &, const PlaceShape &now) {
                      return PlaceTool::Words{ u"%1 m"_s.arg(now.radius.value_or(0)), !now.isSimple() };
                  },
              .radius = { 5, 1000 } })
    {
        QObject::connect(&tool, &PlaceTool::moved, &tool, [this](const PlaceShape &before, const PlaceShape &now) {
            QCOMPARE(before.pin.id, now.pin.id);
            was = before;
            is = now;
            ++moves;
        });
        box.setTool(&tool);
    }

    [[nodiscard]] QPointF spotOf(PlaceHandle::Kind kind, qsizetype index = 0) const
    {
        return positionOf({ kind, index }, tool.draft(), stage.view());
    }

    PlaceTool tool;
    bool isFixed = false;
    PlaceShape was, is;
    int moves = 0;
};

using Kind = PlaceHandle::Kind;

}

void TestPlaceTool::movesAPin()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 100));
    const QPointF from = desk.spot(home);
    const QImage before = desk.picture();
    desk.press(from + QPointF(2, 1));
    desk.move(from + QPointF(62, 31));
    QVERIFY(desk.tool.isHalfDone());
    QCOMPARE(desk.tool.words().text, u"100 m"_s);
    QCOMPARE(desk.moves, 0);
    QVERIFY(desk.picture() != before);
    desk.release(from + QPointF(62, 31));
    QCOMPARE(desk.moves, 1);
    QVERIFY(isNear(desk.was.pin.place, home));
    const QPointF to = desk.spot(desk.is.pin.place);
    QVERIFY(isNear(to.x(), from.x() + 60, 0.01) && isNear(to.y(), from.y() + 30, 0.01));
    QCOMPARE(desk.is.radius, std::optional(100.0));
    QVERIFY(!desk.tool.isHalfDone());
    QCOMPARE(desk.tool.shape(), std::optional(desk.is));
}

void TestPlaceTool::movesAnotherPinThanTheSelectedOne()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 100));
    QSignalSpy grabbed(&desk.tool, &PlaceTool::grabbed);
    QSignalSpy begun(&desk.tool, &PlaceTool::begun);
    const QPointF from = desk.spot(away);
    desk.drag(from, from + QPointF(-40, 0));
    QCOMPARE(grabbed.size(), 1);
    QCOMPARE(grabbed.first().first().toString(), u"b"_s);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(desk.moves, 1);
    QCOMPARE(desk.is.pin.id, u"b"_s);
    QVERIFY(isNear(desk.spot(desk.is.pin.place).x(), from.x() - 40, 0.01));
}

void TestPlaceTool::refusesWhatIsFixed()
{
    PlaceDesk desk;
    desk.isFixed = true;
    QSignalSpy refused(&desk.tool, &PlaceTool::refused);
    const QPointF from = desk.spot(away);
    desk.move(from, false);
    QCOMPARE(desk.box.cursor(), std::optional(Qt::ForbiddenCursor));
    desk.press(from);
    desk.move(from + QPointF(-40, 0));
    desk.move(from + QPointF(-60, 0));
    QVERIFY(!desk.tool.isHalfDone());
    desk.release(from + QPointF(-60, 0));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), u"b"_s);
    QCOMPARE(desk.moves, 0);
    // Bare ground is the map's: it pans.
    QVERIFY(!desk.press({ 20, 20 }));
}

void TestPlaceTool::aClickIsStillAClick()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 100));
    QSignalSpy clicked(&desk.box, &ToolBox::clicked);
    for (const LonLat &place : { home, away }) {
        desk.press(desk.spot(place));
        desk.move(desk.spot(place) + QPointF(1, 0));
        desk.release(desk.spot(place) + QPointF(1, 0));
    }
    QCOMPARE(clicked.size(), 2);
    QCOMPARE(desk.moves, 0);
    const QPointF handle = desk.spotOf(Kind::Radius);
    desk.press(handle);
    desk.release(handle);
    QCOMPARE(clicked.size(), 2); // that one is to be the current one
    QCOMPARE(desk.tool.handle(), std::optional(PlaceHandle{ Kind::Radius, 0 }));
}

void TestPlaceTool::aDragThatIsGivenUp()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 100));
    const QPointF from = desk.spot(home);
    desk.press(from);
    desk.move(from + QPointF(50, 0));
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.tool.isHalfDone());
    desk.release(from + QPointF(50, 0));
    QCOMPARE(desk.moves, 0);
    QCOMPARE(desk.tool.draft(), circleAt(home, 100));
    QCOMPARE(desk.box.tool(), &desk.tool);
    // There and back again is nothing.
    desk.press(from);
    desk.move(from + QPointF(50, 0));
    desk.move(from);
    desk.release(from);
    QCOMPARE(desk.moves, 0);
}

void TestPlaceTool::changesARadius()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 200));
    const double metresPerPixel = mercator::metresPerUnit(mercator::project(home).y()) / desk.stage.view().scale();
    const QPointF from = desk.spotOf(Kind::Radius);
    QVERIFY(isNear(from.x() - desk.spot(home).x(), 200 / metresPerPixel, 0.01)); // true metres on the ground
    desk.press(from);
    desk.move(from + QPointF(40, 0));
    QVERIFY(isNear(desk.tool.draft().radius.value(), 200 + 40 * metresPerPixel, 5));
    QCOMPARE(std::fmod(desk.tool.draft().radius.value(), 5), 0.0);
    desk.release(from + QPointF(40, 0));
    QCOMPARE(desk.moves, 1);
    QCOMPARE(desk.is.pin, desk.was.pin);
    QVERIFY(desk.is.radius > desk.was.radius);
}

void TestPlaceTool::radiusKeepsWithinLimits()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 200));
    const QPointF from = desk.spotOf(Kind::Radius);
    desk.drag(from, desk.spot(home));
    QCOMPARE(desk.is.radius, std::optional(5.0));
    desk.tool.setShape(circleAt(home, 200));
    desk.drag(desk.spotOf(Kind::Radius), QPointF(5000, 300));
    QCOMPARE(desk.is.radius, std::optional(1000.0));
}

void TestPlaceTool::changesAnArea()
{
    PlaceDesk desk;
    desk.stage.setView(Viewport(mercator::project(home), 17, { 800, 600 }), 1);
    const PlaceShape area = areaAround(home);
    desk.tool.setShape(area);
    const QPointF corner = desk.spotOf(Kind::Corner, 2);
    desk.drag(corner, corner + QPointF(30, -20));
    QCOMPARE(desk.moves, 1);
    QCOMPARE(desk.is.ring.size(), 4);
    QCOMPARE(desk.is.ring.at(0), area.ring.at(0));
    QVERIFY(isNear(desk.spot(desk.is.ring.at(2)).x(), corner.x() + 30, 0.01));

    const QPointF edge = desk.spotOf(Kind::Edge, 0);
    desk.drag(edge, edge + QPointF(0, 40));
    QCOMPARE(desk.moves, 2);
    QCOMPARE(desk.is.ring.size(), 5);
    QVERIFY(isNear(desk.spot(desk.is.ring.at(1)).y(), edge.y() + 40, 0.01));
    QCOMPARE(desk.tool.handle(), std::optional(PlaceHandle{ Kind::Corner, 1 }));

    QVERIFY(desk.overrides(Qt::Key_Delete));
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.moves, 3);
    QCOMPARE(desk.is.ring.size(), 4);

    const PlaceShape before = desk.is;
    const QPointF middle = desk.spotOf(Kind::Place);
    desk.drag(middle, middle + QPointF(-50, 10));
    QCOMPARE(desk.moves, 4);
    for (qsizetype i = 0; i < 4; ++i) {
        const QPointF by = desk.spot(desk.is.ring.at(i)) - desk.spot(before.ring.at(i));
        QVERIFY(isNear(by.x(), -50, 0.01) && isNear(by.y(), 10, 0.01));
    }
}

void TestPlaceTool::refusesCrossingEdges()
{
    PlaceDesk desk;
    desk.stage.setView(Viewport(mercator::project(home), 17, { 800, 600 }), 1);
    const PlaceShape area = areaAround(home);
    desk.tool.setShape(area);
    QSignalSpy crossed(&desk.tool, &PlaceTool::crossed);
    const QPointF from = desk.spotOf(Kind::Corner, 0);
    const QPointF to = desk.spotOf(Kind::Edge, 1) + QPointF(60, 0);
    desk.press(from);
    desk.move(to);
    QVERIFY(desk.tool.words().isBad);
    QCOMPARE(desk.box.cursor(), std::optional(Qt::ForbiddenCursor));
    const QColor danger(0xB5321A);
    const QPoint onEdge = ((desk.spotOf(Kind::Corner, 1) + desk.spotOf(Kind::Corner, 2)) / 2).toPoint();
    const QImage picture = desk.picture();
    int count = 0;
    for (int x = -4; x <= 4; ++x)
        count += picture.pixel(onEdge + QPoint(x, 60)) == danger.rgb() ? 1 : 0;
    QVERIFY(count > 0);
    desk.release(to);
    QCOMPARE(crossed.size(), 1);
    QCOMPARE(desk.moves, 0);
    QCOMPARE(desk.tool.draft(), area);
}

void TestPlaceTool::keepsThreeCorners()
{
    PlaceDesk desk;
    desk.stage.setView(Viewport(mercator::project(home), 17, { 800, 600 }), 1);
    desk.tool.setShape(areaAround(home).withoutCorner(0));
    QSignalSpy tooFew(&desk.tool, &PlaceTool::tooFewCorners);
    const QPointF corner = desk.spotOf(Kind::Corner, 1);
    desk.press(corner);
    desk.release(corner);
    QVERIFY(desk.key(Qt::Key_Delete));
    QCOMPARE(tooFew.size(), 1);
    QCOMPARE(desk.moves, 0);
    QCOMPARE(desk.tool.draft().ring.size(), 3);
}

void TestPlaceTool::keysGoThroughTheHandles()
{
    PlaceDesk desk;
    QVERIFY(!desk.key(Qt::Key_Tab)); // nothing to go through: the focus goes on
    QVERIFY(!desk.key(Qt::Key_Left)); // and the map pans
    desk.tool.setShape(circleAt(home, 100));
    QVERIFY(desk.key(Qt::Key_Tab));
    QCOMPARE(desk.tool.handle()->kind, Kind::Place);
    QVERIFY(desk.key(Qt::Key_Tab));
    QCOMPARE(desk.tool.handle()->kind, Kind::Radius);
    QVERIFY(!desk.key(Qt::Key_Tab)); // and on: nobody is caught here
    QVERIFY(!desk.tool.handle());
    QVERIFY(desk.key(Qt::Key_Backtab, Qt::ShiftModifier));
    QCOMPARE(desk.tool.handle()->kind, Kind::Radius);
    QVERIFY(!desk.overrides(Qt::Key_Delete)); // still the window's
    QVERIFY(desk.overrides(Qt::Key_Left));
}

void TestPlaceTool::keysMoveAndEnterKeeps()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 100));
    desk.key(Qt::Key_Tab);
    const QPointF from = desk.spot(home);
    desk.key(Qt::Key_Right);
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.moves, 0);
    const QPointF to = desk.spotOf(Kind::Place);
    QVERIFY(isNear(to.x(), from.x() + 1, 1e-6) && isNear(to.y(), from.y() + 10, 1e-6));
    QVERIFY(desk.key(Qt::Key_Return));
    QCOMPARE(desk.moves, 1);
    QVERIFY(!desk.key(Qt::Key_Return)); // nothing to keep

    desk.key(Qt::Key_Tab);
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(desk.tool.draft().radius, std::optional(155.0));
    desk.key(Qt::Key_Left);
    QCOMPARE(desk.tool.draft().radius, std::optional(150.0));
    desk.key(Qt::Key_Escape);
    QCOMPARE(desk.tool.draft().radius, std::optional(100.0));
    QCOMPARE(desk.box.tool(), &desk.tool);
    QCOMPARE(desk.moves, 1);
}

void TestPlaceTool::followsWhatOthersDo()
{
    PlaceDesk desk;
    desk.tool.setShape(circleAt(home, 100));
    const QPointF from = desk.spot(home);
    desk.press(from);
    desk.move(from + QPointF(50, 0));
    desk.tool.setShape(circleAt(home, 120)); // by someone else: the hand goes on
    QVERIFY(desk.tool.isHalfDone());
    QVERIFY(isNear(desk.spotOf(Kind::Place).x(), from.x() + 50, 0.01));
    desk.tool.setShape(std::nullopt); // gone: nothing is left to move
    QVERIFY(!desk.tool.isHalfDone());
    desk.move(from + QPointF(70, 0));
    desk.release(from + QPointF(70, 0));
    QCOMPARE(desk.moves, 0);
    desk.tool.setShape(circleAt(home, 100));
    desk.key(Qt::Key_Tab);
    desk.key(Qt::Key_Right);
    desk.box.setTool(nullptr); // left: half done is not done
    QCOMPARE(desk.tool.draft(), circleAt(home, 100));
    QCOMPARE(desk.moves, 0);
}

QTEST_MAIN(TestPlaceTool)
#include "tst_placetool.moc"
