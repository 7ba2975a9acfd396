// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleday.h"

#include "map/greatcircle.h"
#include "map/mapstage.h"
#include "map/tools/lassotool.h"
#include "map/tools/measuretool.h"
#include "map/tools/toolbox.h"
#include "map/tools/toolpaint.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

// The lasso and the measure in the hand, without a window.
class TestLassoMeasure : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_stage = std::make_unique<MapStage>();
        m_stage->setView(Viewport(mercator::project(LonLat::make(-121.9, 37.3).value()), 12, { 400, 300 }), 1);
        m_stage->scene().setPins({ pin(u"a"_s, { 100, 100 }), pin(u"b"_s, { 200, 100 }), pin(u"c"_s, { 100, 200 }) });
        m_stage->scene().setWorkers({ { .id = u"w"_s, .place = placeAt({ 120, 110 }) } });
        m_box = std::make_unique<ToolBox>(*m_stage);
    }
    void cleanup()
    {
        m_box.reset();
        m_stage.reset();
    }

    void aLoopSelectsWhatItGoesAround()
    {
        LassoTool lasso(&TestLassoMeasure::counted);
        m_box->setTool(&lasso);
        QSignalSpy drawn(&lasso, &LassoTool::drawn);
        draw({ { 80, 80 }, { 140, 80 }, { 140, 140 }, { 80, 140 } }, {});
        QCOMPARE(drawn.size(), 1);
        QCOMPARE(drawn[0][0].value<Ids>(), Ids({ u"a"_s, u"w"_s }));
        QCOMPARE(drawn[0][1].value<SelectOp>(), SelectOp::Replace);
        QCOMPARE(m_box->tool(), &lasso); // for the next loop
        draw({ { 80, 80 }, { 250, 80 }, { 250, 140 }, { 80, 140 } }, Qt::AltModifier);
        QCOMPARE(drawn[1][0].value<Ids>(), Ids({ u"a"_s, u"b"_s, u"w"_s }));
        QCOMPARE(drawn[1][1].value<SelectOp>(), SelectOp::Remove);
        // A loop that is not closed by hand is closed by the straight way back: c lies within, b beyond it.
        draw({ { 80, 240 }, { 80, 80 }, { 210, 80 } }, Qt::ShiftModifier);
        QCOMPARE(drawn[2][0].value<Ids>(), Ids({ u"a"_s, u"c"_s, u"w"_s }));
        QCOMPARE(drawn[2][1].value<SelectOp>(), SelectOp::Add);
    }

    void itSaysHowManyWhileItIsDrawn()
    {
        LassoTool lasso(&TestLassoMeasure::counted);
        m_box->setTool(&lasso);
        send(QEvent::MouseButtonPress, { 80, 80 });
        for (const QPointF &at : { QPointF(250, 80), QPointF(250, 140), QPointF(80, 140) })
            send(QEvent::MouseMove, at);
        QVERIFY(lasso.isDrawing());
        QCOMPARE(lasso.count(), 2); // pins; workers come along
        QVERIFY(!painted().isNull());
        send(QEvent::MouseMove, { 80, 220 });
        send(QEvent::MouseMove, { 60, 220 });
        QCOMPARE(lasso.count(), 2);
        // Points nearer than two pixels are left out.
        const qsizetype points = lasso.loop().size();
        send(QEvent::MouseMove, { 61, 220 });
        QCOMPARE(lasso.loop().size(), points);
        send(QEvent::MouseMove, { 62, 221 });
        QCOMPARE(lasso.loop().size(), points + 1);
    }

    void itGivesUp()
    {
        LassoTool lasso(&TestLassoMeasure::counted);
        m_box->setTool(&lasso);
        QSignalSpy drawn(&lasso, &LassoTool::drawn);
        QSignalSpy clicked(m_box.get(), &ToolBox::clicked);
        send(QEvent::MouseButtonPress, { 80, 80 });
        send(QEvent::MouseMove, { 250, 80 });
        send(QEvent::MouseMove, { 250, 250 });
        press(Qt::Key_Escape);
        QVERIFY(!lasso.isDrawing());
        QCOMPARE(m_box->tool(), &lasso); // what was half done is gone, the tool is not
        send(QEvent::MouseMove, { 80, 250 });
        send(QEvent::MouseButtonRelease, { 80, 250 });
        QCOMPARE(drawn.size(), 0);
        QCOMPARE(clicked.size(), 0);
        press(Qt::Key_Escape);
        QCOMPARE(m_box->tool(), nullptr);
    }

    void aClickStaysAClick()
    {
        LassoTool lasso(&TestLassoMeasure::counted);
        m_box->setTool(&lasso);
        QSignalSpy drawn(&lasso, &LassoTool::drawn);
        QSignalSpy clicked(m_box.get(), &ToolBox::clicked);
        send(QEvent::MouseButtonPress, { 100, 100 }, Qt::ShiftModifier);
        send(QEvent::MouseMove, { 101, 100 }, Qt::ShiftModifier);
        send(QEvent::MouseButtonRelease, { 101, 100 }, Qt::ShiftModifier);
        QCOMPARE(drawn.size(), 0);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][1].value<Qt::KeyboardModifiers>(), Qt::ShiftModifier);
    }

    void theLoopStaysOnTheGround()
    {
        LassoTool lasso(&TestLassoMeasure::counted);
        m_box->setTool(&lasso);
        QSignalSpy drawn(&lasso, &LassoTool::drawn);
        send(QEvent::MouseButtonPress, { 80, 80 });
        send(QEvent::MouseMove, { 140, 80 });
        send(QEvent::MouseMove, { 140, 140 });
        const Viewport before = m_stage->view();
        m_stage->setView(before.zoomed(13, { 100, 100 }).moved({ 30, 20 }), 1);
        const auto now = [&](QPointF at) { return m_stage->view().toScreen(before.toWorld(at)); };
        send(QEvent::MouseMove, now({ 80, 140 }));
        QVERIFY((lasso.loop().constFirst() - now({ 80, 80 })).manhattanLength() < 0.01);
        send(QEvent::MouseButtonRelease, now({ 80, 140 }));
        QCOMPARE(drawn[0][0].value<Ids>(), Ids({ u"a"_s, u"w"_s }));
    }

    void ofAHundredThousandItFindsThoseThatOneByOneWould()
    {
        const SampleDay day = benchScene(100'000, 0, 0);
        m_stage->scene().setPins(day.pins);
        m_stage->setView(Viewport::fitting(m_stage->scene().bounds(), { 1600, 900 }, 20, 16), 1);
        LassoTool lasso(&TestLassoMeasure::counted);
        m_box->setTool(&lasso);
        send(QEvent::MouseButtonPress, { 1300, 450 });
        for (int i = 1; i < 400; ++i) { // a star with many bays
            const double angle = i * 6.28 / 400;
            const double far = 380 + 60 * std::sin(angle * 11);
            send(QEvent::MouseMove, { 800 + 1.2 * far * std::cos(angle), 450 + far * std::sin(angle) });
        }
        QElapsedTimer clock;
        clock.start();
        const int found = lasso.count();
        qInfo("%d of 100,000 in %lld ms", found, clock.elapsed());
        int expected = 0;
        for (const Pin &pin : day.pins)
            expected += lasso.loop().containsPoint(
                            m_stage->view().toScreen(mercator::project(pin.place)), Qt::OddEvenFill)
                ? 1
                : 0;
        QVERIFY(std::abs(found - expected) <= 1); // on the very edge
        QVERIFY(found > 30'000);
    }

    void legsAndTheirSum()
    {
        MeasureTool measure(words(), [this] { return placeAt({ 300, 250 }); });
        m_box->setTool(&measure);
        QVERIFY(m_box->click({ 102, 98 }, {})); // near a pin: the pin's own place
        QVERIFY(m_box->click({ 200, 101 }, {}));
        QCOMPARE(measure.points().size(), 2);
        const double leg = metresBetween(placeAt({ 100, 100 }), placeAt({ 200, 100 }));
        QVERIFY(std::abs(measure.metres() - leg) < 0.01);
        (void)m_box->click({ 200, 250 }, {});
        QCOMPARE(measure.legs().size(), 2);
        QVERIFY(std::abs(measure.metres() - leg - metresBetween(placeAt({ 200, 100 }), placeAt({ 200, 250 }))) < 0.01);
        press(Qt::Key_Space);
        QCOMPARE(measure.points().constLast(), placeAt({ 300, 250 }));
        press(Qt::Key_Space); // there already
        QCOMPARE(measure.points().size(), 4);
        press(Qt::Key_Backspace);
        QCOMPARE(measure.points().size(), 3);
        QVERIFY(!painted().isNull());
    }

    void itEndsAndBeginsAnew()
    {
        MeasureTool measure(words(), [this] { return placeAt({ 300, 250 }); });
        m_box->setTool(&measure);
        (void)m_box->click({ 100, 100 }, {});
        press(Qt::Key_Return); // of one point there is nothing to end
        QVERIFY(!measure.isEnded());
        (void)m_box->click({ 200, 100 }, {});
        send(QEvent::MouseButtonDblClick, { 200, 100 });
        QVERIFY(measure.isEnded());
        QCOMPARE(measure.points().size(), 2);
        (void)m_box->click({ 100, 200 }, {});
        QVERIFY(!measure.isEnded());
        QCOMPARE(measure.points().size(), 1);
        press(Qt::Key_Escape);
        QVERIFY(measure.points().isEmpty());
        QCOMPARE(m_box->tool(), &measure);
        press(Qt::Key_Escape);
        QCOMPARE(m_box->tool(), nullptr);
    }

    void itIsCopiedBeforeAnythingElse()
    {
        MeasureTool measure(words(), [this] { return placeAt({ 300, 250 }); });
        m_box->setTool(&measure);
        QSignalSpy copy(&measure, &MeasureTool::copyAsked);
        const QKeyEvent keys(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!measure.wantsKey(keys)); // nothing is measured: the window's own copy
        (void)m_box->click({ 100, 100 }, {});
        (void)m_box->click({ 200, 100 }, {});
        QVERIFY(measure.wantsKey(keys));
        QVERIFY(measure.key(keys));
        QCOMPARE(copy.size(), 1);
    }

    void theMapIsPannedUnderIt()
    {
        MeasureTool measure(words(), [this] { return placeAt({ 300, 250 }); });
        m_box->setTool(&measure);
        QVERIFY(!send(QEvent::MouseButtonPress, { 50, 50 }));
        QVERIFY(!send(QEvent::MouseMove, { 90, 50 }));
        QVERIFY(!send(QEvent::MouseButtonRelease, { 90, 50 }));
        QVERIFY(measure.points().isEmpty());
    }

    void aLinkHasAnArrow()
    {
        QImage plain = painted();
        for (const auto state : { Link::State::Loose, Link::State::Fits, Link::State::Refused }) {
            m_stage->setLink(Link { placeAt({ 40, 260 }), { 340, 260 }, state });
            const QImage drawn = painted();
            QVERIFY(drawn != plain);
            const QColor ink = state == Link::State::Refused ? refusalColour(m_stage->scene().palette())
                                                             : m_stage->scene().palette().accent;
            bool found = false;
            for (int x = 60; x < 320; ++x)
                found = found || drawn.pixelColor(x, 260) == ink;
            QVERIFY(found);
            plain = drawn;
        }
        m_stage->setLink({});
    }

private:
    [[nodiscard]] LonLat placeAt(QPointF screen) const
    {
        return mercator::unproject(m_stage->view().toWorld(screen));
    }
    [[nodiscard]] Pin pin(const Id &id, QPointF screen) const { return { .id = id, .place = placeAt(screen) }; }
    static QString counted(int count, SelectOp) { return QString::number(count); }
    static MeasureTool::Words words()
    {
        return { [](double metres) { return QString::number(qRound(metres)); },
            [](double sum, double leg) { return u"%1/%2"_s.arg(qRound(sum)).arg(qRound(leg)); } };
    }

    bool send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {})
    {
        const bool isMove = type == QEvent::MouseMove;
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, at, isMove ? Qt::NoButton : Qt::LeftButton, held, modifiers);
        return m_box->handle(&event);
    }
    void press(Qt::Key key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QVERIFY(m_box->handle(&event));
    }
    void draw(const QPolygonF &loop, Qt::KeyboardModifiers modifiers)
    {
        send(QEvent::MouseButtonPress, loop.constFirst(), modifiers);
        for (const QPointF &at : loop)
            send(QEvent::MouseMove, at, modifiers);
        send(QEvent::MouseButtonRelease, loop.constLast(), modifiers);
    }
    QImage painted()
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_stage->paint(painter, 1);
        return image;
    }

    std::unique_ptr<MapStage> m_stage;
    std::unique_ptr<ToolBox> m_box;
};

QTEST_MAIN(TestLassoMeasure)
#include "tst_lassomeasure.moc"
