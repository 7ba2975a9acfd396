// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "faketileserver.h"
#include "sampleday.h"

#include "map/furniture.h"
#include "map/legendbar.h"
#include "map/pinlevels.h"
#include "map/mapview.h"
#include "map/tileprobe.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QLabel>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude)
{
    return LonLat::make(longitude, latitude).value();
}

const LonLat home = at(-121.9, 37.3);
const LonLat other = at(-121.89, 37.31);

// Pictures may differ by a rounding step in a channel.
bool alike(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= 6;
}

}

class TestMapView : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_view = std::make_unique<MapView>(MapView::Settings{ u"Routedesk/test"_s, m_cache.path(), false });
        m_view->resize(600, 400);
        m_view->show();
        m_view->setPins({ { u"a"_s, home, u"1"_s, Qt::red, Glyph::Plain, Status::UnderWay },
            { u"b"_s, other, u"2"_s, Qt::red, Glyph::Plain, Status::UnderWay } });
        m_view->showPlace(home, 14);
    }
    void cleanup() { m_view.reset(); }

    void theCanvasNeedsNoQtQuick()
    {
        QVERIFY(!m_view->findChild<QQuickWidget *>());
    }

    void loadsItsQml()
    {
        m_view = quickView();
        auto *quick = m_view->findChild<QQuickWidget *>();
        QVERIFY(quick && quick->rootObject());
        QCOMPARE(quick->status(), QQuickWidget::Ready);
        QTRY_VERIFY(m_view->isSettled());
        QTRY_VERIFY(alike(m_view->grab().toImage().pixelColor(60, 200), MapPalette::lightPalette().land));
    }

    void showsTheOutlineMapAndPins()
    {
        QTRY_VERIFY(m_view->isSettled());
        QVERIFY(m_view->isOutlineShown());
        QCOMPARE(m_view->baseMapName(), u"Outline map"_s);
        QVERIFY(m_view->attribution().contains("Natural Earth"_L1));
        const MapPalette palette = MapPalette::lightPalette();
        QTRY_VERIFY(alike(m_view->grab().toImage().pixelColor(60, 200), palette.land));
        const QPointF pin = m_view->positionOf(home);
        QVERIFY(alike(m_view->grab().toImage().pixelColor((pin + QPointF(7, -4)).toPoint()), Qt::red));
        m_view->setPalette(MapPalette::darkPalette());
        QTRY_VERIFY(alike(m_view->grab().toImage().pixelColor(60, 200), MapPalette::darkPalette().land));
    }

    void clickSelects()
    {
        QSignalSpy spy(m_view.get(), &MapView::selectionChanged);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(home).toPoint());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(m_view->selection(), Ids{ u"a"_s });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ControlModifier, m_view->positionOf(other).toPoint());
        QCOMPARE(m_view->selection(), Ids({ u"a"_s, u"b"_s }));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ControlModifier, m_view->positionOf(home).toPoint());
        QCOMPARE(m_view->selection(), Ids{ u"b"_s });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(20, 30));
        QVERIFY(m_view->selection().isEmpty());
        QCOMPARE(spy.size(), 4);
    }

    void selectionFromOutsideIsNotEchoed()
    {
        QSignalSpy spy(m_view.get(), &MapView::selectionChanged);
        m_view->setSelection({ u"a"_s });
        QCOMPARE(spy.size(), 0);
        QCOMPARE(m_view->selection(), Ids{ u"a"_s });
    }

    void aDragWithAKeySelectsARectangle()
    {
        const LonLat before = m_view->centre();
        const auto around = [this](LonLat from, LonLat to, Qt::KeyboardModifiers modifiers) {
            const QRect box = QRect(m_view->positionOf(from).toPoint(), m_view->positionOf(to).toPoint()).normalized();
            drag(box.topLeft() - QPoint(20, 20), box.bottomRight() + QPoint(20, 20), modifiers);
        };
        around(home, home, Qt::ShiftModifier);
        around(other, other, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), Ids({ u"a"_s, u"b"_s }));
        around(home, home, Qt::AltModifier);
        QCOMPARE(m_view->selection(), Ids{ u"b"_s });
        around(home, other, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), Ids({ u"a"_s, u"b"_s }));
        around(home, other, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), Ids());
        around(home, other, Qt::ShiftModifier);
        around(other, other, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), Ids{ u"a"_s });
        QCOMPARE(m_view->centre(), before);
    }

    void aClickWithAKeyAddsAndRemoves()
    {
        const QPoint a = m_view->positionOf(home).toPoint();
        const QPoint b = m_view->positionOf(other).toPoint();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, a);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, a);
        QCOMPARE(m_view->selection(), Ids{ u"a"_s });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, b);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, QPoint(20, 30)); // bare ground
        QCOMPARE(m_view->selection(), Ids({ u"a"_s, u"b"_s }));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::AltModifier, a);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::AltModifier, a);
        QCOMPARE(m_view->selection(), Ids{ u"b"_s });
    }

    void arrowsWalkWhereSomebodyWalks()
    {
        QList<std::pair<Walk, bool>> asked;
        bool takes = true;
        m_view->setWalks([&](Walk where, bool adds) {
            asked.append({ where, adds });
            return takes;
        });
        const LonLat before = m_view->centre();
        for (const Qt::Key key : { Qt::Key_Up, Qt::Key_Left, Qt::Key_Down, Qt::Key_Right, Qt::Key_Home, Qt::Key_End })
            QTest::keyClick(m_view.get(), key);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(asked, (QList<std::pair<Walk, bool>>{ { Walk::Previous, false }, { Walk::Previous, false },
                            { Walk::Next, false }, { Walk::Next, false }, { Walk::First, false }, { Walk::Last, false },
                            { Walk::Next, true } }));
        QCOMPARE(m_view->centre(), before);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(m_view->centre().longitude() > before.longitude());
        QCOMPARE(asked.size(), 7);
        takes = false;
        const double there = m_view->centre().longitude();
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QVERIFY(m_view->centre().longitude() < there);
    }

    void whatLiesUnderTheUppermostIsTold()
    {
        // Two at one door: one of them selected, and therefore drawn by itself.
        m_view->setPins({ { u"a"_s, home }, { u"b"_s, home }, { u"c"_s, home }, { u"d"_s, other } });
        m_view->setSelection({ u"b"_s });
        QSignalSpy told(m_view.get(), &MapView::overlapClicked);
        const QPoint door = m_view->positionOf(home).toPoint();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, door);
        QCOMPARE(told.size(), 1);
        const auto ids = told[0][0].value<QList<QString>>();
        QCOMPARE(ids.constFirst(), u"b"_s);
        QCOMPARE(Ids(ids.begin(), ids.end()), Ids({ u"a"_s, u"b"_s, u"c"_s }));
        QCOMPARE(m_view->selection(), Ids{ u"b"_s });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, door);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(other).toPoint());
        QCOMPARE(told.size(), 1);
    }

    void theMenuKeyMeansTheCurrentOne()
    {
        QSignalSpy menu(m_view.get(), &MapView::contextMenuRequested);
        const auto press = [this] {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), m_view->mapToGlobal(QPoint(1, 1)));
            QCoreApplication::sendEvent(m_view.get(), &event);
        };
        m_view->setCurrent(u"b"_s);
        press();
        QCOMPARE(menu.takeFirst().mid(0, 2),
            (QVariantList{ u"b"_s, m_view->mapToGlobal(m_view->positionOf(other).toPoint()) }));
        m_view->showPlace(at(10, 10), 5); // it is out of sight, and still the one
        press();
        QCOMPARE(menu.takeFirst().mid(0, 2), (QVariantList{ u"b"_s, m_view->mapToGlobal(QRectF(m_view->rect()).center().toPoint()) }));
        m_view->setCurrent({});
        press();
        QVERIFY(menu.takeFirst().at(0).toString().isNull());
    }

    void dragPansAndSelectsNothing()
    {
        QSignalSpy spy(m_view.get(), &MapView::selectionChanged);
        const QPointF before = m_view->positionOf(home);
        drag(QPoint(100, 100), QPoint(160, 130), {});
        const QPointF moved = m_view->positionOf(home) - before;
        QVERIFY((moved - QPointF(60, 30)).manhattanLength() < 0.1);
        QCOMPARE(spy.size(), 0);
    }

    void aPullOnAPinTakesItUp()
    {
        QSignalSpy pulled(m_view.get(), &MapView::pulled);
        m_view->setTakes([](const Id &id) { return id == u"a"_s; });
        const QPoint pin = m_view->positionOf(home).toPoint();
        const LonLat before = m_view->centre();
        drag(pin, pin + QPoint(60, 20), {});
        QCOMPARE(pulled.size(), 1);
        QCOMPARE(pulled.at(0).at(0).toString(), u"a"_s);
        QCOMPARE(m_view->centre(), before);
        QVERIFY(m_view->selection().isEmpty());
        const QPoint fixed = m_view->positionOf(other).toPoint();
        drag(fixed, fixed + QPoint(60, 20), {}); // not to be taken up: the map comes along
        QCOMPARE(pulled.size(), 1);
        QVERIFY(m_view->centre() != before);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(home).toPoint());
        QCOMPARE(m_view->selection(), Ids{ u"a"_s });
    }

    void wheelZoomsAboutThePointer()
    {
        const QPointF pointer(100, 120);
        const LonLat before = m_view->placeAt(pointer);
        QWheelEvent wheel(pointer, m_view->mapToGlobal(pointer), {}, { 0, 120 }, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &wheel);
        QVERIFY(m_view->zoom() > 14.4);
        const LonLat after = m_view->placeAt(pointer);
        QVERIFY(std::abs(after.longitude() - before.longitude()) < 1e-9);
        QVERIFY(std::abs(after.latitude() - before.latitude()) < 1e-9);
    }

    void scrollingMovesTheMapIfWanted()
    {
        m_view->setScrollMoves(true);
        const auto turn = [this](Qt::KeyboardModifiers keys) {
            const QPointF pointer(100, 120);
            QWheelEvent wheel(pointer, m_view->mapToGlobal(pointer), {}, { 0, 120 }, Qt::NoButton, keys, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_view.get(), &wheel);
        };
        const double before = m_view->centre().latitude();
        turn(Qt::NoModifier);
        QCOMPARE(m_view->zoom(), 14.0);
        QVERIFY(m_view->centre().latitude() > before);
        const QPointF pixels(0, -30);
        QWheelEvent fingers(pixels, m_view->mapToGlobal(pixels), { 20, 0 }, { 160, 0 }, Qt::NoButton, Qt::NoModifier,
            Qt::ScrollUpdate, false);
        const double west = m_view->centre().longitude();
        QCoreApplication::sendEvent(m_view.get(), &fingers);
        QVERIFY(m_view->centre().longitude() < west);
        QCOMPARE(m_view->zoom(), 14.0);
        turn(Qt::ControlModifier);
        QVERIFY(m_view->zoom() > 14.4);
    }

    void theKeyFoldsAndStaysSmall()
    {
        auto *key = m_view->findChild<LegendBar *>();
        QVERIFY(key && key->isVisible() && key->isChecked());
        const QSize open = key->size();
        QSignalSpy opened(m_view.get(), &MapView::legendOpened);
        key->setFocus();
        QTest::keyClick(key, Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!opened.at(0).at(0).toBool());
        QVERIFY(key->width() < open.width() && key->isVisible());
        QVERIFY(key->accessibleName().contains(u"several places"_s));
        m_view->setLegendOpen(true); // not by hand: nobody is told
        QCOMPARE(opened.size(), 1);
        QCOMPARE(key->size(), open);
    }

    void theKeyLeavesTheMapItsRoom()
    {
        const SampleDay day = benchScene(60, 4, 20);
        QList<Pin> pins = day.pins;
        for (qsizetype i = 0; i < pins.size(); ++i) {
            pins[i].status = Status(i % 5);
            pins[i].glyph = Glyph(i % 3);
            pins[i].late = i % 7 == 0;
        }
        m_view->setPins(pins);
        m_view->setLines(day.lines);
        auto *key = m_view->findChild<LegendBar *>();
        const auto all = int(m_view->legend().size());
        QVERIFY(all > 8);
        for (const QSize &size : { QSize(240, 180), QSize(320, 240), QSize(600, 400), QSize(1600, 900) }) {
            m_view->resize(size);
            QTRY_COMPARE(m_view->size(), size);
            QVERIFY2(key->height() <= size.height() / 3, qPrintable(u"%1 of %2"_s.arg(key->height()).arg(size.height())));
            QVERIFY(key->geometry().right() < size.width());
            QVERIFY(key->shownEntries() > 0);
            // What is not painted is said.
            QVERIFY(key->shownEntries() == all || key->toolTip().contains(m_view->legend().constLast().text));
        }
        QCOMPARE(key->shownEntries(), all);
    }

    void everythingIsShownAboveTheKey()
    {
        const SampleDay day = benchScene(60, 4, 20);
        m_view->setPins(day.pins);
        m_view->setLines(day.lines);
        m_view->resize(600, 400);
        QTRY_COMPARE(m_view->size(), QSize(600, 400));
        m_view->fitAll();
        QTRY_VERIFY(m_view->isSettled());
        const auto *key = m_view->findChild<LegendBar *>();
        QVERIFY(key->isVisible());
        for (const Pin &pin : day.pins) {
            const QPointF at = m_view->positionOf(pin.place);
            QVERIFY(m_view->rect().contains(at.toPoint()));
            QVERIFY2(at.y() < key->y(), qPrintable(u"%1, and the key begins at %2"_s.arg(at.y()).arg(key->y())));
        }
    }

    void keysMoveTheMap()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QCOMPARE(m_view->zoom(), 14.5);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(m_view->zoom(), 14.0);
        const double before = m_view->centre().longitude();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->centre().longitude() > before);
        m_view->showPlace(at(10, 10), 5);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QVERIFY(m_view->rect().contains(m_view->positionOf(home).toPoint()));
    }

    void glidesArriveExactly()
    {
        MapView view({ u"Routedesk/test"_s, m_cache.path(), true });
        view.resize(600, 400);
        view.showPlace(home, 14);
        view.show();
        view.showPlace(other, 14.5);
        QTRY_COMPARE(view.zoom(), 14.5);
        QVERIFY(std::abs(view.centre().longitude() - other.longitude()) < 1e-9);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTRY_COMPARE(view.zoom(), 15.5);
    }

    void ensureVisibleMovesOnlyIfNeeded()
    {
        const LonLat before = m_view->centre();
        m_view->ensureVisible({ u"a"_s });
        QCOMPARE(m_view->centre(), before);
        m_view->showPlace(at(-100, 40), 14);
        m_view->ensureVisible({ u"a"_s });
        QVERIFY(m_view->rect().contains(m_view->positionOf(home).toPoint()));
        QCOMPARE(m_view->zoom(), 14.0);
        m_view->ensureVisible({ u"unknown"_s });
        QVERIFY(m_view->rect().contains(m_view->positionOf(home).toPoint()));
    }

    void pickModeAnswersWithAPlace()
    {
        QSignalSpy picked(m_view.get(), &MapView::clickedAt);
        QSignalSpy selected(m_view.get(), &MapView::selectionChanged);
        QSignalSpy left(m_view.get(), &MapView::pickModeLeft);
        m_view->setPickMode(true);
        QCOMPARE(m_view->cursor().shape(), Qt::CrossCursor);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(home).toPoint());
        QCOMPARE(picked.size(), 1);
        QVERIFY(std::abs(picked[0][0].toDouble() - home.longitude()) < 1e-4);
        QVERIFY(std::abs(picked[0][1].toDouble() - home.latitude()) < 1e-4);
        QCOMPARE(selected.size(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(!m_view->pickMode());
        QVERIFY(m_view->cursor().shape() != Qt::CrossCursor);
    }

    void hoverAndContextMenu()
    {
        QSignalSpy hovered(m_view.get(), &MapView::hovered);
        QTest::mouseMove(m_view.get(), m_view->positionOf(home).toPoint());
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][0].toString(), u"a"_s);
        QSignalSpy menu(m_view.get(), &MapView::contextMenuRequested);
        const QPoint place = m_view->positionOf(other).toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->mapToGlobal(place));
        QCoreApplication::sendEvent(m_view.get(), &event);
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu[0][0].toString(), u"b"_s);
        QVERIFY(std::abs(menu[0][2].toDouble() - other.longitude()) < 1e-4);
    }

    void clustersZoomInOrFanOut()
    {
        m_view->setPins(
            { { u"a"_s, home }, { u"b"_s, at(-121.8999, 37.3) }, { u"c"_s, other }, { u"d"_s, other } });
        QSignalSpy stack(m_view.get(), &MapView::stackClicked);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(home).toPoint());
        QVERIFY(m_view->zoom() > 14.5);
        QVERIFY(m_view->selection().isEmpty());
        m_view->showPlace(other, 18);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(other).toPoint());
        QCOMPARE(stack.size(), 0);
        QCOMPARE(m_view->selection(), Ids({ u"c"_s, u"d"_s }));
        QCOMPARE(m_view->zoom(), 18.0);
        // Each has a place of its own now, until something else is clicked or Esc is pressed.
        const QPoint above = m_view->positionOf(other).toPoint() - QPoint(0, 36);
        const QPoint below = m_view->positionOf(other).toPoint() + QPoint(0, 36);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, above);
        const Ids first = m_view->selection();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, below);
        QCOMPARE(first.size(), 1);
        QCOMPARE(first + m_view->selection(), Ids({ u"c"_s, u"d"_s }));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(int(m_view->under(above).kind), int(Hit::Kind::Nothing));
    }

    void whatTheClosestViewDoesNotSplitOpens()
    {
        const double pixel = 360 / mercator::tileSize / std::exp2(Viewport::maxZoom);
        const double cell = pixel * mercator::tileSize / PinLevel::cellsPerTile;
        const double edge = std::floor((other.longitude() + 180) / cell) * cell - 180;
        const auto beside = [&](double pixels) { return at(edge + pixels * pixel, other.latitude()); };
        m_view->setPins({ { u"a"_s, beside(1) }, { u"b"_s, beside(15) }, { u"c"_s, beside(29) } });
        m_view->showPlace(beside(15), Viewport::maxZoom);
        const QPoint middle = m_view->positionOf(beside(15)).toPoint();
        QTRY_COMPARE(m_view->zoom(), Viewport::maxZoom);
        QCOMPARE(m_view->under(middle).count, 3U);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle);
        QCOMPARE(m_view->selection(), Ids({ u"a"_s, u"b"_s, u"c"_s }));
    }

    void tooManyForAFanAreToldAsAStack()
    {
        QList<Pin> pins;
        for (int i = 0; i < 13; ++i)
            pins.append({ u"p%1"_s.arg(i), other });
        m_view->setPins(pins);
        m_view->showPlace(other, 18);
        QSignalSpy stack(m_view.get(), &MapView::stackClicked);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(other).toPoint());
        QCOMPARE(stack.size(), 1);
        QCOMPARE(m_view->selection().size(), 13);
    }

    void buttonsHaveNamesAndWork()
    {
        const auto buttons = m_view->findChildren<MapButton *>();
        QCOMPARE(buttons.size(), 4);
        QVERIFY(buttons[3]->isHidden()); // nobody has said that the base map can be chosen
        m_view->setBaseMapButtonShown(true);
        QSignalSpy asked(m_view.get(), &MapView::baseMapAsked);
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        for (const QAbstractButton *button : buttons)
            QVERIFY(!button->accessibleName().isEmpty());
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(m_view->zoom(), 15.0);
    }

    void settlesToTheExactPictureWithLines()
    {
        m_view->setLines({ { u"l"_s, { home, at(-121.9, 37.32) }, Qt::blue } });
        m_view->setPins({});
        QTRY_VERIFY(m_view->isSettled());
        const QPoint onLine = m_view->positionOf(at(-121.9, 37.305)).toPoint();
        QTRY_VERIFY(m_view->grab().toImage().pixelColor(onLine).blue() > 200);
        QVERIFY(m_view->grab().toImage().pixelColor(onLine).red() < 80);
        // While moving the old picture moves along.
        drag(QPoint(100, 100), QPoint(150, 100), {});
        QTRY_VERIFY(m_view->grab().toImage().pixelColor(onLine + QPoint(50, 0)).red() < 80);
    }

    void selectionOfALine()
    {
        m_view->setPins({});
        m_view->setLines({ { u"l"_s, { home, at(-121.9, 37.32) }, Qt::blue } });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(at(-121.9, 37.305)).toPoint());
        QCOMPARE(m_view->selection(), Ids{ u"l"_s });
    }

    void showsTilesAndWhoseTheyAre_data()
    {
        QTest::addColumn<bool>("quick");
        QTest::newRow("canvas") << false;
        QTest::newRow("Qt Location") << true;
    }
    void showsTilesAndWhoseTheyAre()
    {
        QFETCH(bool, quick);
        FakeTileServer server;
        if (quick)
            m_view = quickView();
        QSignalSpy changed(m_view.get(), &MapView::baseMapChanged);
        m_view->setBaseMap(
            { u"Test tiles"_s, server.address() + u"/{z}/{x}/{y}.png?key=abc"_s, u"© nobody"_s, {} });
        QVERIFY(m_view->isOutlineShown());
        QTRY_VERIFY(!m_view->isOutlineShown());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_view->baseMapName(), u"Test tiles"_s);
        QCOMPARE(m_view->attribution(), u"© nobody"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            alike(m_view->grab().toImage().pixelColor(60, 200), FakeTileServer::colour()), 10000);
        // Where a pin is, the tile's place and ours must agree.
        QVERIFY(alike(
            m_view->grab().toImage().pixelColor((m_view->positionOf(home) + QPointF(7, -4)).toPoint()), Qt::red));
        QVERIFY(server.paths().contains(u"/14/2644/6360.png?key=abc"_s) || server.paths().size() > 3);
        QCOMPARE(server.agents(), QSet<QByteArray>{ "Routedesk/test" });
        bool shown = false;
        for (const QLabel *label : m_view->findChildren<QLabel *>())
            shown = shown || label->text().contains(u"© nobody"_s);
        QVERIFY(shown);
        m_view->setBaseMap(BaseMapChoice::outline());
        QVERIFY(m_view->isOutlineShown());
        QTRY_VERIFY(alike(m_view->grab().toImage().pixelColor(60, 200), MapPalette::lightPalette().land));
    }

    void canBeClosedWhileTilesAreShown()
    {
        FakeTileServer server;
        m_view->setBaseMap({ u"Test tiles"_s, server.address() + u"/{z}/{x}/{y}.png"_s, u"© nobody"_s, {} });
        QTRY_VERIFY(!m_view->isOutlineShown());
        QSignalSpy changed(m_view.get(), &MapView::baseMapChanged);
        m_view.reset();
        QCOMPARE(changed.size(), 0);
    }

    void fallsBackToTheOutlineMapAndSaysSoOnce_data()
    {
        QTest::addColumn<int>("mood");
        QTest::newRow("not found") << int(FakeTileServer::Mood::NotFound);
        QTest::newRow("garbage") << int(FakeTileServer::Mood::Garbage);
        QTest::newRow("silent") << int(FakeTileServer::Mood::Silent);
    }
    void fallsBackToTheOutlineMapAndSaysSoOnce()
    {
        QFETCH(int, mood);
        FakeTileServer server;
        TileProbe probe("Routedesk/test");
        probe.setPace(50, 50, 300);
        QSignalSpy works(&probe, &TileProbe::works);
        QSignalSpy fails(&probe, &TileProbe::fails);
        probe.setChoice({ {}, server.address(), {}, {} });
        QVERIFY(works.wait());
        server.setMood(FakeTileServer::Mood(mood));
        QVERIFY(fails.wait());
        const auto asked = server.paths().size();
        QTRY_VERIFY(server.paths().size() >= asked + 2);
        QCOMPARE(fails.size(), 1);
        QVERIFY(!fails[0][0].toString().isEmpty());
        server.setMood(FakeTileServer::Mood::Tiles);
        QVERIFY(works.wait());
        QCOMPARE(works.size(), 2);
    }

    void unreachableTilesLeaveTheOutlineMap()
    {
        QSignalSpy failed(m_view.get(), &MapView::baseMapFailed);
        m_view->setBaseMap({ u"Nowhere"_s, u"http://127.0.0.1:1/{z}/{x}/{y}.png"_s, {}, {} });
        QVERIFY(failed.wait());
        QVERIFY(m_view->isOutlineShown());
        QCOMPARE(m_view->baseMapName(), u"Outline map"_s);
        m_view->setBaseMap({ u"Nonsense"_s, u"no address"_s, {}, {} });
        QTRY_COMPARE(failed.size(), 2);
        QVERIFY(m_view->isOutlineShown());
    }

    void emptyMapShowsTheWorld()
    {
        m_view->setPins({});
        m_view->fitAll();
        QVERIFY(m_view->zoom() < 3);
        QTRY_VERIFY(m_view->isSettled());
    }

    void thousandsDoNotHurt()
    {
        const SampleDay day = benchScene(10'000, 200, 200);
        m_view->setPins(day.pins);
        m_view->setLines(day.lines);
        m_view->setFences(day.fences);
        m_view->fitAll();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 10000);
        QVERIFY(!m_view->grab().isNull());
    }

private:
    std::unique_ptr<MapView> quickView()
    {
        auto view = std::make_unique<MapView>(
            MapView::Settings{ u"Routedesk/test"_s, m_cache.path(), false, Surface::QtLocation });
        view->resize(600, 400);
        view->show();
        view->setPins({ { u"a"_s, home, u"1"_s, Qt::red, Glyph::Plain, Status::UnderWay } });
        view->showPlace(home, 14);
        return view;
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
    {
        const auto send
            = [&](QEvent::Type type, QPoint position, Qt::MouseButton button, Qt::MouseButtons buttons) {
                  QMouseEvent event(type, position, m_view->mapToGlobal(position), button, buttons, modifiers);
                  QCoreApplication::sendEvent(m_view.get(), &event);
              };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 4; ++i)
            send(QEvent::MouseMove, from + (to - from) * i / 4, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }

    QTemporaryDir m_cache;
    std::unique_ptr<MapView> m_view;
};

QTEST_MAIN(TestMapView)
#include "tst_mapview.moc"
