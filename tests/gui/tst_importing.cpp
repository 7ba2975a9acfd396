// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicewindow.h"

#include "models/import/importmodel.h"
#include "tests/geocoding/fakenominatim.h"
#include "ui/import/importdialog.h"
#include "ui/import/importhands.h"
#include "ui/import/recentimports.h"
#include "ui/widgets/toast.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

QByteArray table(const QByteArray &prefix, int rows)
{
    QByteArray csv = "order_handle,address,latitude,longitude,scheduled_at\n";
    for (int i = 0; i < rows; ++i)
        csv += prefix + QByteArray::number(i) + ",1 Main St,37.33" + QByteArray::number(i % 10)
            + ",-121.89,17:00\n";
    return csv + prefix + "bad,2 Main St,abc,-121.89,17:00\n";
}

}

/// Imports as a person meets them in the whole window, with the real service: the line afterwards, what it offers,
/// the list of recent ones, and the question after a crash.
class ImportingTest : public ServiceWindowTest {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatWasImported();
    void undoesAnImport();
    void asksBeforeUndoingWhatIsUnderWay();
    void listsRecentImports();
    void goesOnAfterACrash();
    void goesOnWithOneAtATime();
    void asksWhatToDoWithWhatIsThere();
    void findsPlacesOnceAServerIsNamed();

private:
    void open();
    void import(const QByteArray &prefix, int rows);
    [[nodiscard]] ui::Toast &toast() const { return *m_window->findChild<ui::Toast *>(u"imports.toast"_s); }
    void press(const QString &button) const
    {
        auto *found = m_window->findChild<QPushButton *>(button);
        QVERIFY2(found && found->isVisible(), qPrintable(button));
        found->click();
    }
    [[nodiscard]] api::OrderStatus statusOf(const QString &handle);

};

void ImportingTest::initTestCase()
{
    ui::installLanguage(*qApp);
    m_theme->setCalmMotion(true);
}

void ImportingTest::init()
{
    startService();
    open();
}

void ImportingTest::open()
{
    openWindow();
    openDay();
}

void ImportingTest::cleanup()
{
    closeAll();
}

void ImportingTest::import(const QByteArray &prefix, int rows)
{
    QFile file(path(QString::fromLatin1(prefix) + u"day.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(table(prefix, rows));
    file.close();
    ui::ImportDialog &dialog = m_window->importDialog();
    QSignalSpy loaded(&dialog, &ui::ImportDialog::loaded);
    m_window->importFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), patience);
    QSignalSpy imported(&dialog, &ui::ImportDialog::imported);
    dialog.importGood();
    QVERIFY(imported.count() > 0 || imported.wait(patience));
    dialog.hide();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_desk->imports.entries().constFirst().state, models::ImportEntry::State::Ended, patience);
}

api::OrderStatus ImportingTest::statusOf(const QString &handle)
{
    const auto future = m_desk->client.order({ handle, {}, {}, {} });
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, QDeadlineTimer(patience)) || !future.result())
        return api::OrderStatus::Disabled;
    return future.result()->order.status.known().value_or(api::OrderStatus::Disabled);
}

void ImportingTest::showsWhatWasImported()
{
    import("A-", 3);
    import("B-", 4);
    QCOMPARE(toast().sentence(), u"4 orders imported."_s);
    QCOMPARE(m_desk->filteredOrders.rowCount(), 7);
    press(u"imports.show.button"_s);
    QTRY_COMPARE(m_desk->filteredOrders.rowCount(), 4);

    press(u"imports.left.button"_s);
    QVERIFY(m_window->importDialog().isVisible());
    QCOMPARE(m_window->importDialog().model().counts().error, 1);
}

void ImportingTest::undoesAnImport()
{
    import("A-", 3);
    const int before = m_desk->undo.count();
    press(u"imports.undo.button"_s);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(u"A-0"_s), api::OrderStatus::Cancelled, patience);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(u"A-2"_s), api::OrderStatus::Cancelled, patience);
    QCOMPARE(m_desk->undo.count(), before); // the import's own step was the latest
    QCOMPARE(m_desk->imports.entries().constFirst().state, models::ImportEntry::State::Undone);
    QVERIFY(!toast().isVisible());
}

