// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "ui/import/watchhands.h"
#include "ui/widgets/toast.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Files that come into the watched folder, as the window tells of them.
class TestWatchHands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void offersWhatHasCome();
    void countsSeveralAndListsThem();
    void doesNotOfferAgainWhatWasPutAside();
    void saysNothingWithoutAFolder();
    void tellsOfALostFolderOnce();

private:
    void start();
    void look();
    void arrive(const QString &name);
    [[nodiscard]] Toast &toast() const { return m_hands->toast(); }
    void press(const QString &name) const;

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    WatchHands *m_hands = nullptr;
};

void TestWatchHands::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestWatchHands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"layout.ini"_s), QSettings::IniFormat);
    start();
}

void TestWatchHands::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestWatchHands::start()
{
    m_window = std::make_unique<QWidget>();
    m_hands = new WatchHands(m_theme, *m_settings, m_window.get());
    (new QVBoxLayout(m_window.get()))->addWidget(&m_hands->toast());
    m_window->resize(900, 60);
    m_window->show();
    QSignalSpy looked(&m_hands->watch(), &models::FolderWatch::looked);
    m_hands->setFolder(m_folder->filePath(u"in"_s));
    QTRY_VERIFY(!looked.isEmpty());
}

void TestWatchHands::look()
{
    QSignalSpy looked(&m_hands->watch(), &models::FolderWatch::looked);
    m_hands->watch().look();
    QTRY_VERIFY(!looked.isEmpty());
}

void TestWatchHands::arrive(const QString &name)
{
    (void)writeFile(*m_folder, u"in/"_s + name, "order_handle\nA-1\n");
    look();
    look();
}

void TestWatchHands::press(const QString &name) const
{
    auto *button = m_window->findChild<QPushButton *>(name);
    QVERIFY2(button && button->isVisible(), qPrintable(name));
    button->click();
}

void TestWatchHands::offersWhatHasCome()
{
    QVERIFY(!toast().isVisible());
    QVERIFY(!m_hands->menuAction()->isVisible());
    arrive(u"orders <b>1.csv"_s);
    QVERIFY(toast().isVisible());
    QCOMPARE(toast().sentence(), u"orders <b>1.csv has arrived."_s);
    const QStringList complaints = accessComplaints(*m_window);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QSignalSpy wanted(m_hands, &WatchHands::fileWanted);
    press(u"watch.import.button"_s);
    QCOMPARE(wanted.count(), 1);
    const QString path = wanted.first().first().toString();
    QCOMPARE(path, m_folder->filePath(u"in/orders <b>1.csv"_s));
    // asked whether to drop edited rows, the person may have said no: then it still waits
    QVERIFY(toast().isVisible());
    m_hands->settle(path);
    QVERIFY(!toast().isVisible());
    look();
    QVERIFY(!toast().isVisible());
}

void TestWatchHands::countsSeveralAndListsThem()
{
    arrive(u"a & b.csv"_s);
    arrive(u"c.xlsx"_s);
    QCOMPARE(toast().sentence(), u"a & b.csv has arrived, and 1 more file."_s);
    QVERIFY(m_hands->menuAction()->isVisible());
    QVERIFY(m_hands->menuAction()->text().contains(u'2'));
    QMenu *menu = m_hands->menuAction()->menu();
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().first()->text(), u"a && b.csv"_s);
    QSignalSpy wanted(m_hands, &WatchHands::fileWanted);
    menu->actions().last()->trigger();
    QVERIFY(wanted.first().first().toString().endsWith(u"c.xlsx"_s));
    press(u"watch.notNow.button"_s);
    QCOMPARE(toast().sentence(), u"c.xlsx has arrived."_s);
}

void TestWatchHands::doesNotOfferAgainWhatWasPutAside()
{
    arrive(u"a.csv"_s);
    press(u"watch.notNow.button"_s);
    QVERIFY(!toast().isVisible());
    start(); // as after a restart
    look();
    look();
    QVERIFY(!toast().isVisible());
    (void)writeFile(*m_folder, u"in/a.csv"_s, "order_handle\nA-1\nA-2\n");
    look();
    look();
    QCOMPARE(toast().sentence(), u"a.csv has arrived."_s);
}

void TestWatchHands::saysNothingWithoutAFolder()
{
    arrive(u"a.csv"_s);
    QVERIFY(toast().isVisible());
    m_hands->setFolder({});
    QVERIFY(!toast().isVisible());
    QVERIFY(!m_hands->menuAction()->isVisible());
}

void TestWatchHands::tellsOfALostFolderOnce()
{
    QSignalSpy told(m_hands, &WatchHands::told);
    QVERIFY(QDir(m_folder->filePath(u"in"_s)).removeRecursively());
    look();
    look();
    QCOMPARE(told.count(), 1);
    QVERIFY(told.first().at(1).toString().contains(u"can't be read"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
    arrive(u"late.csv"_s);
    QCOMPARE(toast().sentence(), u"late.csv has arrived."_s);
}

QTEST_MAIN(TestWatchHands)
#include "tst_watchhands.moc"
