// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "models/autoplan/poolplan.h"
#include "ui/moves/offerdialog.h"
#include "ui/moves/offersmodel.h"
#include "ui/pool/poolpanel.h"
#include "ui/pool/poolremedies.h"
#include "ui/pool/remedy.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/daywords.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Cause = planner::Refusal::Cause;

class TestPool : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCauseHasItsRemedy_data();
    void everyCauseHasItsRemedy();
    void wideningHelpsOnlyOnce();
    void didNotFitComesFirst();
    void takenOutIsPutBackWhereItStood();
    void wideningIsSentAndTakenBack();
    void otherHalfIsShown();
    void workersAreOfferedBestFirst();
    void theKeyDoesWhatTheLinkDoes();
    void pictures();

private:
    [[nodiscard]] static api::Instant nine(const sample::Desk &desk) { return desk.clock.at; }
    void refuse(sample::Desk &desk, const QString &handle, const planner::Refusal &refusal) const
    {
        desk.pool.setRefusals({ { desk.key(handle), refusal } });
    }

    Theme m_theme;
};

void TestPool::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestPool::everyCauseHasItsRemedy_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<int>("kind"); // -1: none
    const auto row = [](const char *name, Cause cause, std::optional<Remedy::Kind> kind) {
        QTest::newRow(name) << int(cause) << (kind ? int(*kind) : -1);
    };
    row("nobody on duty", Cause::NoVehicle, Remedy::Kind::AddWorker);
    row("paused", Cause::NotOpen, Remedy::Kind::Resume);
    row("no place", Cause::NotTried, {});
    row("no other half", Cause::MateMissing, {});
    row("skill", Cause::SkillMissing, Remedy::Kind::ChooseWorker);
    row("capacity", Cause::CapacityExceeded, Remedy::Kind::ChooseWorker);
    row("window", Cause::WindowMissed, Remedy::Kind::Widen);
    row("others", Cause::OthersDelayed, Remedy::Kind::ChooseWorker);
    row("shift", Cause::ShiftEndExceeded, Remedy::Kind::ChooseWorker);
    row("distance", Cause::MaxDistanceExceeded, Remedy::Kind::ChooseWorker);
}

void TestPool::everyCauseHasItsRemedy()
{
    QFETCH(int, cause);
    QFETCH(int, kind);
    sample::Desk desk(m_theme);
    desk.fill(1, 3);
    api::Order tight = *desk.store.order(desk.key(u"order-14"_s));
    tight.scheduledAt = nine(desk);
    desk.store.applyOrders({ tight }, desk.store.revision());
    planner::Refusal refusal;
    refusal.cause = Cause(cause);
    refusal.arrival = nine(desk) + std::chrono::minutes(7) + std::chrono::seconds(1); // 09:11:01
    refuse(desk, u"order-14"_s, refusal);
    const auto remedy = remedyFor(desk.key(u"order-14"_s), desk.pool, desk.store, desk.plan);
    QCOMPARE(remedy ? int(remedy->kind) : -1, kind);
    if (!remedy)
        return;
    const DayWords words(desk.store, desk.clock);
    QVERIFY(!remedyWords(*remedy, words).isEmpty());
    if (remedy->kind == Remedy::Kind::Widen)
        QVERIFY2(remedyWords(*remedy, words).endsWith(u"09:15"_s), qPrintable(remedyWords(*remedy, words)));
}

void TestPool::wideningHelpsOnlyOnce()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 3);
    const api::OrderKey key = desk.key(u"order-14"_s);
    planner::Refusal refusal;
    refusal.cause = Cause::WindowMissed;
    refusal.arrival = *desk.store.order(key)->scheduledAt + std::chrono::minutes(20);
    const auto kinds = [&] {
        QList<int> all;
        for (const Remedy &one : remediesFor(key, refusal, desk.store, desk.plan))
            all.append(int(one.kind));
        return all;
    };
    using K = Remedy::Kind;
    QCOMPARE(kinds(), (QList{ int(K::Widen), int(K::ChooseWorker), int(K::AddWorker) }));
    api::Order wide = *desk.store.order(key);
    wide.scheduledAt = *refusal.arrival + std::chrono::minutes(10);
    desk.store.applyOrders({ wide }, desk.store.revision());
    QCOMPARE(kinds(), (QList{ int(K::ChooseWorker), int(K::AddWorker) }));
}

void TestPool::didNotFitComesFirst()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 10);
    PoolFilter filter(desk.pool);
    using Why = models::PoolModel::Why;
    QVERIFY(desk.plan.move({ { desk.key(u"order-8"_s) }, {}, -1 }));
    QList<int> whys;
    for (int row = 0; row < filter.rowCount(); ++row)
        whys.append(filter.index(row, 0).data(models::PoolModel::WhyRole).toInt());
    QCOMPARE(whys.first(3), (QList{ int(Why::DidNotFit), int(Why::DidNotFit), int(Why::TakenOut) }));
    QVERIFY(!whys.sliced(3).contains(int(Why::DidNotFit)));
}

void TestPool::takenOutIsPutBackWhereItStood()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 1);
    MainWindow window(desk.bench());
    const api::OrderKey stop = desk.key(u"order-17"_s);
    const auto before = desk.plan.position(stop);
    QVERIFY(desk.plan.move({ { desk.key(u"order-14"_s) }, {}, -1 }));
    QVERIFY(desk.plan.move({ { stop }, {}, -1 }));
    window.findChild<PoolRemedies *>()->apply(stop);
    QCOMPARE(desk.plan.position(stop)->routeId, before->routeId);
    QCOMPARE(desk.plan.position(stop)->index, before->index - 1); // order-14 is still out
    desk.undo.undo();
    QVERIFY(desk.plan.isInPool(stop));
}

