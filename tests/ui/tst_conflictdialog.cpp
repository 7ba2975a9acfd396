// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "ui/conflicts/conflictdialog.h"
#include "ui/conflicts/conflictflow.h"
#include "ui/edits/editdialog.h"
#include "ui/widgets/banner.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using models::PlanConflict;

/// What someone else has done meanwhile, in the window and by hand. Pictures are left in build/shots.
class TestConflictDialog : public WindowTest {
    Q_OBJECT

private slots:
    void theBannerOpensIt();
    void oneKeyTakesEither();
    void newsIsOnlyNoted();
    void fieldsStandSideBySide();
    void anEditThatSomeoneOvertakesSaysSo();
    void everythingHasAName();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] ConflictDialog *dialog() const { return m_window->findChild<ConflictDialog *>(); }
    [[nodiscard]] QStringList stops(const QString &routeId) const
    {
        QStringList names;
        for (const api::OrderKey &key : m_desk->plan.route(routeId)->stops)
            names.append(key.handle);
        return names;
    }
    /// The route as someone else has it now: the stop of `from` stands at `to`.
    void others(const QString &routeId, int from, int to)
    {
        const models::StoredRoute stored = *m_desk->store.route(routeId);
        api::Route changed = stored.route;
        for (const api::OrderKey &key : stored.sequence)
            changed.orders.append(*m_desk->store.order(key));
        changed.orders.move(from, to);
        changed.version = changed.version.value_or(1) + 1;
        m_desk->store.applyRoutes({ changed }, m_desk->store.revision());
    }
    void clash(const QString &routeId)
    {
        const int first = m_desk->plan.lockedCount(routeId);
        QVERIFY(m_desk->plan.move({ { m_desk->plan.route(routeId)->stops.at(first) }, routeId, first + 3 }));
        others(routeId, first, int(m_desk->store.route(routeId)->sequence.size()) - 1);
    }
    /// I want 25 minutes there, and someone else has made them 20.
    void clashFields(const api::OrderKey &key)
    {
        api::Order theirs = *m_desk->store.order(key);
        const api::OrderPatch before{ .expectedServiceTime = theirs.expectedServiceTime };
        theirs.expectedServiceTime = 1200;
        m_desk->store.applyOrders({ theirs }, m_desk->store.revision());
        m_desk->fieldConflicts.add(key, before, { .expectedServiceTime = 1500 });
    }
    void open()
    {
        m_window->actions().conflicts->trigger();
        QVERIFY(dialog() && QTest::qWaitForWindowExposed(dialog()));
        dialog()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
    }
};

void TestConflictDialog::theBannerOpensIt()
{
    auto *banner = m_window->findChild<Banner *>();
    QVERIFY(!m_window->actions().conflicts->isEnabled());
    clash(u"route-1"_s);
    QVERIFY(m_window->actions().conflicts->isEnabled());
    QVERIFY2(banner->isVisible() && banner->message().contains("1 change of yours clashes"_L1),
        qPrintable(banner->message()));
    banner->findChild<QPushButton *>()->click();
    QVERIFY(dialog());
    QVERIFY(m_desk->plan.decide(m_desk->plan.openConflicts(), PlanConflict::Side::Mine));
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(!dialog());
    m_desk->undo.undo();
    QVERIFY(m_window->actions().conflicts->isEnabled() && banner->isVisible());
}

void TestConflictDialog::oneKeyTakesEither()
{
    const QStringList was = stops(u"route-1"_s);
    const int first = m_desk->plan.lockedCount(u"route-1"_s);
    clash(u"route-1"_s);
    clash(u"route-2"_s);
    const QStringList mine = stops(u"route-2"_s);
    open();
    QCOMPARE(dialog()->count(), 2);
    QSignalSpy refused(dialog(), &ConflictDialog::refused);
    QTest::keyClick(dialog(), Qt::Key_T);
    QVERIFY2(refused.isEmpty(), qPrintable(refused.value(0).value(0).toString()));
    QCOMPARE(m_desk->plan.openConflicts().size(), 1);
    QCOMPARE(dialog()->count(), 1);
    QStringList theirs = was;
    theirs.move(first, theirs.size() - 1);
    QCOMPARE(stops(u"route-1"_s), theirs);
    QTest::keyClick(dialog(), Qt::Key_M);
    QCOMPARE(stops(u"route-2"_s), mine);
    QTRY_VERIFY(!dialog());
    QVERIFY(!m_desk->plan.route(u"route-2"_s)->hasConflict);
    m_desk->undo.setIndex(m_desk->undo.index() - 2);
    QCOMPARE(m_desk->plan.openConflicts().size(), 2);
}

void TestConflictDialog::newsIsOnlyNoted()
{
    const api::OrderKey key = m_desk->plan.route(u"route-1"_s)->stops.at(8);
    QVERIFY(m_desk->plan.move({ { key }, u"route-2"_s, -1 }));
    api::Order cancelled = *m_desk->store.order(key);
    cancelled.status = api::OrderStatus::Cancelled;
    m_desk->store.applyOrders({ cancelled }, m_desk->store.revision());
    open();
    for (const QListWidget *list : dialog()->findChildren<QListWidget *>())
        QVERIFY(!list->isVisible());
    QTest::keyClick(dialog(), Qt::Key_T);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_desk->plan.openConflicts().isEmpty());
}

