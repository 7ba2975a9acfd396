// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importruns.h"

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;
using Fate = PaperServer::Fate;

namespace {

constexpr int updateCount = 3;

/// Row 20 + i changes the units of order u<i>.
QList<ImportedUpdate> updates()
{
    QList<ImportedUpdate> all;
    for (int i = 0; i < updateCount; ++i) {
        ImportedUpdate one{ 20 + i, {} };
        one.edit.key = { u"u%1"_s.arg(i), {}, 0, 0 };
        one.edit.before.capacityUsed = 1;
        one.edit.after.capacityUsed = 5;
        all.append(one);
    }
    return all;
}

void fill(PaperServer &server)
{
    QList<api::Order> orders;
    for (const ImportedUpdate &one : updates()) {
        api::Order order = test::order(u"a"_s);
        order.key = one.edit.key;
        order.capacityUsed = 1;
        orders.append(order);
    }
    server.put(orders);
}

}

/// Rows of an import that change orders which are there already.
class ImportUpdatesTest : public QObject {
    Q_OBJECT

private slots:
    void areWrittenDown();
    void areGoneOnWith();
    void areTakenOutOfTheOutbox();
    void areAskedForWhenTheirAnswerWasLost();
    void areWaitedForWhenTheyGoOnceMore();
    void areNotGivenUpWhileNobodyCanTell();
    void areKeptWithoutSending();
    void areHeardOfLater();
    void endByThemselvesWhenLetGo();
    void countAlikeHoweverTheyAreTold();

private:
    /// One update, made on the server, of which nobody has heard; null when it did not come to that.
    [[nodiscard]] ImportRun *withALostAnswer(Run &run, PaperServer &server, const LeftRows &leftRows = {});
    [[nodiscard]] QString crashed(PaperServer &server, const QString &folder);
};

/// One of them has been made by then, one was on its way, one had not been sent.
QString ImportUpdatesTest::crashed(PaperServer &server, const QString &folder)
{
    Run run(server, folder);
    QFuture<ImportBook::Begun> begun = run.book->begin(u"orders.csv"_s, {}, rows(1), left(1), updates());
    if (!QTest::qWaitFor([&] { return begun.isFinished(); }) || !begun.result())
        return {};
    ImportRun *import = *begun.result();
    import->settled({ 0 }, RowFate::Stored, {});
    import->sending({ 20, 21 }).waitForFinished();
    server.order({ u"u0"_s, {}, 0, 0 })->capacityUsed = 5;
    return import->id();
}

void ImportUpdatesTest::areWrittenDown()
{
    ImportLedger ledger({ u"orders.csv"_s, {}, at(6), {} }, rows(1), left(1), updates());
    QList<QByteArray> records = ledger.beginning();
    records.append(ImportLedger::fateRecord({ 21 }, RowFate::Stored, {}));
    const auto read = ImportLedger::fromRecords(records);
    QVERIFY(read);
    QCOMPARE(read->updates(), updates());
    QCOMPARE(read->countUpdates(RowFate::Stored), 1);
    QCOMPARE(read->count(RowFate::Stored), 0);
    QVERIFY(!read->hasUnknown());
}

void ImportUpdatesTest::areGoneOnWith()
{
    PaperServer server;
    fill(server);
    QTemporaryDir folder;
    const QString id = crashed(server, folder.path());
    QVERIFY(!id.isNull());
    Run run(server, folder.path());
    QVERIFY(run.load());
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Interrupted);
    QCOMPARE(run.book->find(id)->updates, updateCount);
    QCOMPARE(run.book->find(id)->updated, 0);
    QCOMPARE(run.book->find(id)->open, updateCount);
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    QVERIFY(run.book->resume(id));
    QVERIFY(comes(resumed));
    const QStringList calls = server.takeChanges();
    QCOMPARE(calls.size(), 2); // u0 holds it already
    QVERIFY(!calls.join(u'\n').contains(u"u0"_s));
    for (const ImportedUpdate &one : updates())
        QCOMPARE(server.order(one.edit.key)->capacityUsed, 5);
    QCOMPARE(run.book->find(id)->updated, updateCount);
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
}

