// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "../map/faketileserver.h"

#include "map/legendbar.h"
#include "map/mapview.h"
#include "ui/basemap/basemapdialog.h"
#include "ui/basemap/basemaphands.h"
#include "ui/basemap/basemapshelf.h"
#include "ui/print/printhands.h"
#include "ui/print/routesheetflow.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/statusitem.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The base map as a person chooses it: from the menu, with keys, under dark windows, and on paper.
class TestBaseMaps : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isChosenFromTheMenuAndRemembered();
    void theMapHasAButtonForIt();
    void withoutAKeyTheOutlineMapIsShown();
    void aLockedKeychainIsSaid();
    void aKeyIsUsedAsSoonAsItIsKnown();
    void colourFollowsWhatIsShown();
    void theDarkWindowGetsItsPair();
    void paperHasItsKeyUnderADarkWindowToo();
    void picturesAreOverTiles();
    void picturesSayWhatIsMissing();
    void fetchingForAPictureCanBeStopped();
    void sheetsAreOverTiles();
    void triesWhatIsAdded();
    void saysWhoDrawsTheMap();
    void foldsTheKeyAgainNextTime();
    void scrollingMovesTheMapIfPreferred();
    void looks_data();
    void looks();

private:
    [[nodiscard]] map::MapView &view() const { return m_window->mapView(); }
    [[nodiscard]] BaseMaps own(const QString &tiles, map::BaseMapKind kind = map::BaseMapKind::Light) const;
    void show(const BaseMaps &maps);
    [[nodiscard]] QAction *entry(const QString &id) const
    {
        for (QAction *action : m_window->baseMaps().menu()->actions()) {
            if (action->data().toString() == id)
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] QString writtenMap();

    Theme m_theme;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FakeTileServer> m_server;
};

void TestBaseMaps::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestBaseMaps::init()
{
    m_theme.setMode(Theme::Mode::Light);
    m_server = std::make_unique<FakeTileServer>();
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_desk->fill(2, 3);
    QTRY_VERIFY(view().isSettled());
}

void TestBaseMaps::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_server.reset();
}

BaseMaps TestBaseMaps::own(const QString &tiles, map::BaseMapKind kind) const
{
    BaseMapShelf shelf;
    BaseMapEntry entry;
    entry.map = *map::BaseMapChoice::network(u"Depot & sons"_s, tiles, u"© nobody"_s);
    entry.map.kind = kind;
    shelf.choose(shelf.add(entry));
    return shelf.maps();
}

void TestBaseMaps::show(const BaseMaps &maps)
{
    Preferences preferences = m_window->preferences();
    preferences.calmMotion = true;
    preferences.appearance = m_theme.isDark() ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
    preferences.baseMaps = maps;
    m_window->setPreferences(preferences);
}

void TestBaseMaps::isChosenFromTheMenuAndRemembered()
{
    BaseMaps maps = own(m_server->tiles());
    maps.chosen.clear();
    show(maps);
    QVERIFY(entry(u"outline"_s)->isChecked());
    QCOMPARE(entry(u"own/1"_s)->text(), u"Depot && sons"_s);
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    entry(u"own/1"_s)->trigger();
    QTRY_VERIFY(!view().isOutlineShown());
    QVERIFY(entry(u"own/1"_s)->isChecked() && !entry(u"outline"_s)->isChecked());
    QStringList words;
    for (const QLabel *label : view().findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY2(words.contains(u"Depot & sons · © nobody"_s), qPrintable(words.join(u'\n')));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Preferences>().baseMaps.chosen, u"own/1"_s);
    entry(u"outline"_s)->trigger();
    QVERIFY(view().isOutlineShown());
}

void TestBaseMaps::theMapHasAButtonForIt()
{
    QAbstractButton *button = nullptr;
    for (auto *one : view().findChildren<QAbstractButton *>()) {
        if (one->accessibleName() == u"Choose the base map"_s)
            button = one;
    }
    QVERIFY(button && button->isVisible() && button->focusPolicy() != Qt::NoFocus);
    button->click();
    QVERIFY(m_window->baseMaps().menu()->isVisible());
    m_window->baseMaps().menu()->close();
}

