// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importruns.h"

#include "models/imports/csvrecords.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;
using Fate = PaperServer::Fate;

/// Sending an import, and what stays of it.
class ImportsTest : public QObject {
    Q_OBJECT

private slots:
    void sendsInCalls();
    void sendsTheRestWithoutTheRefused();
    void keepsAPairTogetherWhenOneIsRefused();
    void stopsBetweenCalls();
    void readsBackALostAnswer();
    void writesIntoTheJournalOfEachSending();
    void takesWhatIsStoredAfterAllIntoTheImport();
    void endsByItselfWhenItsRowsAreForgotten();
    void sendsNothingThatTheDiskRefused();
    void givesBackWhatIsLeft();
    void givesBackAsManyAsThereAre();
    void keepsRecordsWhole();
    void remembersTheLatest();
    void keepsAndUndoes();
    void stopsWhileTheFileIsRead();
};

void ImportsTest::sendsInCalls()
{
    PaperServer server;
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *import = run.begin(rows());
    QVERIFY(import);
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    QSignalSpy progressed(run.sender.get(), &OrderSender::progressed);
    run.sender->send(rows(), {}, import);
    QVERIFY(comes(finished));
    const auto outcome = finished.first().first().value<SendOutcome>();
    QCOMPARE(outcome.created.size(), rowCount);
    QCOMPARE(progressed.count(), rowCount / perCall);
    QCOMPARE(server.takeChanges().size(), rowCount / perCall);
    QCOMPARE(import->ledger().count(RowFate::Stored), rowCount);
    QCOMPARE(outcome.made.count(), rowCount);
}

void ImportsTest::sendsTheRestWithoutTheRefused()
{
    PaperServer server;
    QTemporaryDir folder;
    Run run(server, folder.path());
    QList<ImportedOrder> all{ row(0), row(1, u"bad-1"_s), row(2), row(3) };
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    run.sender->send(all, {});
    QVERIFY(comes(finished));
    const auto outcome = finished.first().first().value<SendOutcome>();
    QList<int> created = outcome.created;
    std::ranges::sort(created);
    QCOMPARE(created, (QList<int>{ 0, 2, 3 }));
    QCOMPARE(outcome.refused, QList<int>{ 1 });
    QCOMPARE(outcome.complaints.value(1).constFirst().field, u"destination.radius"_s);
    QVERIFY(server.order({ u"row-2"_s, {}, 0, 0 }));
}

void ImportsTest::keepsAPairTogetherWhenOneIsRefused()
{
    PaperServer server;
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportedOrder pick = row(0, u"bad-1"_s), drop = row(1, u"bad-1"_s);
    pick.order.type = api::OrderType::Pick;
    drop.order.type = api::OrderType::Drop;
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    run.sender->send({ pick, drop, row(2) }, {});
    QVERIFY(comes(finished));
    const auto outcome = finished.first().first().value<SendOutcome>();
    QCOMPARE(outcome.refused, (QList<int>{ 0, 1 }));
    QCOMPARE(outcome.created, QList<int>{ 2 });
}

void ImportsTest::stopsBetweenCalls()
{
    PaperServer server;
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *import = run.begin(rows());
    QVERIFY(import);
    connect(run.sender.get(), &OrderSender::progressed, run.sender.get(), [&](int settled) {
        if (settled >= 2 * perCall)
            run.sender->cancel();
    });
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    run.sender->send(rows(), {}, import);
    QVERIFY(comes(finished));
    const auto outcome = finished.first().first().value<SendOutcome>();
    QVERIFY(outcome.wasCancelled);
    QCOMPARE(outcome.created.size(), 2 * perCall);
    QCOMPARE(outcome.unsent.size(), rowCount - 2 * perCall);
    QCOMPARE(ordersOf(server).size(), 2 * perCall);
    QCOMPARE(import->ledger().leftCount(), rowCount - 2 * perCall);
}