// Whether the call had arrived or not, it is made once, and the outbox has nothing left to send.
void ImportUpdatesTest::areTakenOutOfTheOutbox()
{
    for (const bool arrived : { false, true }) {
        PaperServer server;
        fill(server);
        QTemporaryDir folder;
        const QString id = crashed(server, folder.path());
        QVERIFY(!id.isNull());
        const OrderEdit edit = updates().at(2).edit;
        {
            Run run(server, folder.path());
            server.faults = { { u"PATCH"_s, Fate::Silent } };
            run.outbox->submit(PatchOrder{ edit.key, {}, edit.after, edit.before });
            QVERIFY(QTest::qWaitFor([&] { return server.takeChanges().join(u'\n').contains(u"u2"_s); }));
        }
        server.faults.clear();
        if (arrived)
            server.order(edit.key)->capacityUsed = 5;
        Run run(server, folder.path());
        QVERIFY(run.load());
        QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
        QVERIFY(run.book->resume(id));
        QVERIFY(comes(resumed));
        run.outbox->resume();
        QCOMPARE(server.takeChanges().filter(u"u2"_s).size(), arrived ? 0 : 1);
        QCOMPARE(server.order(edit.key)->capacityUsed, 5);
        QCOMPARE(run.outbox->openCount() + run.outbox->unknownCount(), 0);
        QCOMPARE(run.book->find(id)->updated, updateCount);
        QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
    }
}