void TestBaseMaps::withoutAKeyTheOutlineMapIsShown()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::baseMapKeyWanted);
    BaseMaps maps = own(m_server->tiles() + u"?key={key}"_s);
    maps.chosen.clear();
    show(maps);
    QCOMPARE(wanted.size(), 0); // not before it is needed
    entry(u"own/1"_s)->trigger();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(view().isOutlineShown() && m_window->baseMaps().trouble().isEmpty());
    m_window->setBaseMapKey(wanted.at(0).at(0).toString(), wanted.at(0).at(1).toString(), QByteArray());
    QVERIFY(m_window->baseMaps().trouble().contains(u"Depot & sons"_s));
    QVERIFY(view().isOutlineShown() && m_server->paths().isEmpty());
}

void TestBaseMaps::aLockedKeychainIsSaid()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::baseMapKeyWanted);
    show(own(m_server->tiles() + u"?key={key}"_s));
    QCOMPARE(wanted.size(), 1);
    QSignalSpy told(&m_window->baseMaps(), &BaseMapHands::told);
    m_window->setBaseMapKey(wanted.at(0).at(0).toString(), wanted.at(0).at(1).toString(), std::unexpected(u"it is locked"_s));
    QCOMPARE(told.size(), 1); // at the start nobody has just pressed anything
    QVERIFY(m_window->baseMaps().trouble().contains(u"it is locked"_s));
    QVERIFY(view().isOutlineShown() && m_server->paths().isEmpty());
}

void TestBaseMaps::aKeyIsUsedAsSoonAsItIsKnown()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::baseMapKeyWanted);
    show(own(m_server->tiles() + u"?key={key}"_s));
    m_window->setBaseMapKey(wanted.at(0).at(0).toString(), wanted.at(0).at(1).toString(), QByteArray("very-secret"));
    QTRY_VERIFY(!view().isOutlineShown());
    QVERIFY(m_server->paths().constFirst().endsWith(u"?key=very-secret"_s));
    // And stands nowhere else: not in what is remembered, nor in the names of what is kept.
    QVERIFY(!m_window->preferences().baseMaps.own.constFirst().map.tileTemplate.contains(u"very-secret"_s));
    QVERIFY(m_window->preferences().baseMaps.own.constFirst().map.key.isEmpty());
    for (const QWidget *widget : m_window->findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(u"very-secret"_s) && !widget->accessibleName().contains(u"very-secret"_s));
    m_window.reset();
    QDirIterator files(m_desk->folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(!file.fileName().contains(u"very-secret"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("very-secret"), qPrintable(file.fileName()));
    }
}

void TestBaseMaps::colourFollowsWhatIsShown()
{
    const map::MapPalette plain = view().mapPalette();
    show(own(m_server->tiles(), map::BaseMapKind::Imagery));
    QTRY_VERIFY(!view().isOutlineShown());
    QCOMPARE(view().mapPalette().casingWidth, map::MapPalette::satellitePalette().casingWidth);
    show({});
    QTRY_COMPARE(view().mapPalette(), plain);
    show(own(m_server->tiles(), map::BaseMapKind::Dark));
    QTRY_VERIFY(view().mapPalette().dark);
}

void TestBaseMaps::theDarkWindowGetsItsPair()
{
    FakeTileServer night;
    BaseMapShelf shelf(own(m_server->tiles()));
    BaseMapEntry dark;
    dark.map = *map::BaseMapChoice::network(u"Night"_s, night.tiles(), {});
    dark.map.kind = map::BaseMapKind::Dark;
    BaseMapEntry day = shelf.chosen();
    day.darkId = shelf.add(dark);
    shelf.replace(day);
    show(shelf.maps());
    QTRY_COMPARE(view().baseMapName(), u"Depot & sons"_s);
    m_theme.setMode(Theme::Mode::Dark);
    QTRY_COMPARE(view().baseMapName(), u"Night"_s);
    QCOMPARE(m_window->baseMaps().paperChoice().name, u"Depot & sons"_s); // paper is white
    QVERIFY(entry(day.id())->isChecked());
    m_theme.setMode(Theme::Mode::Light);
    QTRY_COMPARE(view().baseMapName(), u"Depot & sons"_s);
}

