// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "map/mapview.h"
#include "ui/print/printhands.h"
#include "ui/print/routemaps.h"
#include "ui/print/routesheetflow.h"
#include "ui/widgets/progressstrip.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::ui;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// The map and route sheets on paper, as a person asks for them. What they look like is left in build/shots.
class TestPrintHands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void asksWhereTo();
    void savesTheMapAsItIsShown();
    void refusesAnUnknownKindOfFile();
    void saysWhatWentWrong();
    void writesASheetForEveryRouteWithItsMap();
    void leavesOffWhenTold();
    void mapsShowTheirRouteAlone();

private:
    [[nodiscard]] PrintHands &hands() { return m_window->printHands(); }
    [[nodiscard]] QList<RouteSheet> sheets();
    [[nodiscard]] bool waitFor(QSignalSpy &told) { return told.size() == 1 || told.wait(60'000); }

    Theme m_theme;
    QDir m_shots;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestPrintHands::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
    m_shots = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_shots.mkpath(u"shots"_s) && m_shots.cd(u"shots"_s));
}

void TestPrintHands::init()
{
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_desk->fill(3, 5);
    QTRY_VERIFY(m_window->mapView().isSettled());
}

void TestPrintHands::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QList<RouteSheet> TestPrintHands::sheets()
{
    return routeSheetsWithMaps(*m_window, m_desk->plan, m_desk->store, m_desk->clock, nullptr);
}

void TestPrintHands::asksWhereTo()
{
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>());
    auto *files = m_window->findChild<QFileDialog *>();
    QCOMPARE(files->nameFilters().size(), 3);
    QVERIFY(files->selectedFiles().constFirst().endsWith(".pdf"_L1));
    emit files->filterSelected(files->nameFilters().at(2));
    QVERIFY(files->selectedFiles().constFirst().endsWith(".svg"_L1));
    files->reject();
}

void TestPrintHands::savesTheMapAsItIsShown()
{
    for (const QString &suffix : { u"png"_s, u"pdf"_s, u"svg"_s }) {
        const QString path = m_shots.filePath(u"map."_s + suffix);
        QFile::remove(path);
        QSignalSpy told(&hands(), &PrintHands::told);
        hands().writeMap(path);
        QVERIFY(hands().progress().isVisible());
        QVERIFY(waitFor(told));
        QCOMPARE(told.at(0).at(0).value<Tone>(), Tone::Done);
        QVERIFY(told.at(0).at(1).toString().contains(u"map."_s + suffix));
        QVERIFY(!hands().progress().isVisible());
        QVERIFY(bytesOf(path).size() > 10'000);
    }
    const QImage saved(m_shots.filePath(u"map.png"_s));
    const QSize shown = m_window->mapView().size();
    QVERIFY(std::abs(saved.width() - shown.width() * 3.125) <= 1);
    QVERIFY(std::abs(saved.height() - shown.height() * 3.125) <= 1);
}

void TestPrintHands::refusesAnUnknownKindOfFile()
{
    QSignalSpy told(&hands(), &PrintHands::told);
    const QString path = m_desk->folder.filePath(u"map.jpg"_s);
    hands().writeMap(path);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).value<Tone>(), Tone::Late);
    QVERIFY(!QFile::exists(path));
}

void TestPrintHands::saysWhatWentWrong()
{
    QSignalSpy told(&hands(), &PrintHands::told);
    hands().writeMap(m_desk->folder.filePath(u"no such folder/map.png"_s));
    QVERIFY(waitFor(told));
    QCOMPARE(told.at(0).at(0).value<Tone>(), Tone::Broken);
    told.clear();
    hands().writeSheets(m_desk->folder.filePath(u"no such folder/sheets.pdf"_s), sheets());
    QVERIFY(waitFor(told));
    QCOMPARE(told.at(0).at(0).value<Tone>(), Tone::Broken);
    QVERIFY(told.at(0).at(1).toString().contains("sheets.pdf"_L1));
}

void TestPrintHands::writesASheetForEveryRouteWithItsMap()
{
    const QList<RouteSheet> all = sheets();
    QCOMPARE(all.size(), 3);
    for (const RouteSheet &sheet : all)
        QVERIFY(sheet.map);
    QSignalSpy told(&hands(), &PrintHands::told);
    const QString path = m_shots.filePath(u"route-sheets.pdf"_s);
    QFile::remove(path);
    hands().writeSheets(path, all);
    QVERIFY(waitFor(told));
    QCOMPARE(told.at(0).at(0).value<Tone>(), Tone::Done);
    const QByteArray pdf = bytesOf(path);
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.count("/Type /Page\n") >= 3);
    QVERIFY(pdf.count("/Subtype /Image") >= 3); // a base map each
}

void TestPrintHands::leavesOffWhenTold()
{
    const QString path = m_desk->folder.filePath(u"sheets.pdf"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    QSignalSpy told(&hands(), &PrintHands::told);
    hands().writeSheets(path, sheets());
    emit hands().progress().cancelled();
    QVERIFY(waitFor(told));
    QCOMPARE(told.at(0).at(0).value<Tone>(), Tone::Neutral);
    QCOMPARE(bytesOf(path), "before");
}

void TestPrintHands::mapsShowTheirRouteAlone()
{
    const QString route = m_desk->plan.routeIds().constFirst();
    const auto before = routeMap(m_window->mapView(), m_desk->plan, m_desk->store, nullptr, route);
    QVERIFY(before);
    const QImage first = before->toImage(96);
    QVERIFY(first.save(m_shots.filePath(u"route-map.png"_s)));
    // Neither what the window looks at nor what it shows matters; what the route does is all.
    m_window->mapView().showPlace(*map::LonLat::make(10, 50), 6);
    m_window->mapView().setPins({});
    const auto after = routeMap(m_window->mapView(), m_desk->plan, m_desk->store, nullptr, route);
    QCOMPARE(after->toImage(96), first);
    const QString other = m_desk->plan.routeIds().at(1);
    QVERIFY(routeMap(m_window->mapView(), m_desk->plan, m_desk->store, nullptr, other)->toImage(96) != first);
    QVERIFY(!routeMap(m_window->mapView(), m_desk->plan, m_desk->store, nullptr, u"no such route"_s));
}

QTEST_MAIN(TestPrintHands)
#include "tst_printhands.moc"