void TestConflictDialog::fieldsStandSideBySide()
{
    const api::OrderKey key = m_desk->plan.route(u"route-2"_s)->stops.at(2);
    clashFields(key);
    QVERIFY(m_window->findChild<Banner *>()->message().contains("1 change of yours clashes"_L1));
    open();
    const QList<QListWidget *> lists = dialog()->findChildren<QListWidget *>();
    QCOMPARE(lists.at(0)->item(1)->text(), u"\u25C6 Service time: 25 min"_s);
    QCOMPARE(lists.at(1)->item(1)->text(), u"\u25C6 Service time: 20 min"_s);
    const int steps = m_desk->undo.count();
    QTest::keyClick(dialog(), Qt::Key_T);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_desk->outbox.openCount(), 0);
    m_desk->undo.undo();
    open();
    QTest::keyClick(dialog(), Qt::Key_M);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_desk->undo.count(), steps + 1);
    QCOMPARE(m_desk->outbox.openCount(), 1);
    const auto sent = std::get<models::PatchOrder>(m_desk->outbox.entries().constLast().mutation);
    QCOMPARE(sent.patch.expectedServiceTime, 1500);
    QCOMPARE(sent.expected.expectedServiceTime, 1200);
}

void TestConflictDialog::anEditThatSomeoneOvertakesSaysSo()
{
    const api::OrderKey key = m_desk->plan.route(u"route-2"_s)->stops.at(2);
    m_desk->selection.setOrders({ key });
    m_window->actions().edit->trigger();
    auto *dialog = m_window->findChild<EditDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>(u"edit.serviceRow"_s)->setChecked(true);
    dialog->findChild<QSpinBox *>(u"edit.service"_s)->setValue(25);
    QTRY_COMPARE(dialog->draft().edits.size(), 1);
    QVERIFY(dialog->draft().contested.isEmpty());
    api::Order theirs = *m_desk->store.order(key);
    const int before = *theirs.expectedServiceTime;
    theirs.expectedServiceTime = 1200;
    m_desk->store.applyOrders({ theirs }, m_desk->store.revision());
    QCOMPARE(dialog->draft().contested.size(), 1);
    const auto *state = dialog->findChild<QLabel *>(u"edit.state"_s);
    QVERIFY2(state->text().contains("Someone else"_L1), qPrintable(state->text()));
    dialog->nextButton().click();
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY(dialog->grab().save(m_folder.filePath(u"edit-contested.png"_s)));
    QCOMPARE(dialog->findChild<QListWidget *>(u"edit.leftOut"_s)->count(), 1);
    dialog->nextButton().click();
    const auto sent = std::get<models::PatchOrder>(m_desk->outbox.entries().constLast().mutation);
    QCOMPARE(sent.expected.expectedServiceTime, before); // and so the service will refuse it, or whoever reads it
}

void TestConflictDialog::everythingHasAName()
{
    clash(u"route-1"_s);
    open();
    const QList<QListWidget *> lists = dialog()->findChildren<QListWidget *>();
    QCOMPARE(lists.size(), 2);
    QCOMPARE(lists.at(0)->accessibleName(), u"Yours"_s);
    QCOMPARE(lists.at(1)->accessibleName(), u"Theirs"_s);
    int differing = 0;
    for (int row = 0; row < lists.at(0)->count(); ++row)
        differing += lists.at(0)->item(row)->data(Qt::AccessibleTextRole).toString().contains("elsewhere"_L1);
    QCOMPARE(differing, 1);
    for (const QPushButton *button : dialog()->findChildren<QPushButton *>())
        QVERIFY(!button->text().isEmpty());
    for (const QAction *action : { m_window->actions().conflicts })
        QVERIFY(!action->toolTip().isEmpty() && !action->icon().isNull() && !action->shortcut().isEmpty());
}

void TestConflictDialog::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("kind");
    for (const char *kind : { "order", "place", "news", "fields" }) {
        QTest::addRow("%s light", kind) << false << QString::fromLatin1(kind);
        QTest::addRow("%s dark", kind) << true << QString::fromLatin1(kind);
    }
}

void TestConflictDialog::pictures()
{
    QFETCH(bool, dark);
    QFETCH(QString, kind);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    if (kind == "fields"_L1) {
        clashFields(m_desk->plan.route(u"route-2"_s)->stops.at(2));
    } else if (kind == "order"_L1) {
        clash(u"route-1"_s);
        clash(u"route-3"_s);
    } else {
        const api::OrderKey key = m_desk->plan.route(u"route-1"_s)->stops.at(8);
        QVERIFY(m_desk->plan.move({ { key }, u"route-2"_s, -1 }));
        if (kind == "place"_L1) {
            others(u"route-1"_s, 8, 11);
        } else {
            api::Order cancelled = *m_desk->store.order(key);
            cancelled.status = api::OrderStatus::Cancelled;
            m_desk->store.applyOrders({ cancelled }, m_desk->store.revision());
        }
    }
    open();
    if (kind == "place"_L1) { // both routes are longer than the dialog
        for (const QListWidget *list : dialog()->findChildren<QListWidget *>()) {
            const auto marked = list->findItems(u"\u25C6"_s, Qt::MatchStartsWith);
            QVERIFY(!marked.isEmpty());
            QTRY_VERIFY(list->viewport()->rect().contains(list->visualItemRect(marked.constFirst())));
        }
    }
    QVERIFY(
        dialog()->grab().save(m_folder.filePath(u"conflict-%1-%2.png"_s.arg(kind, dark ? u"dark"_s : u"light"_s))));
    QVERIFY(
        m_window->grab().save(m_folder.filePath(u"conflict-window-%1.png"_s.arg(dark ? u"dark"_s : u"light"_s))));
}

QTEST_MAIN(TestConflictDialog)
#include "tst_conflictdialog.moc"
