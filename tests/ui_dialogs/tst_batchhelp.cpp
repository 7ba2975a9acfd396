// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "api/writing.h"
#include "models/edits/addressbook.h"
#include "ui/batch/batchform.h"
#include "ui/batch/draftvalues.h"
#include "ui/batch/formkeeper.h"
#include "ui/batch/ordertemplates.h"
#include "ui/words/language.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace {

OrderDraft fullDraft()
{
    OrderDraft draft;
    draft.handle = u"A-1"_s;
    draft.address = u"1 Main St; \"back door\", José"_s;
    draft.latitude = u"37.33"_s;
    draft.longitude = u"-121.89"_s;
    draft.radius = 55;
    draft.day = QDate(2023, 11, 2);
    draft.from = u"9"_s;
    draft.until = u"10:30"_s;
    draft.serviceMinutes = 12;
    draft.units = 3;
    draft.priority = api::Priority::High;
    draft.productTypes = u"frozen, fragile"_s;
    draft.metadata.set(u"customer"_s, u"Sol & Co"_s);
    draft.metadata.set(u"floors"_s, u"4"_s, true);
    draft.tasks = { u"ring twice"_s, u"take the empties, please"_s };
    draft.pickup = OrderDraft::Pickup{ u"9 Depot Rd"_s, u"37.40"_s, u"-121.90"_s, u"7"_s, u"8:30"_s };
    return draft;
}

}

/// What helps to type orders: pairs, checklists, known addresses, templates, and that nothing typed is lost.
class TestBatchHelp : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void valuesComeBack();
    void findsKnownAddresses_data();
    void findsKnownAddresses();
    void completesAnAddress();
    void makesAPair();
    void checksBothEndsOfAPair();
    void sendsTheChecklist();
    void saysAtOnceThatAHandleIsTaken();
    void asksTheServerAboutTheHandle();
    void savesAndUsesTemplates();
    void exportsTemplates();
    void losesNothingTyped();
    void forgetsWhatWasSent();
    void forgetsWhatIsOnItsWay();

private:
    void makeForm();
    void type(const QString &name, const QString &text);
    void typeGood(const QString &handle);
    void press(const char *action) { m_form->findChild<QAction *>(QLatin1StringView(action))->trigger(); }
    [[nodiscard]] QString text(const QString &name) const { return m_form->findChild<QLineEdit *>(name)->text(); }
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] int inBatch() const
    {
        return m_form->findChild<QTreeView *>(u"batch.list"_s)->model()->rowCount();
    }
    void choosePair()
    {
        auto *types = m_form->findChild<QComboBox *>(u"order.type"_s);
        types->setCurrentIndex(types->findData(u"pair"_s));
        emit types->activated(types->currentIndex());
    }

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<BatchForm> m_form;
};

void TestBatchHelp::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestBatchHelp::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_bench->network.script = &DialogBench::taken;
    makeForm();
}

void TestBatchHelp::makeForm()
{
    m_form.reset();
    m_form = std::make_unique<BatchForm>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_form->setFiles(m_bench->folder.filePath(u"form.journal"_s), m_bench->folder.filePath(u"templates.ini"_s));
    m_form->resize(380, 1200);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestBatchHelp::cleanup()
{
    m_form.reset();
    m_bench.reset();
}

void TestBatchHelp::type(const QString &name, const QString &text)
{
    auto *field = m_form->findChild<QLineEdit *>(name);
    field->setFocus();
    field->setText(text);
    emit field->textEdited(text);
}

void TestBatchHelp::typeGood(const QString &handle)
{
    type(u"order.handle"_s, handle);
    type(u"order.latitude"_s, u"37.33"_s);
    type(u"order.longitude"_s, u"-121.89"_s);
    type(u"order.until"_s, u"10:30"_s);
}

QStringList TestBatchHelp::problems() const
{
    QStringList found;
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(u"\u25C6"_s))
            found += label->text().split(u'\n');
    }
    return found;
}