void ImportsTest::readsBackALostAnswer()
{
    PaperServer server;
    server.faults = { { u"POST /orders/"_s, Fate::LostAfter }, { u"POST /orders/"_s, Fate::LostBefore } };
    QTemporaryDir folder;
    Run run(server, folder.path());
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    run.sender->send(rows(), {});
    QVERIFY(comes(finished));
    const auto outcome = finished.first().first().value<SendOutcome>();
    QCOMPARE(outcome.created.size(), rowCount);
    QVERIFY(outcome.unknown.isEmpty());
    // Four calls, of which the one that was lost on its way went again.
    QCOMPARE(server.takeChanges().size(), rowCount / perCall + 1);
}

void ImportsTest::writesIntoTheJournalOfEachSending()
{
    PaperServer server;
    server.faults = { { u"POST /orders/"_s, Fate::LostAfter }, { u"GET"_s, Fate::LostBefore, 100'000 } };
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *first = run.begin(rows(perCall));
    QVERIFY(first);
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    QSignalSpy later(run.sender.get(), &OrderSender::settledLater);
    run.sender->send(rows(perCall), {}, first);
    QVERIFY(comes(finished));
    QCOMPARE(first->ledger().count(RowFate::Unknown), perCall);
    ImportRun *second = run.begin(rows().mid(perCall));
    QVERIFY(second);
    run.sender->send(rows(), {}, second);
    server.faults.clear();
    QVERIFY(comes(later));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(first->ledger().count(RowFate::Stored), perCall);
    QCOMPARE(second->ledger().count(RowFate::Stored), rowCount - perCall);
}

// Whatever else has that handle is another order.
void ImportsTest::takesWhatIsStoredAfterAllIntoTheImport()
{
    PaperServer server;
    server.faults = { { u"POST /orders/"_s, Fate::LostAfter }, { u"GET"_s, Fate::LostBefore, 100'000 } };
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportedOrder pick = row(0), drop = row(0);
    pick.order.type = api::OrderType::Pick;
    drop.order.type = api::OrderType::Drop;
    ImportRun *import = run.begin({ pick });
    QVERIFY(import);
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    QSignalSpy later(run.sender.get(), &OrderSender::settledLater);
    run.sender->send({ pick }, {}, import);
    QVERIFY(comes(finished));
    QCOMPARE(run.sender->unknownRows(), QSet<int>{ 0 });

    api::BatchRequest other;
    other.orders = { drop.order };
    QSignalSpy settled(run.outbox.get(), &Outbox::settled);
    const Submission submission = run.outbox->submit(CreateBatch{ other });
    QVERIFY(QTest::qWaitFor([&] { return run.outbox->withdraw(submission.id); }));
    QTRY_VERIFY(std::ranges::any_of(settled, [&](const QVariantList &one) { return one.at(0) == submission.id; }));
    QCOMPARE(later.size(), 0);
    QCOMPARE(run.sender->unknownRows(), QSet<int>{ 0 });

    server.faults.clear();
    QVERIFY(comes(later));
    const auto late = later.first().first().value<LateOutcome>();
    QVERIFY(late.isCreated);
    QCOMPARE(late.rows, QList<int>{ 0 });
    QCOMPARE(late.log, import);
    QCOMPARE(late.made.count(), 1);
    QCOMPARE(late.made.keys.size(), 1);
    QCOMPARE(late.made.keys.first().type, pick.order.type);
    QVERIFY(run.sender->unknownRows().isEmpty());
    QCOMPARE(import->ledger().stored().keys, late.made.keys); // so that it can be taken back
}

// Another table has rows of the same numbers by then.
void ImportsTest::endsByItselfWhenItsRowsAreForgotten()
{
    PaperServer server;
    server.faults = { { u"POST /orders/"_s, Fate::LostAfter }, { u"GET"_s, Fate::LostBefore, 100'000 } };
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *import = run.begin(rows(perCall));
    QVERIFY(import);
    QSignalSpy finished(run.sender.get(), &OrderSender::finished);
    QSignalSpy later(run.sender.get(), &OrderSender::settledLater);
    run.sender->send(rows(perCall), {}, import);
    QVERIFY(comes(finished));
    run.sender->reset();
    run.book->letGo(*import);
    QVERIFY(run.sender->unknownRows().isEmpty());
    QCOMPARE(run.book->find(import->id())->state, ImportEntry::State::UnderWay);
    server.faults.clear();
    QTRY_COMPARE(run.book->find(import->id())->state, ImportEntry::State::Ended);
    QCOMPARE(import->ledger().count(RowFate::Stored), perCall);
    QCOMPARE(run.book->find(import->id())->left, rowCount - perCall);
    QCOMPARE(later.size(), 0);
}

void ImportsTest::sendsNothingThatTheDiskRefused()
{
    PaperServer server;
    QTemporaryDir folder;
    QVERIFY(QFile(folder.filePath(u"imports"_s)).open(QIODevice::WriteOnly)); // where the folder should be
    Run run(server, folder.path());
    QFuture<ImportBook::Begun> begun = run.book->begin(u"orders.csv"_s, {}, rows(), left());
    QTRY_VERIFY(begun.isFinished());
    QVERIFY(!begun.result().has_value());
    QVERIFY(!begun.result().error().isEmpty());
    QVERIFY(run.book->entries().isEmpty());
    QVERIFY(server.takeChanges().isEmpty());
}

void ImportsTest::givesBackWhatIsLeft()
{
    ImportLedger ledger({ u"orders.csv"_s, {}, at(6), {} }, rows(2), left(4));
    ledger.setFate({ 1 }, RowFate::Stored);
    QCOMPARE(ledger.leftCount(), 3);
    QCOMPARE(ledger.leftCsv(),
        QByteArray("order_handle,note,reason\r\n"
                   "row-0,\"two\r\nlines \"\"0\"\"\",\r\nrow-2,\"two\r\nlines \"\"2\"\"\",\r\nrow-3,\"two\r\nlines "
                   "\"\"3\"\"\",\r\n"));
}

// More than fits into any limit that was there once.
void ImportsTest::givesBackAsManyAsThereAre()
{
    LeftRows large;
    large.csv = "order_handle,note\n";
    const QByteArray note(1 << 20, 'x');
    for (int i = 0; i < 70; ++i) {
        large.csv += "row-" + QByteArray::number(i) + ',' + note + '\n';
        large.rows.append(i);
    }
    PaperServer server;
    QTemporaryDir folder;
    for (const bool atTheEnd : { false, true }) {
        QString id;
        {
            Run run(server, folder.path());
            run.clock.time += std::chrono::seconds(atTheEnd);
            ImportRun *import = run.begin(rows(1), atTheEnd ? left(1) : large);
            QVERIFY(import);
            id = import->id();
            import->settled({ 0 }, RowFate::Stored, {});
            import->end(atTheEnd ? std::optional(large) : std::nullopt);
        }
        Run run(server, folder.path());
        QVERIFY(run.load());
        QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
        QCOMPARE(run.book->find(id)->left, 69);
        const auto ledger = run.book->read(id).result();
        QVERIFY(ledger);
        QCOMPARE(ledger->leftCsv().size(), large.csv.size() - note.size() - qsizetype(strlen("row-0,\n")));
    }
}

void ImportsTest::keepsRecordsWhole()
{
    const auto odd = [](qsizetype at) { return at % 2 == 1; };
    QCOMPARE(keepRecords("h\na\nb\nc", odd), QByteArray("h\nb\n"));
    QCOMPARE(keepRecords("h\n\"a\n,\"\"\"\n\"b\r\nb\"\n", odd), QByteArray("h\n\"b\r\nb\"\n"));
    QCOMPARE(keepRecords({}, odd), QByteArray());
}

void ImportsTest::remembersTheLatest()
{
    PaperServer server;
    QTemporaryDir folder;
    {
        Run run(server, folder.path());
        const auto fileOf = [&run](const QString &id) { return run.book->filesFolder(id) + u"/left.csv"_s; };
        QString oldest;
        for (int i = 0; i < ImportBook::most + 3; ++i) {
            run.clock.time += std::chrono::seconds(1);
            ImportRun *import = run.begin(rows(1), left(2));
            QVERIFY(import);
            QVERIFY(QDir().mkpath(run.book->filesFolder(import->id())));
            QFile written(fileOf(import->id()));
            QVERIFY(written.open(QIODevice::WriteOnly));
            if (i == 0)
                oldest = written.fileName();
            if (i != 1) // the second never ends
                import->end();
        }
        QCOMPARE(run.book->entries().size(), ImportBook::most);
        QVERIFY(!oldest.isNull() && !QFile::exists(oldest)); // it went with its import
        QVERIFY(QFile::exists(fileOf(run.book->entries().constFirst().id)));
    }
    const QString lost = folder.filePath(u"imports/20200101-000000-000"_s); // of one that went without saying so
    QVERIFY(QDir().mkpath(lost));
    Run run(server, folder.path());
    QVERIFY(run.load());
    QCOMPARE(run.book->entries().size(), ImportBook::most);
    QVERIFY(!QFile::exists(lost));
    QVERIFY(QFile::exists(run.book->filesFolder(run.book->entries().constFirst().id) + u"/left.csv"_s));
    QCOMPARE(run.book->entries().constLast().state, ImportEntry::State::Interrupted);
    const ImportEntry &newest = run.book->entries().constFirst();
    QCOMPARE(newest.state, ImportEntry::State::Ended);
    QCOMPARE(newest.head.begunAt, at(6) + std::chrono::seconds(ImportBook::most + 3));
    QCOMPARE(newest.head.by, u"maria"_s);
    QCOMPARE(newest.left, 2);
}

void ImportsTest::keepsAndUndoes()
{
    PaperServer server;
    QTemporaryDir folder;
    QString id;
    {
        Run run(server, folder.path());
        ImportRun *import = run.begin(rows());
        QVERIFY(import);
        id = import->id();
        import->settled({ 0, 1, 2 }, RowFate::Stored, {});
    }
    {
        Run run(server, folder.path());
        QVERIFY(run.load());
        QCOMPARE(run.book->find(id)->state, ImportEntry::State::Interrupted);
        QCOMPARE(run.book->find(id)->open, rowCount - 3);
        QVERIFY(run.book->keep(id));
        QVERIFY(!run.book->keep(id)); // it is looked into
        QTRY_COMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
        QCOMPARE(run.book->find(id)->left, rowCount - 3);
        run.book->setUndone(id);
        QTRY_COMPARE(run.book->find(id)->state, ImportEntry::State::Undone);
    }
    Run run(server, folder.path());
    QVERIFY(run.load());
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Undone);
    QVERIFY(server.takeChanges().isEmpty());
}

void ImportsTest::stopsWhileTheFileIsRead()
{
    PaperServer server;
    QTemporaryDir folder;
    QString id;
    {
        Run run(server, folder.path());
        ImportRun *import = run.begin(rows());
        QVERIFY(import);
        id = import->id();
    }
    Run run(server, folder.path());
    QVERIFY(run.load());
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    // told when reading begins, so that it is not over however quick the machine is
    connect(run.book.get(), &ImportBook::changed, run.book.get(), [&] {
        QVERIFY(!run.book->resume(id)); // one at a time
        run.book->cancelResuming();
    }, Qt::SingleShotConnection);
    QVERIFY(run.book->resume(id));
    QVERIFY(comes(resumed));
    const auto outcome = resumed.first().at(1).value<SendOutcome>();
    QVERIFY(outcome.wasCancelled);
    QCOMPARE(outcome.unsent.size(), rowCount);
    QCOMPARE(server.takeCalls(), QStringList());
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Interrupted);
    QVERIFY(!run.book->isResuming());
    QVERIFY(run.book->resume(id)); // and later it goes on
    QTRY_COMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
    QCOMPARE(run.book->find(id)->stored, rowCount);
}

QTEST_GUILESS_MAIN(ImportsTest)
#include "tst_imports.moc"