void TestBaseMaps::paperHasItsKeyUnderADarkWindowToo()
{
    BaseMapShelf shelf(own(m_server->tiles() + u"?key={key}"_s));
    BaseMapEntry dark;
    dark.map = *map::BaseMapChoice::network(u"Night"_s, m_server->tiles(), {});
    dark.map.kind = map::BaseMapKind::Dark;
    BaseMapEntry day = shelf.chosen();
    day.darkId = shelf.add(dark);
    shelf.replace(day);
    m_theme.setMode(Theme::Mode::Dark);
    QSignalSpy wanted(m_window.get(), &MainWindow::baseMapKeyWanted);
    show(shelf.maps());
    QCOMPARE(m_window->baseMaps().choice().name, u"Night"_s);
    QVERIFY(m_window->baseMaps().paperChoice().isOutline());
    QCOMPARE(wanted.size(), 1);
    m_window->setBaseMapKey(wanted.at(0).at(0).toString(), wanted.at(0).at(1).toString(), QByteArray("very-secret"));
    QCOMPARE(m_window->baseMaps().paperChoice().key, u"very-secret"_s);
    QCOMPARE(m_window->baseMaps().choice().name, u"Night"_s);
}

QString TestBaseMaps::writtenMap()
{
    QSignalSpy told(&m_window->printHands(), &PrintHands::told);
    m_window->printHands().writeMap(m_desk->folder.filePath(u"map.png"_s));
    return told.size() == 1 || told.wait(60'000) ? told.at(0).at(1).toString() : QString();
}

void TestBaseMaps::picturesAreOverTiles()
{
    show(own(m_server->tiles()));
    QTRY_VERIFY(!view().isOutlineShown());
    QTRY_VERIFY(view().isSettled());
    const QString words = writtenMap();
    QVERIFY2(words.contains(u"map.png"_s) && !words.contains(u"missing"_s), qPrintable(words));
    const QImage saved(m_desk->folder.filePath(u"map.png"_s));
    QVERIFY(!saved.isNull());
    int tiled = 0;
    for (int i = 0; i < 400; ++i)
        tiled += int(saved.pixelColor((i % 20) * (saved.width() - 1) / 19, (i / 20) * (saved.height() - 1) / 19) == FakeTileServer::colour());
    QVERIFY2(tiled > 200, qPrintable(QString::number(tiled)));
}

void TestBaseMaps::picturesSayWhatIsMissing()
{
    show(own(m_server->tiles()));
    QTRY_VERIFY(!view().isOutlineShown());
    QTRY_VERIFY(view().isSettled());
    m_server->setMood(FakeTileServer::Mood::Broken); // the finer tiles are not there yet
    const QString words = writtenMap();
    QVERIFY2(words.contains(u"outline map"_s) && words.contains(u"500"_s), qPrintable(words));
}

void TestBaseMaps::fetchingForAPictureCanBeStopped()
{
    show(own(m_server->tiles()));
    QTRY_VERIFY(!view().isOutlineShown());
    QTRY_VERIFY(view().isSettled());
    m_server->setMood(FakeTileServer::Mood::Silent);
    QSignalSpy told(&m_window->printHands(), &PrintHands::told);
    const QString path = m_desk->folder.filePath(u"map.png"_s);
    m_window->printHands().writeMap(path);
    for (auto *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->parentWidget() == &m_window->printHands().progress())
            button->click();
    }
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.at(0).at(1).toString().contains(u"stopped"_s));
    QVERIFY(!QFile::exists(path));
}