void TestBatchHelp::valuesComeBack()
{
    QCOMPARE(draftOf(valuesOf(fullDraft())), fullDraft());
    QCOMPARE(draftOf(valuesOf(OrderDraft())), OrderDraft());
    QCOMPARE(draftOf({ { u"radius"_s, u"-5"_s }, { u"units"_s, u"many"_s }, { u"pickup"_s, 3 } }).radius, 1);
}

void TestBatchHelp::findsKnownAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QString brokaw = u"1028 E Brokaw Rd, San José"_s;
    QTest::newRow("beginning") << u"1028"_s << QStringList{ brokaw };
    QTest::newRow("words in any order") << u"jose brok"_s << QStringList{ brokaw };
    QTest::newRow("the most used first") << u"main"_s << QStringList{ u"1 Main St"_s, u"2 Main St"_s };
    QTest::newRow("inside a word") << u"rokaw"_s << QStringList();
    QTest::newRow("nothing") << u" , "_s << QStringList();
}

void TestBatchHelp::findsKnownAddresses()
{
    QFETCH(QString, typed);
    m_bench->store.applyOrders(
        { m_bench->order(u"a"_s, u"2 Main St"_s), m_bench->order(u"b"_s, u"1 Main St"_s),
            m_bench->order(u"c"_s, u"1 Main St"_s), m_bench->order(u"d"_s, u"1028 E Brokaw Rd, San José"_s) },
        m_bench->store.revision());
    const models::AddressBook book(m_bench->store);
    QStringList found;
    for (const models::KnownAddress &known : book.matches(typed))
        found.append(known.address);
    QTEST(found, "found");
}

void TestBatchHelp::completesAnAddress()
{
    m_bench->store.applyOrders({ m_bench->order(u"a"_s, u"1 Main St"_s) }, m_bench->store.revision());
    auto *field = m_form->findChild<QLineEdit *>(u"order.address"_s);
    field->setFocus();
    QTest::keyClicks(field, u"mai"_s);
    auto *completer = field->findChild<QCompleter *>();
    QVERIFY(completer && completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(field->text(), u"1 Main St"_s);
    QCOMPARE(text(u"order.latitude"_s).toDouble(), 37.3382);
}

void TestBatchHelp::makesAPair()
{
    const auto nameOf = [this](const QString &field) {
        return m_form->findChild<QLineEdit *>(field)->accessibleName();
    };
    QVERIFY(!m_form->findChild<QWidget *>(u"order.pickup"_s)->isVisible());
    QCOMPARE(nameOf(u"order.address"_s), u"Address"_s);
    typeGood(u"P-1"_s);
    choosePair();
    QVERIFY(m_form->findChild<QWidget *>(u"order.pickup"_s)->isVisible());
    QCOMPARE(nameOf(u"pickup.address"_s), u"Pick-up address"_s);
    QCOMPARE(nameOf(u"order.address"_s), u"Drop-off address"_s);
    QCOMPARE(nameOf(u"order.longitude"_s), u"Drop-off longitude"_s);
    QVERIFY(std::ranges::any_of(m_form->findChildren<QLabel *>(),
        [](const QLabel *label) { return label->isVisible() && label->text() == u"Drop-off &address"_s; }));
    type(u"pickup.address"_s, u"9 Depot Rd"_s);
    type(u"pickup.until"_s, u"9"_s);
    press("batch.add");
    QCOMPARE(problems(), QStringList());
    QCOMPARE(inBatch(), 1);
    QSignalSpy created(m_form.get(), &BatchForm::created);
    press("batch.create");
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created.first().first().toInt(), 2);
    QCOMPARE(inBatch(), 0);
    const QJsonArray sent = m_bench->network.calls.first().json().value(u"orders"_s).toArray();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0][u"type"_s].toString(), u"pick"_s);
    QCOMPARE(sent[0][u"destination"_s][u"address"_s].toString(), u"9 Depot Rd"_s);
    QCOMPARE(sent[0][u"scheduled_at"_s].toString(), u"2023-11-02T16:00:00.000Z"_s);
    QCOMPARE(sent[1][u"type"_s].toString(), u"drop"_s);
    QCOMPARE(sent[1][u"order_handle"_s].toString(), u"P-1"_s);
}

