// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "ui/moves/daydialog.h"
#include "ui/moves/dayhands.h"
#include "ui/moves/dropflow.h"
#include "ui/moves/moveactions.h"
#include "ui/moves/movehands.h"
#include "ui/moves/offerdialog.h"
#include "ui/sequence/rowparts.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/sequence/sequenceview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/windowactions.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Locks and moves as hands work them, in the window. Pictures are left in build/shots.
class TestMoves : public WindowTest {
    Q_OBJECT

private slots:
    void init() override;
    void everyMoveHasATextAnIconAndAKey();
    void locksByKey();
    void locksByPress();
    void refusalNamesTheRemedy();
    void goesToTheEdgesByKey();
    void cutsAndPastes();
    void movesToWhatIsChosen();
    void wholeRoutesByKey();
    void dialogIsNarrowedByTyping();
    void dropOnANameAsksOnce();
    void anotherDayIsSentAtOnce();
    void brokenRulesAreCounted();
    void dialogPictures_data();
    void dialogPictures();
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
    [[nodiscard]] OfferDialog *dialog() const { return m_window->findChild<OfferDialog *>(); }
    /// Opens the dialog, waits for all offers, chooses the one whose name has these words.
    [[nodiscard]] bool choose(QAction *action, const QString &words)
    {
        action->trigger();
        if (!dialog() || !QTest::qWaitFor([&] { return dialog()->isSettled(); }))
            return false;
        dialog()->field().setText(words);
        const bool can = dialog()->list().currentIndex().isValid();
        QTest::keyClick(&dialog()->field(), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return can;
    }
    [[nodiscard]] MoveActions &moves() const { return *m_window->findChild<MoveActions *>(); }
    void press(const QModelIndex &index, int fromRight)
    {
        view().scrollTo(index);
        const QRect row = view().visualRect(index);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(row.right() - fromRight, row.center().y()));
    }
};

void TestMoves::init()
{
    WindowTest::init();
    view().expandAll();
    QTRY_VERIFY(view().visualRect(indexOfRoute(u"route-3"_s)).width() > 400);
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
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->plan.locks(stop).place);
    QVERIFY(moves().lockPlace->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->plan.locks(stop).worker);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
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

void TestMoves::goesToTheEdgesByKey()
{
    const api::OrderKey stop = at(u"route-3"_s, 5);
    m_desk->selection.setOrders({ stop });
    QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(at(u"route-3"_s, 0), stop);
    QTest::keyClick(m_window.get(), Qt::Key_End, Qt::AltModifier);
    QCOMPARE(at(u"route-3"_s, 11), stop);
    QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(at(u"route-3"_s, 10), stop);
    QCOMPARE(m_desk->undo.count(), 3);
}

void TestMoves::cutsAndPastes()
{
    const QList<api::OrderKey> two{ at(u"route-3"_s, 4), at(u"route-3"_s, 7) };
    const api::OrderKey target = at(u"route-2"_s, 2);
    const auto &cut = m_window->findChild<MoveHands *>()->cut();
    QVERIFY(!moves().paste->isEnabled());
    m_desk->selection.setOrders(two);
    QTest::keyClick(m_window.get(), Qt::Key_X, Qt::ControlModifier);
    QVERIFY(cut.contains(two.first()));
    QCOMPARE(m_desk->plan.position(two.first())->routeId, u"route-3"_s); // until it is pasted
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(cut.isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_X, Qt::ControlModifier);
    m_desk->selection.setOrders({ target });
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(at(u"route-2"_s, 3), two.at(0));
    QCOMPARE(at(u"route-2"_s, 4), two.at(1));
    QVERIFY(cut.isEmpty());
    QCOMPARE(m_desk->selection.orders(), two);
    QCOMPARE(m_desk->undo.count(), 1);

    QTest::keyClick(m_window.get(), Qt::Key_X, Qt::ControlModifier);
    m_desk->selection.setOrders({});
    m_desk->selection.setCurrentRoute(u"route-3"_s);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(at(u"route-3"_s, 11), two.at(1));
    moves().cut->trigger();
    m_desk->selection.setOrders({ m_desk->plan.pool().constFirst() });
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_desk->plan.isInPool(two.at(0)) && m_desk->plan.isInPool(two.at(1)));
}

