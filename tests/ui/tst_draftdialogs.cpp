// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "models/drafts/plandraft.h"
#include "ui/drafts/comparedialog.h"
#include "ui/drafts/drafthands.h"
#include "ui/drafts/draftsdialog.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Drafts of the plan as hands work them, in the window. Pictures are left in build/shots.
class TestDraftDialogs : public WindowTest {
    Q_OBJECT

private slots:
    void keysMeanOneThing();
    void keptByKeyAndOpenedAgain();
    void otherDaysAreNotOpened();
    void namesWhatCouldNotBe();
    void filesComeAndGo();
    void takesEitherSide();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] DraftHands &hands() const { return *m_window->findChild<DraftHands *>(); }
    [[nodiscard]] bool keep(const QString &name)
    {
        QSignalSpy told(&hands(), &DraftHands::told);
        hands().saveAs(name);
        return QTest::qWaitFor([&] { return told.count() == 1; });
    }
    [[nodiscard]] bool list(int count)
    {
        hands().list->trigger();
        return QTest::qWaitFor([&] { return hands().dialog()->count() == count; });
    }
    void moveSome()
    {
        QVERIFY(m_desk->plan.move({ { m_desk->key(u"order-38"_s) }, u"route-1"_s, 9 }));
        QVERIFY(
            m_desk->plan.move({ { m_desk->key(u"order-20"_s), m_desk->key(u"order-21"_s) }, u"route-3"_s, -1 }));
    }
};

void TestDraftDialogs::keysMeanOneThing()
{
    QSet<QKeySequence> keys;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->shortcut().isEmpty() || action->shortcutContext() != Qt::WindowShortcut)
            continue;
        QVERIFY2(
            !keys.contains(action->shortcut()), qPrintable(action->text() + u' ' + action->shortcut().toString()));
        keys.insert(action->shortcut());
    }
    QVERIFY(keys.contains(hands().compare->shortcut()));
}

void TestDraftDialogs::keptByKeyAndOpenedAgain()
{
    moveSome();
    const auto wanted = m_desk->plan.route(u"route-3"_s)->stops;
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *question = m_window->findChild<QInputDialog *>(u"draftName"_s);
    QVERIFY(question);
    QVERIFY(!question->textValue().isEmpty());
    question->setTextValue(u"With  ana on\tthe north"_s);
    question->accept();
    QVERIFY(m_desk->plan.discard());
    const int steps = m_desk->undo.count();
    QVERIFY(list(1));
    QTRY_VERIFY(hands().dialog()->openButton().isEnabled());
    hands().dialog()->openButton().click();
    QCOMPARE(m_desk->plan.route(u"route-3"_s)->stops, wanted);
    QCOMPARE(m_desk->undo.count(), steps + 1);
    QCOMPARE(m_desk->undo.undoText(), u"Open draft With ana on the north"_s);
    m_desk->undo.undo();
    QVERIFY(m_desk->plan.unsentRoutes().isEmpty());
}

void TestDraftDialogs::otherDaysAreNotOpened()
{
    QVERIFY(keep(u"today"_s));
    QVERIFY(list(1));
    QTRY_VERIFY(hands().dialog()->openButton().isEnabled());
    models::DayScope scope = m_desk->store.scope();
    scope.date = scope.date.addDays(1);
    m_desk->store.setScope(scope);
    QVERIFY(!hands().dialog()->openButton().isEnabled());
    QVERIFY2(hands().dialog()->state().contains(u"another day"_s), qPrintable(hands().dialog()->state()));
    QVERIFY(hands().dialog()->goButton().isVisible() && !hands().dialog()->openButton().isVisible());
    hands().dialog()->goButton().click();
    QCOMPARE(m_desk->store.scope().date, scope.date.addDays(-1));
    QTRY_VERIFY(hands().dialog()->openButton().isVisible() && hands().dialog()->openButton().isEnabled());
}

