// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "toolhand.h"

#include <QSignalSpy>
#include <QTest>

using namespace routedesk::map;
using namespace toolhand;

namespace {

// Writes down what reaches it; takes what lies left of the middle.
class Recorder : public MapTool {
public:
    bool press(const ToolEvent &event) override { return told(u"press"_s) && event.at.x() < 400; }
    void drag(const ToolEvent &) override { told(u"drag"_s); }
    bool release(const ToolEvent &) override { return told(u"release"_s) && !isClick; }
    bool click(const ToolEvent &) override { return told(u"click"_s); }
    bool hover(const ToolEvent &event) override { return told(u"hover"_s) && event.at.x() < 400; }
    bool key(const QKeyEvent &event) override { return told(u"key"_s) && event.key() == Qt::Key_A; }
    bool wantsKey(const QKeyEvent &event) const override { return event.key() == Qt::Key_Delete; }
    bool cancel() override { return told(u"cancel"_s) && std::exchange(isHalfDone, false); }
    void paint(QPainter &painter, const Viewport &) const override { painter.fillRect(10, 10, 20, 20, Qt::green); }
    void taken() override { told(u"taken"_s); }
    void putAway() override { told(u"put away"_s); }

    bool told(const QString &what)
    {
        heard.append(what);
        return true;
    }
    [[nodiscard]] QString takeHeard() { return std::exchange(heard, {}).join(u' '); }

    QStringList heard;
    bool isHalfDone = false;
    bool isClick = false;
};

}

class TestTools : public QObject {
    Q_OBJECT
private slots:
    void aToolHasTheHandFirst();
    void whatIsNotTakenGoesOn();
    void escPutsBackAndThenAway();
    void aToolThatGoesLeavesNothing();
    void paintsOverTheMarks();
};

void TestTools::aToolHasTheHandFirst()
{
    Desk desk;
    Recorder tool;
    QSignalSpy changed(&desk.box, &ToolBox::toolChanged);
    QVERIFY(!desk.press({ 100, 100 }));
    desk.box.setTool(&tool, u"How to"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.box.hint(), u"How to"_s);
    QVERIFY(desk.press({ 100, 100 }));
    QVERIFY(desk.move({ 500, 100 })); // it has the button, wherever the pointer goes
    QVERIFY(desk.release({ 500, 100 }));
    QVERIFY(desk.move({ 100, 100 }, false));
    QVERIFY(!desk.move({ 500, 100 }, false));
    QVERIFY(desk.key(Qt::Key_A));
    QVERIFY(!desk.key(Qt::Key_B));
    QVERIFY(desk.overrides(Qt::Key_Delete));
    QVERIFY(!desk.overrides(Qt::Key_A));
    QCOMPARE(tool.takeHeard(), u"taken press drag release hover hover key key"_s);
    desk.box.setTool(nullptr);
    QCOMPARE(tool.takeHeard(), u"cancel put away"_s);
    QVERIFY(desk.box.hint().isEmpty());
    QVERIFY(!desk.press({ 100, 100 }));
}

void TestTools::whatIsNotTakenGoesOn()
{
    Desk desk;
    Recorder tool;
    desk.box.setTool(&tool);
    QVERIFY(!desk.press({ 600, 100 }));
    QVERIFY(!desk.move({ 100, 100 })); // the map pans, even over what the tool would take
    QVERIFY(!desk.release({ 100, 100 }));
    QVERIFY(!desk.mouse(QEvent::MouseButtonPress, { 100, 100 }, Qt::MiddleButton, Qt::MiddleButton));
    QVERIFY(!desk.mouse(QEvent::MouseButtonRelease, { 100, 100 }, Qt::MiddleButton));
    QEvent wheel(QEvent::Wheel);
    QVERIFY(!desk.box.handle(&wheel));
    QCOMPARE(tool.takeHeard(), u"taken press"_s);

    QSignalSpy clicked(&desk.box, &ToolBox::clicked);
    tool.isClick = true;
    desk.press({ 100, 100 });
    QVERIFY(desk.release({ 100, 100 }));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toPointF(), QPointF(100, 100));
}

void TestTools::escPutsBackAndThenAway()
{
    Desk desk;
    Recorder tool;
    desk.box.setTool(&tool);
    tool.isHalfDone = true;
    QVERIFY(desk.overrides(Qt::Key_Escape));
    QVERIFY(desk.key(Qt::Key_Escape));
    QCOMPARE(desk.box.tool(), &tool);
    QVERIFY(desk.key(Qt::Key_Escape));
    QCOMPARE(desk.box.tool(), nullptr);
    QVERIFY(!desk.key(Qt::Key_Escape)); // the map's again
    QCOMPARE(tool.takeHeard(), u"taken cancel cancel cancel put away"_s);

    // In the middle of a drag: what follows of it is nobody's.
    desk.box.setTool(&tool);
    desk.press({ 100, 100 });
    tool.isHalfDone = true;
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.move({ 120, 100 }));
    QVERIFY(!desk.release({ 120, 100 }));
    QCOMPARE(tool.takeHeard(), u"taken press cancel"_s);

    desk.press({ 100, 100 });
    QEvent away(QEvent::FocusOut);
    QVERIFY(!desk.box.handle(&away));
    QCOMPARE(tool.takeHeard(), u"press cancel"_s);
}

void TestTools::aToolThatGoesLeavesNothing()
{
    Desk desk;
    auto tool = std::make_unique<Recorder>();
    desk.box.setTool(tool.get(), u"How to"_s);
    desk.press({ 100, 100 });
    QSignalSpy changed(&desk.box, &ToolBox::toolChanged);
    tool.reset();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.box.tool(), nullptr);
    QVERIFY(desk.box.hint().isEmpty());
    QVERIFY(!desk.move({ 120, 100 }));
    (void)desk.picture();

    Recorder other;
    desk.box.setTool(&other);
    QVERIFY(!desk.move({ 120, 100 })); // of a button that it has not been pressed with
    emit other.done();
    QCOMPARE(desk.box.tool(), nullptr);
}

void TestTools::paintsOverTheMarks()
{
    Desk desk;
    Recorder tool;
    QSignalSpy changed(&desk.stage, &MapStage::changed);
    QVERIFY(desk.picture().pixelColor(15, 15) != QColor(Qt::green));
    desk.box.setTool(&tool);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(desk.picture().pixelColor(15, 15), QColor(Qt::green));
    changed.clear();
    emit tool.changed();
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestTools)
#include "tst_tools.moc"