void TestMoves::movesToWhatIsChosen()
{
    const api::OrderKey stop = at(u"route-3"_s, 5);
    m_desk->selection.setOrders({ stop });
    QVERIFY(choose(moves().moveTo, u"ben"_s));
    QCOMPARE(m_desk->plan.position(stop)->routeId, u"route-2"_s);
    QCOMPARE(m_desk->undo.count(), 1);
    QVERIFY(m_desk->undo.undoText().contains(u"Ben"_s));
    QVERIFY(choose(moves().moveTo, u"new route"_s));
    QVERIFY(m_desk->plan.route(m_desk->plan.position(stop)->routeId)->isNew);
}

void TestMoves::wholeRoutesByKey()
{
    const auto press
        = [this](Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::ControlModifier | Qt::ShiftModifier); };
    const QList<api::OrderKey> before = m_desk->plan.route(u"route-3"_s)->stops;
    m_desk->selection.setCurrentRoute(u"route-3"_s);
    press(Qt::Key_B);
    QCOMPARE(m_desk->plan.route(u"route-3"_s)->stops.constFirst(), before.constLast());
    QCOMPARE(m_desk->undo.undoText(), u"Reverse Chi Nguyen"_s);
    QVERIFY(choose(moves().swap, u"ben"_s));
    QCOMPARE(m_desk->plan.route(u"route-3"_s)->workerHandle, u"van-2"_s);
    QVERIFY(choose(moves().merge, u"chi"_s));
    QCOMPARE(m_desk->plan.route(u"route-2"_s)->stops.size(), 24);
    m_desk->undo.undo();
    m_desk->undo.undo();
    m_desk->selection.setCurrentRoute(u"route-1"_s);
    QVERIFY(choose(moves().giveRest, u"ben"_s));
    QCOMPARE(m_desk->plan.route(u"route-1"_s)->stops.size(), 3); // two were reached, one was called off
    m_desk->selection.setOrders({ at(u"route-2"_s, 15) });
    QVERIFY(choose(moves().split, u"chi"_s));
    QCOMPARE(m_desk->plan.route(u"route-2"_s)->stops.size(), 15);
    QCOMPARE(m_desk->plan.routeIds().size(), 4);
}

void TestMoves::dialogIsNarrowedByTyping()
{
    m_desk->selection.setOrders({ at(u"route-3"_s, 5) });
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(dialog());
    QTRY_VERIFY(dialog()->isSettled());
    QCOMPARE(dialog()->list().model()->rowCount(), 8); // three routes, five workers without one
    QTest::keyClicks(&dialog()->field(), u"route-2 ben"_s);
    QCOMPARE(dialog()->list().model()->rowCount(), 1);
    QTest::keyClick(&dialog()->field(), Qt::Key_Escape);
    QCOMPARE(dialog()->list().model()->rowCount(), 8);
    QTest::keyClick(&dialog()->field(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_desk->undo.count(), 0);
}

void TestMoves::dropOnANameAsksOnce()
{
    const auto *flow = m_window->findChild<DropFlow *>();
    QSignalSpy preferences(m_window.get(), &MainWindow::preferencesChanged);
    const auto dropOn = [this](const QString &routeId, const api::OrderKey &key) {
        const std::unique_ptr<QMimeData> mime(models::toMimeData({ key }));
        view().scrollTo(indexOfRoute(routeId), QAbstractItemView::PositionAtCenter);
        const QPoint to = view().visualRect(indexOfRoute(routeId)).center();
        QDragEnterEvent enter(to, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view().viewport(), &enter);
        QDragMoveEvent move(to, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view().viewport(), &move);
        QDropEvent drop(to, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view().viewport(), &drop);
    };
    const api::OrderKey first = m_desk->plan.pool().at(0), second = m_desk->plan.pool().at(1);
    dropOn(u"route-3"_s, first);
    QVERIFY(flow->question());
    QVERIFY(m_desk->plan.isInPool(first)); // not before it is answered
    const QList<QAction *> answers = flow->question()->actions();
    const auto atEnd
        = std::ranges::find_if(answers, [](const QAction *one) { return one->text().contains(u"end"_s); });
    (*atEnd)->trigger();
    flow->question()->close();
    QTRY_COMPARE(m_desk->plan.position(first), (models::StopPosition{ u"route-3"_s, 12 }));
    QCOMPARE(preferences.count(), 1);
    QCOMPARE(m_window->preferences().dropManner, Preferences::DropManner::AtEnd);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dropOn(u"route-2"_s, second);
    QVERIFY(!flow->question());
    QTRY_COMPARE(m_desk->plan.position(second), (models::StopPosition{ u"route-2"_s, 12 }));

    Preferences changed = m_window->preferences();
    changed.dropManner = Preferences::DropManner::BestSlot;
    m_window->setPreferences(changed);
    dropOn(u"route-3"_s, second);
    QTRY_COMPARE(m_desk->plan.position(second)->routeId, u"route-3"_s);
    QCOMPARE(m_desk->undo.count(), 3);
}

void TestMoves::anotherDayIsSentAtOnce()
{
    const api::OrderKey stop = at(u"route-3"_s, 5);
    const auto *hands = m_window->findChild<DayHands *>();
    m_desk->selection.setOrders({ stop });
    moves().lockPlace->trigger();
    moves().otherDay->trigger();
    QVERIFY(!hands->dialog());
    QVERIFY(m_window->findChild<Banner *>()->message().contains(u"Unlock"_s));
    moves().lockPlace->trigger();
    QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands->dialog());
    QVERIFY(hands->dialog()->grab().save(m_folder.filePath(u"otherday.png"_s)));
    const QDate day = m_desk->store.scope().date.addDays(3);
    hands->dialog()->setDate(day);
    QTest::mouseClick(&hands->dialog()->moveButton(), Qt::LeftButton);
    QCOMPARE(m_desk->outbox.entries().size(), 1);
    const auto sent = std::get<models::RescheduleOrder>(m_desk->outbox.entries().constFirst().mutation);
    QCOMPARE(sent.key, stop);
    const auto zone = m_desk->store.scope().zone;
    const QDateTime was = api::toDateTime(*m_desk->store.order(stop)->scheduledAt).toTimeZone(zone);
    QCOMPARE(api::toDateTime(*sent.request.scheduledAt).toTimeZone(zone), QDateTime(day, was.time(), zone));
    QVERIFY(sent.request.scheduledAfter);
}