void TestBatchHelp::checksBothEndsOfAPair()
{
    typeGood(u"P-1"_s);
    choosePair();
    type(u"pickup.from"_s, u"11"_s);
    press("batch.add");
    QCOMPARE(problems().size(), 2); // nowhere, and after the drop-off
    QCOMPARE(inBatch(), 0);
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer{ 422,
            api::writeValidationError(
                u"no"_s, { { u"json"_s, u"orders.0.destination.address"_s, u"unheard of"_s } }) };
    };
    type(u"pickup.address"_s, u"9 Depot Rd"_s);
    type(u"pickup.from"_s, u"8"_s);
    press("batch.create");
    QTRY_COMPARE(problems().size(), 1);
    QVERIFY(problems().first().contains(u"unheard of"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"pickup.address"_s);
}

void TestBatchHelp::sendsTheChecklist()
{
    typeGood(u"A-1"_s);
    m_form->findChild<QPlainTextEdit *>(u"order.tasks"_s)->setPlainText(u"ring twice\n\nphoto of the door\n"_s);
    QSignalSpy created(m_form.get(), &BatchForm::created);
    press("batch.create");
    QTRY_COMPARE(created.size(), 1);
    const QJsonObject order = m_bench->network.calls.first().json().value(u"orders"_s).toArray().first().toObject();
    const QJsonArray tasks = order[u"tasks_list"_s][u"tasks"_s].toArray();
    QCOMPARE(tasks.size(), 2);
    QCOMPARE(tasks.last()[u"label"_s].toString(), u"photo of the door"_s);
}

void TestBatchHelp::saysAtOnceThatAHandleIsTaken()
{
    m_bench->store.applyOrders({ m_bench->order(u"open"_s, u"x"_s) }, m_bench->store.revision());
    type(u"order.handle"_s, u"ope"_s);
    QVERIFY(problems().isEmpty());
    type(u"order.handle"_s, u"open"_s);
    QCOMPARE(problems().size(), 1);
    type(u"order.handle"_s, u"open-2"_s);
    QVERIFY(problems().isEmpty());
}

void TestBatchHelp::asksTheServerAboutTheHandle()
{
    api::OrderDetail there;
    there.order = m_bench->order(u"far"_s, u"x"_s);
    m_bench->network.script = [there](const ScriptedCall &call) {
        return call.url.path().endsWith(u"/far"_s) ? ScriptedAnswer{ 200, api::writeOrderDetail(there) }
                                                   : ScriptedAnswer{ 404, api::writeHttpError(u"none"_s) };
    };
    m_form->setServer(m_bench->client);
    type(u"order.handle"_s, u"far"_s);
    QVERIFY(problems().isEmpty());
    QTRY_COMPARE(problems().size(), 1);
    type(u"order.handle"_s, u"further"_s);
    QVERIFY(problems().isEmpty());
}

void TestBatchHelp::savesAndUsesTemplates()
{
    OrderTemplates templates(m_bench->folder.filePath(u"templates.ini"_s));
    QVERIFY(templates.save(u"Sol & Co"_s, fullDraft()).isEmpty());
    makeForm();
    QAction *action = m_form->findChild<QAction *>(u"batch.templates"_s);
    QVERIFY(action->isEnabled());
    action->trigger();
    auto *menu = m_form->findChild<QMenu *>(u"batch.templateMenu"_s);
    QCOMPARE(menu->actions().first()->text(), u"Sol && Co"_s);
    menu->actions().first()->trigger();
    menu->hide();
    QCOMPARE(text(u"order.address"_s), fullDraft().address);
    QCOMPARE(text(u"pickup.address"_s), u"9 Depot Rd"_s);
    QVERIFY(text(u"order.handle"_s).isEmpty());
}