void ImportingTest::asksBeforeUndoingWhatIsUnderWay()
{
    import("A-", 3);
    const api::OrderKey key = m_desk->store.keysOfHandle(u"A-1"_s).value(0);
    const auto route = m_desk->plan.addRoute(u"ana.ruiz"_s, { key });
    QVERIFY(route);
    m_window->actions().publish->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->plan.unsentRoutes().isEmpty() && !m_desk->plan.isPublishing(), patience);
    m_desk->actions.track({ m_desk->plan.routeIds().value(0) }, api::TrackMode::OnShift);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->store.order(key)->isStarted(), patience);

    press(u"imports.undo.button"_s);
    auto *question = m_window->findChild<QMessageBox *>(u"imports.question"_s);
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(u"A-1"_s));
    QCOMPARE(statusOf(u"A-0"_s), api::OrderStatus::Unplanned);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(u"A-0"_s), api::OrderStatus::Cancelled, patience);
    QCOMPARE(statusOf(u"A-1"_s), api::OrderStatus::Ongoing);
}

void ImportingTest::listsRecentImports()
{
    import("A-", 3);
    import("B-", 4);
    open(); // another start
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->imports.entries().size(), 2, patience);
    auto *hands = m_window->findChild<ui::ImportHands *>();
    hands->recent->trigger();
    QTRY_VERIFY(hands->dialog());
    QCOMPARE(m_desk->imports.find(hands->dialog()->currentId())->head.fileName, u"B-day.csv"_s);
    hands->dialog()->findChild<QPushButton *>(u"imports.undoOne"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(u"B-3"_s), api::OrderStatus::Cancelled, patience);
    QCOMPARE(statusOf(u"A-2"_s), api::OrderStatus::Unplanned);

    QSignalSpy loaded(&m_window->importDialog(), &ui::ImportDialog::loaded);
    hands->dialog()->findChild<QPushButton *>(u"imports.open"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), patience);
    QCOMPARE(m_window->importDialog().model().rowCount(), 1);
    QCOMPARE(m_window->importDialog().model().counts().error, 1);
}

void ImportingTest::goesOnAfterACrash()
{
    QList<models::ImportedOrder> orders;
    for (int i = 0; i < 5; ++i) {
        models::ImportedOrder one;
        one.row = i;
        one.order.handle = u"C-%1"_s.arg(i);
        one.order.destination.address = u"1 Main St"_s;
        one.order.scheduledAt = m_clock.now() + std::chrono::hours(30);
        orders.append(one);
    }
    const auto begun = m_desk->imports.begin(u"crash.csv"_s, {}, orders, {});
    QTRY_VERIFY(begun.isFinished());
    open(); // nothing of it was sent
    QTRY_VERIFY_WITH_TIMEOUT(toast().isVisible(), patience);
    QVERIFY(toast().sentence().contains(u"0 of 5 orders stored"_s));
    press(u"imports.goOn.button"_s);
    QTRY_VERIFY_WITH_TIMEOUT(toast().sentence().contains(u"5 of 5 orders stored"_s), patience);
    QCOMPARE(statusOf(u"C-4"_s), api::OrderStatus::Unplanned);
}

void ImportingTest::goesOnWithOneAtATime()
{
    models::ImportedOrder one;
    one.row = 0;
    one.order.handle = u"D-0"_s;
    one.order.destination.address = u"1 Main St"_s;
    one.order.scheduledAt = m_clock.now() + std::chrono::hours(30);
    const auto begun = m_desk->imports.begin(u"crash.csv"_s, {}, { one }, {});
    QTRY_VERIFY(begun.isFinished());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(toast().isVisible(), patience);
    auto *hands = m_window->findChild<ui::ImportHands *>();
    auto *goOn = m_window->findChild<QPushButton *>(u"imports.goOn.button"_s);
    QVERIFY(goOn && goOn->isEnabled());
    QSignalSpy resumed(&m_desk->imports, &models::ImportBook::resumed);
    QVERIFY(m_desk->imports.resume(m_desk->imports.entries().constFirst().id));
    QVERIFY(!goOn->isEnabled() && !hands->keep->isEnabled());
    QVERIFY2(goOn->toolTip().contains(u"has ended"_s), qPrintable(goOn->toolTip()));
    QTRY_VERIFY_WITH_TIMEOUT(!resumed.isEmpty(), patience);
    QVERIFY(hands->goOn->isEnabled() && hands->keep->isEnabled());
}