void TestMoves::brokenRulesAreCounted()
{
    const models::RouteFigures figures = m_desk->plan.routeFigures(u"route-3"_s);
    int onStops = 0;
    for (const api::OrderKey &key : m_desk->plan.route(u"route-3"_s)->stops)
        onStops += words::brokenRules(m_desk->plan.stopFigures(key)->broken);
    QVERIFY(onStops > 0);
    QCOMPARE(words::brokenRules(figures.broken), onStops);
    const QString sentence = indexOfRoute(u"route-3"_s).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.contains(u"skill missing"_s), qPrintable(sentence));
}

void TestMoves::dialogPictures_data()
{
    lockPictures_data();
}

void TestMoves::dialogPictures()
{
    QFETCH(bool, dark);
    Preferences preferences;
    preferences.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
    m_window->setPreferences(preferences);
    QVERIFY(m_desk->plan.setRouteLock(u"route-1"_s, true));
    m_desk->selection.setOrders({ at(u"route-3"_s, 5), at(u"route-3"_s, 3) });
    moves().cut->trigger();
    moves().moveTo->trigger();
    QTRY_VERIFY(dialog()->isSettled());
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(dialog()->grab().save(m_folder.filePath(u"moveto-%1.png"_s.arg(name))));
    auto *panel = m_window->findChild<SequencePanel *>();
    panel->setMinimumHeight(400);
    QTRY_VERIFY(panel->height() >= 400);
    view().scrollTo(index(at(u"route-3"_s, 8)));
    QTRY_VERIFY(view().viewport()->rect().contains(view().visualRect(index(at(u"route-3"_s, 8))).center()));
    QVERIFY(panel->grab().save(m_folder.filePath(u"cut-%1.png"_s.arg(name))));
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
    QImage before; // rows glide together, and the theme follows
    const auto isStill = [&] {
        QImage now = panel->grab().toImage();
        return std::exchange(before, now) == now && now.height() >= 500 * now.devicePixelRatio();
    };
    QTRY_VERIFY(isStill());
    QVERIFY(
        panel->grab().save(m_folder.filePath(u"locks-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
}

QTEST_MAIN(TestMoves)
#include "tst_moves.moc"