void TestBatchHelp::exportsTemplates()
{
    const QString file = m_bench->folder.filePath(u"x.routedesk-templates"_s);
    OrderTemplates mine(m_bench->folder.filePath(u"mine.ini"_s));
    QVERIFY(mine.save(u"a"_s, fullDraft()).isEmpty());
    QVERIFY(mine.save(u"b"_s, OrderDraft()).isEmpty());
    QVERIFY(mine.exportTo(file).isEmpty());
    OrderTemplates theirs(m_bench->folder.filePath(u"theirs.ini"_s));
    QCOMPARE(theirs.importFrom(file).count, 2);
    const OrderTemplates again(m_bench->folder.filePath(u"theirs.ini"_s));
    OrderDraft kept = fullDraft();
    kept.handle.clear();
    kept.day = {};
    QCOMPARE(again.names(), (QStringList{ u"a"_s, u"b"_s }));
    QCOMPARE(again.find(u"a"_s), kept);
    QVERIFY(!theirs.importFrom(m_bench->folder.filePath(u"gone"_s)).failure.isEmpty());
    QVERIFY(!theirs.importFrom(writeFile(m_bench->folder, u"other.csv"_s, "a,b\n1,2\n")).failure.isEmpty());
    QCOMPARE(theirs.names().size(), 2);
}

void TestBatchHelp::losesNothingTyped()
{
    typeGood(u"A-1"_s);
    press("batch.add");
    type(u"order.handle"_s, u"half"_s);
    // What is on the disk a moment later is what a crash would leave.
    const QString journal = m_bench->folder.filePath(u"form.journal"_s);
    QTRY_VERIFY([&] {
        QFile file(journal);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(QByteArray("\0h\0a\0l\0f", 8));
    }());
    const QString left = m_bench->folder.filePath(u"left.journal"_s);
    QVERIFY(QFile::copy(journal, left));
    m_form = std::make_unique<BatchForm>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_form->setFiles(left, m_bench->folder.filePath(u"templates.ini"_s));
    m_form->show();
    QCOMPARE(inBatch(), 1);
    QCOMPARE(text(u"order.handle"_s), u"half"_s);
    QVERIFY(m_form->hasUnsent());
}

void TestBatchHelp::forgetsWhatWasSent()
{
    typeGood(u"A-1"_s);
    QSignalSpy created(m_form.get(), &BatchForm::created);
    press("batch.create");
    QTRY_COMPARE(created.size(), 1);
    makeForm();
    QCOMPARE(inBatch(), 0);
    QVERIFY(!m_form->hasUnsent());
}

// A crash then must not bring back as unsent what the outbox looks after.
void TestBatchHelp::forgetsWhatIsOnItsWay()
{
    const auto comesBack = [this] {
        const QString left = m_bench->folder.filePath(u"left.journal"_s);
        QFile::remove(left);
        QFile::copy(m_bench->folder.filePath(u"form.journal"_s), left);
        return !FormKeeper(left).open().isEmpty();
    };
    typeGood(u"A-1"_s);
    press("batch.add");
    QTRY_VERIFY(comesBack());
    std::optional<bool> isForgotten;
    m_bench->network.script = [&](const ScriptedCall &call) {
        if (call.verb == "POST" && !isForgotten)
            isForgotten = QTest::qWaitFor([&] { return !comesBack(); });
        return DialogBench::taken(call);
    };
    QSignalSpy created(m_form.get(), &BatchForm::created);
    press("batch.create");
    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, 20'000);
    QCOMPARE(isForgotten, std::optional(true));
}

QTEST_MAIN(TestBatchHelp)
#include "tst_batchhelp.moc"
