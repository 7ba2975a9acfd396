// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "ui/moves/moveactions.h"
#include "ui/sequence/rowparts.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/sequence/sequenceview.h"
#include "ui/widgets/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Locks and moves as hands work them, in the window. Pictures are left in build/shots.
class TestMoves : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyMoveHasATextAnIconAndAKey();
    void locksByKey();
    void locksByPress();
    void refusalNamesTheRemedy();
    void lockPictures_data();
    void lockPictures();

private:
    [[nodiscard]] api::OrderKey at(const QString &routeId, int place) const
    {
        return m_desk->plan.route(routeId)->stops.at(place);
    }
    [[nodiscard]] SequenceView &view() const { return m_window->findChild<SequencePanel *>()->view(); }
    [[nodiscard]] QModelIndex index(const api::OrderKey &key) const
    {
        return m_window->findChild<SequencePanel *>()->presentation().indexOf(key);
    }
    [[nodiscard]] QModelIndex indexOfRoute(const QString &id) const
    {
        return m_window->findChild<SequencePanel *>()->presentation().indexOfRoute(id);
    }
    [[nodiscard]] MoveActions &moves() const { return *m_window->findChild<MoveActions *>(); }
    void press(const QModelIndex &index, int fromRight)
    {
        view().scrollTo(index);
        const QRect row = view().visualRect(index);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(row.right() - fromRight, row.center().y()));
    }

    Theme m_theme;
    QDir m_folder;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestMoves::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_folder = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_folder.mkpath(u"shots"_s) && m_folder.cd(u"shots"_s));
}

void TestMoves::init()
{
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_desk->fill(3, 4);
    view().expandAll();
    QTRY_VERIFY(view().visualRect(indexOfRoute(u"route-3"_s)).width() > 400);
}

void TestMoves::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestMoves::everyMoveHasATextAnIconAndAKey()
{
    QSet<QKeySequence> keys;
    for (const QAction *action : m_window->actions().all())
        keys.insert(action->shortcut());
    for (const QAction *action : moves().all()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
        keys.insert(action->shortcut());
        QVERIFY2(m_window->QWidget::actions().contains(action), qPrintable(action->text()));
    }
}

void TestMoves::locksByKey()
{
    const api::OrderKey stop = at(u"route-3"_s, 5);
    m_desk->selection.setOrders({ stop });
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->plan.locks(stop).place);
    QVERIFY(moves().lockPlace->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->plan.locks(stop).worker);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_desk->plan.locks(stop).place);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->plan.isRouteLocked(u"route-3"_s));
    QVERIFY(moves().lockRoute->isChecked());
    QCOMPARE(m_desk->undo.count(), 4);
    m_desk->undo.setIndex(0);
    QVERIFY(!m_desk->plan.isRouteLocked(u"route-3"_s));
    QVERIFY(!moves().lockRoute->isChecked());
}

void TestMoves::locksByPress()
{
    const api::OrderKey stop = at(u"route-3"_s, 2), other = at(u"route-3"_s, 3);
    press(index(stop), iconCell * 3 / 2);
    QVERIFY(m_desk->plan.locks(stop).place);
    press(index(stop), iconCell * 5 / 2);
    QVERIFY(m_desk->plan.locks(stop).worker);
    press(index(stop), iconCell * 3 / 2);
    QVERIFY(!m_desk->plan.locks(stop).place);
    m_desk->selection.setOrders({ stop, other });
    press(index(other), iconCell * 3 / 2); // both are selected: both are locked
    QVERIFY(m_desk->plan.locks(stop).place && m_desk->plan.locks(other).place);
    press(indexOfRoute(u"route-3"_s), iconCell * 3 / 2);
    QVERIFY(m_desk->plan.isRouteLocked(u"route-3"_s));
    press(indexOfRoute(u"route-3"_s), iconCell * 3 / 2);
    QVERIFY(!m_desk->plan.isRouteLocked(u"route-3"_s));
}

void TestMoves::refusalNamesTheRemedy()
{
    const api::OrderKey stop = at(u"route-3"_s, 5);
    m_desk->selection.setOrders({ stop });
    moves().lockPlace->trigger();
    m_window->actions().unassign->trigger();
    QVERIFY(m_desk->plan.position(stop));
    const auto *banner = m_window->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->message().contains(u"Unlock"_s), qPrintable(banner->message()));
    moves().lockPlace->trigger();
    m_window->actions().unassign->trigger();
    QVERIFY(m_desk->plan.isInPool(stop));
}

void TestMoves::lockPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestMoves::lockPictures()
{
    QFETCH(bool, dark);
    Preferences preferences;
    preferences.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
    preferences.calmMotion = true;
    m_window->setPreferences(preferences);
    m_desk->selection.setOrders({ at(u"route-3"_s, 2) });
    moves().lockPlace->trigger();
    m_desk->selection.setOrders({ at(u"route-3"_s, 4), at(u"route-3"_s, 5) });
    moves().lockWorker->trigger();
    m_desk->selection.setOrders({ at(u"route-3"_s, 5) });
    moves().lockPlace->trigger();
    m_desk->selection.setOrders({});
    m_desk->selection.setCurrentRoute(u"route-2"_s);
    moves().lockPlace->trigger();
    QVERIFY(m_desk->plan.isRouteLocked(u"route-2"_s));
    view().collapse(indexOfRoute(u"route-1"_s));
    view().collapse(indexOfRoute(u"route-2"_s));
    auto *panel = m_window->findChild<SequencePanel *>();
    panel->setMinimumHeight(500);
    QTest::qWait(350);
    QVERIFY(panel->grab().save(
        m_folder.filePath(u"locks-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
}

QTEST_MAIN(TestMoves)
#include "tst_moves.moc"