void TestDraftDialogs::namesWhatCouldNotBe()
{
    moveSome();
    const api::PlanFile file = models::draftOf(m_desk->plan, m_desk->store, u"one"_s, m_desk->clock.now());
    QVERIFY(m_desk->plan.discard());
    api::Order closed = *m_desk->store.order(m_desk->key(u"order-21"_s));
    closed.status = api::OrderStatus::Cancelled;
    m_desk->store.applyOrders({ closed }, m_desk->store.revision());
    hands().open(file);
    auto *box = m_window->findChild<QMessageBox *>(u"draftGaps"_s);
    QVERIFY(box);
    QVERIFY2(
        box->informativeText().contains(u"order-21: completed or cancelled"_s), qPrintable(box->informativeText()));
    QCOMPARE(m_desk->plan.position(m_desk->key(u"order-20"_s))->routeId, u"route-3"_s);
}

void TestDraftDialogs::filesComeAndGo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.routedesk-plan"_s);
    QSignalSpy told(&hands(), &DraftHands::told);
    hands().exportTo(models::draftOf(m_desk->plan, m_desk->store, u"mine"_s, m_desk->clock.now()), path);
    QTRY_COMPARE(told.count(), 1);
    hands().importFrom(path);
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(told.last().at(1).toString().contains(u"mine"_s));
    QVERIFY(list(1));
    QFile bad(folder.filePath(u"bad.routedesk-plan"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{\"format\":\"<b>x</b>\"}") > 0);
    bad.close();
    hands().importFrom(bad.fileName());
    auto *banner = hands().dialog()->findChild<Banner *>();
    QTRY_VERIFY2(
        banner->message().contains(u"no draft that this program can read"_s), qPrintable(banner->message()));
    QCOMPARE(hands().dialog()->count(), 1);
}

void TestDraftDialogs::takesEitherSide()
{
    moveSome();
    QVERIFY(keep(u"moved"_s));
    hands().compare->trigger();
    CompareDialog *dialog = hands().comparison();
    QVERIFY(QTest::qWaitFor([&] { return dialog->isSettled() && !dialog->figure(0, 0).isEmpty(); }));
    QCOMPARE(dialog->figure(3, 2), u"+1"_s); // one order of the pool has a route
    QVERIFY(dialog->takeButton(0).isEnabled() && !dialog->takeButton(1).isEnabled());
    QVERIFY(dialog->comparison().moves.size() >= 3);
    dialog->takeButton(0).click(); // as the service has it
    QVERIFY(m_desk->plan.unsentRoutes().isEmpty());
    QTRY_VERIFY(dialog->isSettled() && dialog->figure(3, 2) == u"\u00B10"_s); // follows the plan
    m_desk->undo.undo();
    QVERIFY(!m_desk->plan.unsentRoutes().isEmpty());
}

void TestDraftDialogs::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestDraftDialogs::pictures()
{
    QFETCH(bool, dark);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QVERIFY(list(0));
    QVERIFY(hands().dialog()->grab().save(m_folder.filePath(u"drafts-empty-%1.png"_s.arg(name))));
    moveSome();
    QVERIFY(keep(u"With Ana on the north side"_s));
    QVERIFY(keep(u"As Ben would drive it, with a name that is longer than the column can take in"_s));
    api::PlanFile other = models::draftOf(m_desk->plan, m_desk->store, u"Friday, first try"_s, m_desk->clock.now());
    other.date = other.date.addDays(1);
    QTemporaryDir folder;
    hands().exportTo(other, folder.filePath(u"a"_s));
    QTRY_VERIFY(QFile::exists(folder.filePath(u"a"_s)));
    hands().importFrom(folder.filePath(u"a"_s));
    QTRY_COMPARE(hands().dialog()->count(), 3);
    QVERIFY(hands().dialog()->grab().save(m_folder.filePath(u"drafts-list-%1.png"_s.arg(name))));
    hands().compare->trigger();
    CompareDialog *dialog = hands().comparison();
    QVERIFY(QTest::qWaitFor([&] { return dialog->isSettled() && dialog->figure(3, 2) == u"+1"_s; }));
    QVERIFY(dialog->grab().save(m_folder.filePath(u"drafts-compare-%1.png"_s.arg(name))));
}

QTEST_MAIN(TestDraftDialogs)
#include "tst_draftdialogs.moc"
