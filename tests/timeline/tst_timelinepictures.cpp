// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "timelineday.h"

#include "models/roles.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QTest>

#include <algorithm>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// How the timeline looks, left in build/shots, and how long a frame of it takes.
class TestTimelinePictures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();
    void empty();
    void frameOfALargeDay();

private:
    Theme m_theme;
    QDir m_folder;
};

void TestTimelinePictures::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_folder = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_folder.mkpath(u"shots"_s) && m_folder.cd(u"shots"_s));
}

void TestTimelinePictures::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("zoom");
    QTest::addRow("light") << false << QSize(1280, 420) << 1.0;
    QTest::addRow("dark") << true << QSize(1280, 420) << 1.0;
    QTest::addRow("light-near") << false << QSize(1280, 420) << 4.0;
    QTest::addRow("dark-near") << true << QSize(1280, 420) << 4.0;
    QTest::addRow("small") << false << QSize(600, 260) << 1.0;
}

void TestTimelinePictures::pictures()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(double, zoom);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    sample::TimelineDay day(m_theme, 5, 4);
    day.panel.resize(size);
    day.panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&day.panel));
    QVERIFY(day.desk.plan.move({ { day.desk.key(u"order-61"_s) }, u"route-3"_s, 4 }));
    day.view().setFocus();
    day.desk.selection.setOrders({ day.desk.key(u"order-27"_s), day.desk.key(u"order-28"_s) });
    if (zoom > 1) {
        day.view().zoom(zoom);
        day.view().showNow();
        const std::unique_ptr<QMimeData> mime(models::toMimeData({ day.desk.key(u"order-30"_s) }));
        const QPoint at(600, 32 + TimelineLayout::rowHeight + 16);
        QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(day.view().viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(day.view().viewport(), &move);
    }
    const QString name = u"timeline-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(day.panel.grab().save(m_folder.filePath(name)));
}

void TestTimelinePictures::empty()
{
    m_theme.setMode(Theme::Mode::Light);
    sample::Desk desk(m_theme);
    DayWords words(desk.store, desk.clock);
    TimelinePanel panel(m_theme, words, desk.plan, desk.store, desk.clock, desk.selection);
    panel.resize(900, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(!panel.view().isVisible());
    QVERIFY(panel.grab().save(m_folder.filePath(u"timeline-empty.png"_s)));
}

void TestTimelinePictures::frameOfALargeDay()
{
    m_theme.setMode(Theme::Mode::Light);
    sample::Desk desk(m_theme);
    DayWords words(desk.store, desk.clock);
    QElapsedTimer clock;
    sample::fillLarge(desk, 50, 40);
    clock.start();
    TimelinePanel panel(m_theme, words, desk.plan, desk.store, desk.clock, desk.selection);
    const double made = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const auto frame = [&](const QSize &size, double zoom) {
        panel.resize(size);
        panel.show();
        QApplication::processEvents();
        panel.view().fit();
        panel.view().zoom(zoom);
        QImage image(panel.view().viewport()->size(), QImage::Format_ARGB32_Premultiplied);
        std::vector<double> times;
        for (int i = 0; i < 20; ++i) {
            clock.restart();
            panel.view().viewport()->render(&image);
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        return times.at(times.size() / 2);
    };
    const double docked = frame({ 1280, 360 }, 1);
    const double large = frame({ 2560, 1840 }, 1);
    const double largeNear = frame({ 2560, 1840 }, 4);
    QVERIFY(panel.grab().save(m_folder.filePath(u"timeline-large.png"_s)));
    QVERIFY(desk.plan.move({ { desk.key(u"order-10"_s) }, u"route-2"_s, 5 }));
    std::vector<double> steps;
    for (int i = 0; i < 20; ++i) {
        clock.restart();
        i % 2 == 0 ? desk.undo.undo() : desk.undo.redo();
        steps.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(steps);
    const double undone = steps.at(steps.size() / 2);
    qInfo("2,000 stops: made %.1f ms; frame of 1280x360 %.2f ms, of 2560x1840 with all 50 routes %.2f ms, zoomed "
          "%.2f "
          "ms; an undo with its signals %.2f ms",
        made, docked, large, largeNear, undone);
    QVERIFY2(docked < 50, "a frame of the dock"); // generous: test machines are shared
}

QTEST_MAIN(TestTimelinePictures)
#include "tst_timelinepictures.moc"