void TestBaseMaps::sheetsAreOverTiles()
{
    show(own(m_server->tiles()));
    QTRY_VERIFY(!view().isOutlineShown());
    const auto before = m_server->paths().size();
    QSignalSpy told(&m_window->printHands(), &PrintHands::told);
    m_window->printHands().writeSheets(m_desk->folder.filePath(u"sheets.pdf"_s),
        routeSheetsWithMaps(*m_window, m_desk->plan, m_desk->store, m_desk->clock, nullptr));
    QVERIFY(told.size() == 1 || told.wait(60'000));
    QVERIFY2(told.at(0).at(1).toString().contains(u"sheets.pdf"_s), qPrintable(told.at(0).at(1).toString()));
    QVERIFY(!told.at(0).at(1).toString().contains(u"missing"_s));
    QVERIFY(m_server->paths().size() > before + 8);
}

void TestBaseMaps::triesWhatIsAdded()
{
    BaseMaps maps = own(m_server->tiles());
    maps.chosen.clear();
    show(maps);
    m_window->baseMaps().openDialog(u"own/1"_s);
    auto *dialog = m_window->findChild<BaseMapDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const auto *hint = dialog->findChild<QLabel *>(u"baseMap.hint"_s);
    auto *button = dialog->findChild<QAbstractButton *>(u"baseMap.try"_s);
    button->click();
    QTRY_VERIFY2(hint->text().contains(u"256"_s), qPrintable(hint->text()));
    QCOMPARE(m_server->paths().size(), 1); // one tile, of the place that is looked at
    m_server->setMood(FakeTileServer::Mood::Forbidden);
    button->click();
    QTRY_VERIFY2(hint->text().contains(u"403"_s), qPrintable(hint->text()));
    QFile broken(m_desk->folder.filePath(u"broken.mbtiles"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no database") > 0);
    broken.close();
    dialog->addFile(broken.fileName());
    QTRY_VERIFY2(hint->text().contains(u"broken.mbtiles is not added"_s), qPrintable(hint->text()));
    QCOMPARE(dialog->maps(), maps);
}

void TestBaseMaps::saysWhoDrawsTheMap()
{
    const auto *status = m_window->findChild<StatusLine *>();
    const auto tip = [status] {
        for (const StatusItem *item : status->findChildren<StatusItem *>()) {
            if (item->toolTip().contains(u"base map"_s))
                return item->toolTip();
        }
        return QString();
    };
    QVERIFY2(tip().contains(u"by the processor"_s), qPrintable(tip()));
    m_window->setGraphics(u"llvm<b>pipe</b>"_s); // outside text
    QVERIFY2(tip().contains(u"llvm&lt;b&gt;pipe"_s), qPrintable(tip()));
}

void TestBaseMaps::foldsTheKeyAgainNextTime()
{
    const auto key = [this] { return view().findChild<map::LegendBar *>(); };
    QVERIFY(key() && key()->isChecked() && key()->focusPolicy() != Qt::NoFocus);
    key()->click();
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    QVERIFY(!key()->isChecked());
}

void TestBaseMaps::scrollingMovesTheMapIfPreferred()
{
    const auto turn = [this] {
        const QPointF pointer = view().rect().center();
        QWheelEvent wheel(pointer, view().mapToGlobal(pointer), {}, { 0, 120 }, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view(), &wheel);
    };
    Preferences preferences = m_window->preferences();
    preferences.calmMotion = true;
    preferences.scrollMoves = true;
    m_window->setPreferences(preferences);
    const double zoom = view().zoom();
    turn();
    QCOMPARE(view().zoom(), zoom);
    preferences.scrollMoves = false;
    m_window->setPreferences(preferences);
    turn();
    QVERIFY(view().zoom() > zoom);
}

void TestBaseMaps::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<map::BaseMapKind>("kind");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << map::BaseMapKind::Light << QSize(1280, 800);
    QTest::newRow("dark") << true << map::BaseMapKind::Light << QSize(1280, 800);
    QTest::newRow("imagery") << false << map::BaseMapKind::Imagery << QSize(1280, 800);
    QTest::newRow("narrow") << false << map::BaseMapKind::Light << QSize(960, 560);
}

/// Painted into build/gallery too, for the eye.
void TestBaseMaps::looks()
{
    QFETCH(bool, dark);
    QFETCH(map::BaseMapKind, kind);
    QFETCH(QSize, size);
    const QColor ground = kind == map::BaseMapKind::Imagery ? QColor(0x4a5a3c) : QColor(0xe8e4d8);
    m_server->setColour(ground);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_window->resize(size);
    BaseMapShelf shelf(own(m_server->tiles(), kind));
    BaseMapEntry entry = shelf.chosen();
    entry.isDarkened = true;
    shelf.replace(entry);
    show(shelf.maps());
    QTRY_VERIFY(!view().isOutlineShown());
    QTRY_VERIFY(view().isSettled());
    const QString name = u"basemap-window-"_s + QString::fromLatin1(QTest::currentDataTag());
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(folder.mkpath(u"gallery"_s) && folder.cd(u"gallery"_s));
    const QImage window = m_window->grab().toImage();
    QVERIFY(window.save(folder.filePath(name + u".png"_s)));
    QMenu &menu = *m_window->baseMaps().menu();
    QVERIFY(menu.grab().save(folder.filePath(name + u"-menu.png"_s)));
    const QImage shown = view().grab().toImage();
    int asSent = 0;
    for (int i = 0; i < 400; ++i)
        asSent += int(shown.pixelColor((i % 20) * (shown.width() - 1) / 19, (i / 20) * (shown.height() - 1) / 19) == ground);
    QVERIFY2(dark ? asSent == 0 : asSent > 100, qPrintable(QString::number(asSent)));
}

QTEST_MAIN(TestBaseMaps)
#include "tst_basemaps.moc"