// The journal and the outbox both say that nobody knows; whoever goes on asks the server again.
void ImportUpdatesTest::areAskedForWhenTheirAnswerWasLost()
{
    for (const bool arrived : { false, true }) {
        PaperServer server;
        fill(server);
        QTemporaryDir folder;
        const OutboxTiming patient{ 3, std::chrono::milliseconds(1), std::chrono::hours(1), std::chrono::hours(1) };
        Run run(server, folder.path(), patient);
        QFuture<ImportBook::Begun> begun = run.book->begin(u"orders.csv"_s, {}, {}, {}, updates().first(1));
        QTRY_VERIFY(begun.isFinished());
        ImportRun *import = begun.result().value_or(nullptr);
        QVERIFY(import);
        const OrderEdit edit = updates().first().edit;
        server.faults = { { u"PATCH"_s, arrived ? Fate::LostAfter : Fate::LostBefore },
            { u"GET"_s, Fate::LostBefore, 100'000 } };
        import->sending({ 20 });
        const Submission sent = run.outbox->submit(PatchOrder{ edit.key, {}, edit.after, {} });
        QTRY_VERIFY(sent.outcome.isFinished());
        QCOMPARE(sent.outcome.result().state, OutboxState::Unknown);
        import->settled({ 20 }, RowFate::Unknown, {});
        server.faults.clear();
        const qsizetype before = server.changeCount();
        QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
        QVERIFY(run.book->resume(import->id()));
        QVERIFY(comes(resumed));
        QCOMPARE(server.changeCount() - before, arrived ? 0 : 1);
        QCOMPARE(server.order(edit.key)->capacityUsed, 5);
        QCOMPARE(import->ledger().fateOf(20), RowFate::Stored);
        QCOMPARE(run.outbox->unknownCount(), 0);
        QCOMPARE(run.book->find(import->id())->state, ImportEntry::State::Ended);
    }
}

// The outbox has seen that the call did not arrive, and lets nobody take it back any more.
void ImportUpdatesTest::areWaitedForWhenTheyGoOnceMore()
{
    PaperServer server;
    fill(server);
    server.faults = { { u"PATCH"_s, Fate::LostBefore } };
    QTemporaryDir folder;
    using std::chrono::milliseconds;
    Run run(server, folder.path(), { 3, milliseconds(500), milliseconds(1), milliseconds(4) });
    QFuture<ImportBook::Begun> begun = run.book->begin(u"orders.csv"_s, {}, {}, {}, updates().first(1));
    QTRY_VERIFY(begun.isFinished());
    ImportRun *import = begun.result().value_or(nullptr);
    QVERIFY(import);
    import->sending({ 20 });
    const OrderEdit edit = updates().first().edit;
    const quint64 call = run.outbox->submit(PatchOrder{ edit.key, {}, edit.after, {} }).id;
    QTRY_VERIFY(run.outbox->entry(call)->state == OutboxState::Waiting && run.outbox->entry(call)->sends == 1);
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    QVERIFY(run.book->resume(import->id()));
    QVERIFY(comes(resumed));
    QCOMPARE(run.outbox->entries().size(), 1); // it is that call which makes it
    QCOMPARE(run.outbox->entry(call)->state, OutboxState::Done);
    QCOMPARE(import->ledger().fateOf(20), RowFate::Stored);
    QCOMPARE(run.book->find(import->id())->state, ImportEntry::State::Ended);
}

void ImportUpdatesTest::areNotGivenUpWhileNobodyCanTell()
{
    PaperServer server;
    fill(server);
    QTemporaryDir folder;
    const QString id = crashed(server, folder.path());
    server.faults = { { u"GET"_s, Fate::LostBefore, 100'000 } };
    Run run(server, folder.path());
    QVERIFY(run.load());
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    QVERIFY(run.book->resume(id));
    QVERIFY(comes(resumed));
    QVERIFY(resumed.first().at(1).value<SendOutcome>().error);
    QCOMPARE(server.takeChanges(), QStringList());
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Interrupted);
    QCOMPARE(run.book->find(id)->open, updateCount);
}

void ImportUpdatesTest::areKeptWithoutSending()
{
    PaperServer server;
    fill(server);
    QTemporaryDir folder;
    const QString id = crashed(server, folder.path());
    Run run(server, folder.path());
    QVERIFY(run.load());
    QSignalSpy kept(run.book.get(), &ImportBook::kept);
    QVERIFY(run.book->keep(id));
    QVERIFY(comes(kept));
    QCOMPARE(server.takeChanges(), QStringList());
    QCOMPARE(run.book->find(id)->updated, 1);
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
}

ImportRun *ImportUpdatesTest::withALostAnswer(Run &run, PaperServer &server, const LeftRows &leftRows)
{
    QFuture<ImportBook::Begun> begun = run.book->begin(u"orders.csv"_s, {}, {}, leftRows, updates().first(1));
    if (!QTest::qWaitFor([&] { return begun.isFinished(); }) || !begun.result())
        return nullptr;
    server.faults = { { u"PATCH"_s, Fate::LostAfter }, { u"GET"_s, Fate::LostBefore, 100'000 } };
    (*begun.result())->sending({ 20 });
    const OrderEdit edit = updates().first().edit;
    const Submission sent = run.outbox->submit(PatchOrder{ edit.key, {}, edit.after, {} });
    if (!QTest::qWaitFor([&] { return sent.outcome.isFinished(); })
        || sent.outcome.result().state != OutboxState::Unknown)
        return nullptr;
    return *begun.result();
}

// The answer of one is lost while the import is there; the outbox finds out, maybe before the import is told of the
// loss.
void ImportUpdatesTest::areHeardOfLater()
{
    for (const bool isTold : { true, false }) {
        PaperServer server;
        fill(server);
        QTemporaryDir folder;
        Run run(server, folder.path());
        ImportRun *import = withALostAnswer(run, server);
        QVERIFY(import);
        if (isTold)
            import->settled({ 20 }, RowFate::Unknown, {});
        QVERIFY(import->ledger().hasUnknown());
        server.faults.clear();
        QTRY_COMPARE(import->ledger().fateOf(20), RowFate::Stored);
        QCOMPARE(run.book->find(import->id())->updated, 1);
    }
}

// Whoever has begun it has another table in hand by then: the rows left are still those of this one.
void ImportUpdatesTest::endByThemselvesWhenLetGo()
{
    PaperServer server;
    fill(server);
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *import = withALostAnswer(run, server, left(2));
    QVERIFY(import);
    run.book->letGo(*import);
    QCOMPARE(run.book->find(import->id())->state, ImportEntry::State::UnderWay);
    server.faults.clear();
    QTRY_COMPARE(run.book->find(import->id())->state, ImportEntry::State::Ended);
    QCOMPARE(import->ledger().fateOf(20), RowFate::Stored);
    QCOMPARE(run.book->find(import->id())->left, 2);
    QVERIFY(import->ledger().leftCsv().contains("row-1"));
}

// What somebody else's change has kept out is not made, whoever tells of it.
void ImportUpdatesTest::countAlikeHoweverTheyAreTold()
{
    MutationOutcome outcome;
    ActionRow row;
    row.outcome = ActionRow::Outcome::Done;
    QCOMPARE(fateOfUpdate(outcome), RowFate::Stored);
    QCOMPARE(fateOfUpdate(row), RowFate::Stored);
    outcome.answer.contested = row.contested = ContestedFields{};
    QCOMPARE(fateOfUpdate(outcome), RowFate::Refused);
    QCOMPARE(fateOfUpdate(row), RowFate::Refused);
    outcome.state = OutboxState::Unknown;
    row.outcome = ActionRow::Outcome::Unknown;
    QCOMPARE(fateOfUpdate(outcome), RowFate::Unknown);
    QCOMPARE(fateOfUpdate(row), RowFate::Unknown);
    row = {};
    row.outcome = ActionRow::Outcome::Skipped; // it was so already
    QCOMPARE(fateOfUpdate(row), RowFate::Stored);
}

QTEST_GUILESS_MAIN(ImportUpdatesTest)
#include "tst_importupdates.moc"