void TestPool::wideningIsSentAndTakenBack()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 3);
    MainWindow window(desk.bench());
    const api::OrderKey key = desk.key(u"order-14"_s);
    planner::Refusal refusal;
    refusal.cause = Cause::WindowMissed;
    refusal.arrival = *desk.store.order(key)->scheduledAt + std::chrono::minutes(20);
    refuse(desk, u"order-14"_s, refusal);
    window.findChild<PoolRemedies *>()->apply(key);
    QCOMPARE(desk.outboxModel.rowCount(), 1);
    QCOMPARE(desk.undo.count(), 1);
    QVERIFY(desk.undo.undoText().contains(u"order-14"_s));
    desk.undo.undo();
    QCOMPARE(desk.outboxModel.rowCount(), 2); // the old end goes out behind it
}

void TestPool::otherHalfIsShown()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 0);
    api::Order pick = *desk.store.order(desk.key(u"order-20"_s));
    api::Order drop = pick;
    pick.key = { u"pair"_s, api::OrderType::Pick, 0, 0 };
    pick.routeHandle.clear();
    pick.status = api::OrderStatus::Unplanned;
    drop.key = { u"pair"_s, api::OrderType::Drop, 0, 0 };
    drop.routeHandle.clear();
    drop.status = api::OrderStatus::Unplanned;
    desk.store.applyOrders({ pick, drop }, desk.store.revision());
    MainWindow window(desk.bench());
    planner::Refusal refusal;
    refusal.cause = Cause::HeldPlace;
    desk.pool.setRefusals({ { drop.key, refusal } });
    const auto remedy = [&] { return remedyFor(drop.key, desk.pool, desk.store, desk.plan); };
    QCOMPARE(remedy()->kind, Remedy::Kind::ShowMate); // nothing that a hand has locked
    QCOMPARE(remedy()->key, pick.key);
}

void TestPool::workersAreOfferedBestFirst()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    MainWindow window(desk.bench());
    window.show();
    planner::Refusal refusal;
    refusal.cause = Cause::CapacityExceeded;
    refuse(desk, u"order-26"_s, refusal);
    const api::OrderKey key = desk.key(u"order-26"_s);
    window.findChild<PoolRemedies *>()->apply(key);
    auto *dialog = window.findChild<OfferDialog *>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->isSettled());
    QStringList details;
    for (int row = 0; row < dialog->list().model()->rowCount(); ++row)
        details.append(dialog->list().model()->index(row, 0).data(OffersModel::DetailRole).toString());
    QVERIFY(details.contains(u"a new route"_s)); // with its price, as all the others
    QVERIFY(dialog->list().model()->index(0, 0).data(OffersModel::FiguresRole).toString().contains(u"km"_s));
    QTest::keyClick(&dialog->field(), Qt::Key_Return);
    QVERIFY(desk.plan.position(key));
    QCOMPARE(desk.undo.count(), 1);
}

void TestPool::theKeyDoesWhatTheLinkDoes()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    MainWindow window(desk.bench());
    QAction *action = window.actions().remedy;
    desk.selection.setOrders({ desk.key(u"order-26"_s) });
    QVERIFY(!action->isEnabled()); // never planned: nothing stands in its way
    const api::OrderKey stop = desk.key(u"order-16"_s);
    QVERIFY(desk.plan.move({ { stop }, {}, -1 }));
    desk.selection.setOrders({ stop });
    QVERIFY(action->isEnabled());
    QVERIFY(action->text().contains(u"Put it back"_s));
    action->trigger();
    QVERIFY(desk.plan.position(stop));
    QVERIFY(!action->isEnabled());
}

void TestPool::pictures()
{
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR) + u"/shots"_s);
    QVERIFY(folder.mkpath(u"."_s));
    for (const bool dark : { false, true }) {
        m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        sample::Desk desk(m_theme);
        desk.fill(2, 8);
        const DayWords words(desk.store, desk.clock);
        PoolPanel panel(m_theme, words, desk.pool, desk.store, desk.selection);
        panel.setRemedies([&](const api::OrderKey &key) {
            const auto remedy = remedyFor(key, desk.pool, desk.store, desk.plan);
            return remedy ? remedyWords(*remedy, words) : QString();
        });
        planner::Refusal late;
        late.cause = Cause::WindowMissed;
        late.vehicle = "Ana Ruiz";
        late.arrival = nine(desk) + std::chrono::minutes(127);
        late.amount = 680;
        planner::Refusal heavy;
        heavy.cause = Cause::CapacityExceeded;
        heavy.vehicle = "Ben Okafor";
        heavy.amount = 3;
        heavy.available = 1;
        desk.pool.setRefusals({ { desk.key(u"order-26"_s), late }, { desk.key(u"order-28"_s), heavy } });
        QVERIFY(desk.plan.move({ { desk.key(u"order-17"_s) }, {}, -1 }));
        panel.resize(290, 620);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(panel.grab().save(folder.filePath(dark ? u"pool-dark.png"_s : u"pool-light.png"_s)));
        // Every row shows as high as it needs to be.
        QVERIFY(panel.view().visualRect(panel.view().model()->index(0, 0)).height()
            > panel.view().visualRect(panel.view().model()->index(6, 0)).height());
    }
    m_theme.setMode(Theme::Mode::Light);
}

QTEST_MAIN(TestPool)
#include "tst_pool.moc"