void ImportingTest::asksWhatToDoWithWhatIsThere()
{
    import("A-", 5);
    m_desk->actions.cancel({ m_desk->store.keysOfHandle(u"A-3"_s).value(0) });
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(u"A-3"_s), api::OrderStatus::Cancelled, patience);

    QFile file(path(u"again.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(table("A-", 5).replace("1 Main St", "9 Other St") + "A-9,1 Main St,37.33,-121.89,17:00\n");
    file.close();
    m_window->importFile(file.fileName());
    ui::ImportDialog &dialog = m_window->importDialog();
    models::ImportModel &model = dialog.model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowsOnServer().size(), 5, patience);
    using models::DuplicateChoice;
    QCOMPARE(model.choice(0), DuplicateChoice::Ask);
    QCOMPARE(model.choice(3), DuplicateChoice::NewAttempt); // it is closed
    QCOMPARE(model.rowState(3), models::RowState::Warning);
    QCOMPARE(model.counts().error, 5); // four open ones and the bad row
    QCOMPARE(model.counts().importable(), 2);

    model.choose({ 3 }, DuplicateChoice::Update); // not possible, so nothing changes
    QCOMPARE(model.choice(3), DuplicateChoice::NewAttempt);
    model.choose({ 0, 1 }, DuplicateChoice::Update);
    model.giveNewHandles({ 2 });
    QCOMPARE(model.index(2, 0).data().toString(), u"A-2-2"_s);
    model.removeRows({ 4 });
    model.choose({ 1 }, DuplicateChoice::Ask); // thought better of
    QCOMPARE(model.rowState(1), models::RowState::Error);

    QSignalSpy imported(&dialog, &ui::ImportDialog::imported);
    QTRY_VERIFY(dialog.canImport());
    QSignalSpy updating(&dialog, &ui::ImportDialog::updatesWanted);
    bool couldImportAgain = false;
    connect(&dialog, &ui::ImportDialog::updatesWanted, &dialog, [&] { couldImportAgain = dialog.canImport(); });
    dialog.importGood();
    QVERIFY(imported.count() > 0 || imported.wait(patience));
    QCOMPARE(updating.size(), 1);
    QVERIFY(!couldImportAgain);
    QCOMPARE(model.rowState(0), models::RowState::Imported); // the end waits for the updates
    QCOMPARE(toast().sentence(), u"3 orders imported. 1 order updated."_s);
    const models::ImportEntry entry = m_desk->imports.entries().constFirst();
    QCOMPARE(entry.orders, 3);
    QCOMPARE(entry.stored, 3);
    QCOMPARE(entry.updates, 1);
    QCOMPARE(entry.updated, 1);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_desk->imports.entries().constFirst().state, models::ImportEntry::State::Ended, patience);
    const auto address = [&](const QString &handle) {
        const auto future = m_desk->client.order({ handle, {}, {}, {} });
        return QTest::qWaitFor([&] { return future.isFinished(); }) && future.result()
            ? future.result()->order.destination.address
            : QString();
    };
    QCOMPARE(address(u"A-0"_s), u"9 Other St"_s);
    QCOMPARE(address(u"A-1"_s), u"1 Main St"_s);
    QCOMPARE(address(u"A-2"_s), u"1 Main St"_s);
    QCOMPARE(address(u"A-2-2"_s), u"9 Other St"_s);
    QCOMPARE(address(u"A-3"_s), u"9 Other St"_s); // the new attempt
    QCOMPARE(statusOf(u"A-3"_s), api::OrderStatus::Unplanned);
    QCOMPARE(address(u"A-4"_s), u"1 Main St"_s);
    QCOMPARE(address(u"A-9"_s), u"1 Main St"_s);
}

void ImportingTest::findsPlacesOnceAServerIsNamed()
{
    test::FakeNominatim server;
    server.places.insert(u"12 Main St, San Jose"_s,
        { test::FakeNominatim::place(37.33, -121.89, u"12, Main Street"_s, 30, u"12"_s, u"Main Street"_s) });
    m_window->setPlaces(m_desk->places, false);
    QFile file(path(u"addresses.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_handle,address,scheduled_at\nP-1,\"12 Main St, San Jose\",17:00\n");
    file.close();
    ui::ImportDialog &dialog = m_window->importDialog();
    m_window->importFile(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(dialog.model().state(), models::ImportModel::State::Ready, patience);
    QCOMPARE(dialog.model().counts().error, 1);
    QCOMPARE(server.requests(), 0); // nobody has been named, so nobody is told
    ui::Preferences preferences = m_window->preferences();
    preferences.placeUrl = server.url().toString();
    m_window->setPreferences(preferences);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.model().counts().good, 1, patience);
    QSignalSpy imported(&dialog, &ui::ImportDialog::imported);
    dialog.importGood();
    QVERIFY(imported.count() > 0 || imported.wait(patience));
    const api::Order *order = m_desk->store.order({ u"P-1"_s, {}, 0, 0 });
    QVERIFY(order != nullptr);
    QCOMPARE(order->destination.point, api::GeoPoint::fromDegrees(-121.89, 37.33));
    QCOMPARE(order->destination.address, u"12 Main St, San Jose"_s);
}

QTEST_MAIN(ImportingTest)
#include "tst_importing.moc"
