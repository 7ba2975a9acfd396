// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importruns.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

/// How many calls the outbox's journal says were sent: records of kind 2.
qsizetype callsSent(const QByteArray &journal)
{
    constexpr qsizetype head = 8;
    qsizetype count = 0;
    for (qsizetype at = 0; at + head < journal.size();) {
        count += journal.at(at + head) == 2;
        at += head + qFromLittleEndian<quint32>(journal.constData() + at);
    }
    return count;
}

}

/// Being interrupted at an import, and going on with it.
class ImportResumeTest : public QObject {
    Q_OBJECT

private slots:
    void survivesAKillBetweenAnyTwoSteps();
    void readsAJournalCutAnywhere();
    void goesOnFromEveryRecord();
    void sendsNothingTwiceThatWasDoneMeanwhile();
    void asksForWhatTheOutboxWouldSendAgain();
    void endsThoughTheOutboxCannotTell();
    void stopsWhileItAsks();
    void keepsWithoutSending();
    void keepsNothingWhileNobodyCanTell();

private:
    [[nodiscard]] Wreck sentAndKilled(PaperServer &server);
    void goOn(const Wreck &wreck, const QByteArray &when);
};

void ImportResumeTest::goOn(const Wreck &wreck, const QByteArray &when)
{
    PaperServer server;
    server.put(wreck.orders);
    QTemporaryDir folder;
    restore(wreck, folder.path());
    Run run(server, folder.path());
    QVERIFY2(run.load(), when.constData());
    if (run.book->entries().isEmpty()) { // it had not begun
        QVERIFY2(wreck.orders.isEmpty(), when.constData());
        return;
    }
    const ImportEntry entry = run.book->entries().constFirst();
    if (entry.state == ImportEntry::State::Ended)
        return;
    QCOMPARE(entry.state, ImportEntry::State::Interrupted);
    QVERIFY2(entry.stored <= wreck.orders.size(), when.constData());
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    run.book->resume(entry.id);
    QVERIFY2(comes(resumed), when.constData());
    QVERIFY2(ordersOf(server).size() == rowCount, when.constData());
    for (const QString &call : server.takeChanges()) {
        for (const api::Order &order : wreck.orders)
            QVERIFY2(!call.split(u' ').contains(order.key.handle),
                qPrintable(QString::fromLatin1(when) + u" sent again: "_s + call));
    }
    QCOMPARE(run.book->entries().constFirst().stored, rowCount);
    QCOMPARE(run.book->entries().constFirst().state, ImportEntry::State::Ended);
    QCOMPARE(run.outbox->openCount() + run.outbox->unknownCount(), 0);
}

void ImportResumeTest::survivesAKillBetweenAnyTwoSteps()
{
    PaperServer server;
    QTemporaryDir folder;
    QList<Wreck> wrecks;
    {
        Run run(server, folder.path());
        const auto look = [&] {
            const Wreck wreck = wreckOf(folder.path(), server);
            if (wrecks.isEmpty() || wrecks.constLast() != wreck)
                wrecks.append(wreck);
        };
        ImportRun *import = run.begin(rows());
        QVERIFY(import);
        look();
        connect(run.outbox.get(), &Outbox::entryAdded, run.outbox.get(), look);
        connect(run.outbox.get(), &Outbox::entryChanged, run.outbox.get(), look);
        connect(import, &ImportRun::changed, run.outbox.get(), look);
        QSignalSpy finished(run.sender.get(), &OrderSender::finished);
        run.sender->send(rows(), {}, import);
        // Between two turns of the event loop too.
        QDeadlineTimer patience(10'000);
        while (finished.isEmpty() && !patience.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
            look();
        }
        QVERIFY(!finished.isEmpty());
    }
    QVERIFY(wrecks.size() > 16);
    for (qsizetype i = 0; i < wrecks.size(); ++i) {
        goOn(wrecks.at(i), "kill " + QByteArray::number(i));
        if (QTest::currentTestFailed())
            return;
        // What was on its way arrives after the kill.
        Wreck late = wrecks.at(i);
        for (qsizetype next = i; next < wrecks.size() && late.orders.size() == wrecks.at(i).orders.size(); ++next)
            late.orders = wrecks.at(next).orders;
        // Only what was said to be sent by then, as far as the disk had heard.
        const qsizetype under = callsSent(late.files.value(u"outbox.journal"_s)) * perCall;
        if (under > wrecks.at(i).orders.size() && late.orders.size() > wrecks.at(i).orders.size())
            goOn(late, "late " + QByteArray::number(i));
        if (QTest::currentTestFailed())
            return;
    }
}

void ImportResumeTest::readsAJournalCutAnywhere()
{
    const ImportLedger whole({ u"orders.csv"_s, u"maria"_s, at(6), {} }, rows(), left());
    QList<QByteArray> records = whole.beginning();
    const qsizetype beginning = records.size();
    records.append(ImportLedger::fateRecord({ 0, 1, 2 }, RowFate::Sending, {}));
    records.append(ImportLedger::fateRecord({ 0, 1, 2 }, RowFate::Stored, { key(u"a"_s) }));
    records.append(ImportLedger::fateRecord({ 3, 4, 5 }, RowFate::Sending, {}));
    records.append(ImportLedger::endRecord(left()));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    {
        RecordLog log(path);
        QVERIFY(log.rewrite(records).result().isNull());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    int before = -1;
    for (qsizetype cut = 0; cut <= bytes.size(); cut += cut < bytes.size() - 400 ? 7 : 1) {
        const QString torn = folder.filePath(u"torn"_s);
        QFile::remove(torn);
        QFile out(torn);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes.first(cut)) == cut);
        out.close();
        RecordLog log(torn);
        const QList<QByteArray> read = log.open();
        const auto ledger = ImportLedger::fromRecords(read);
        QCOMPARE(ledger.has_value(), read.size() >= beginning);
        if (!ledger)
            continue;
        QCOMPARE(ledger->orders(), rows());
        const int known = ledger->count(RowFate::Stored) + ledger->count(RowFate::Sending);
        QVERIFY(known >= before); // what is written later never takes back
        before = known;
        QCOMPARE(ledger->isEnded(), cut == bytes.size());
    }
    QCOMPARE(before, 6);
}

void ImportResumeTest::goesOnFromEveryRecord()
{
    PaperServer server;
    QTemporaryDir folder;
    QString id;
    {
        Run run(server, folder.path());
        ImportRun *import = run.begin(rows());
        QVERIFY(import);
        id = import->id();
        QSignalSpy finished(run.sender.get(), &OrderSender::finished);
        run.sender->send(rows(), {}, import);
        QVERIFY(comes(finished));
    }
    // The outbox has forgotten what is settled; the import's journal is cut after each record.
    const QString path = folder.filePath(u"imports/%1.import"_s.arg(id));
    RecordLog log(path);
    const QList<QByteArray> records = log.open();
    const qsizetype beginning = 4;
    QVERIFY(records.size() == beginning + 2 * (rowCount / perCall));
    const QList<api::Order> all = ordersOf(server);
    for (qsizetype count = beginning; count <= records.size(); ++count) {
        Wreck wreck = wreckOf(folder.path(), server);
        {
            RecordLog cut(path);
            QVERIFY(cut.rewrite(records.first(count)).result().isNull());
        }
        wreck = wreckOf(folder.path(), server);
        wreck.orders = all.first(qMin<qsizetype>(all.size(), perCall * ((count - beginning + 1) / 2)));
        goOn(wreck, "record " + QByteArray::number(count));
        if (QTest::currentTestFailed())
            return;
    }
}

void ImportResumeTest::sendsNothingTwiceThatWasDoneMeanwhile()
{
    PaperServer server;
    QTemporaryDir folder;
    Wreck wreck;
    {
        Run run(server, folder.path());
        ImportRun *import = run.begin(rows(perCall), left(perCall));
        QVERIFY(import);
        import->sending({ 0, 1, 2 }).waitForFinished();
        wreck = wreckOf(folder.path(), server);
    }
    for (int i = 0; i < perCall; ++i) {
        api::Order done = test::order(u"a"_s);
        done.key = { u"row-%1"_s.arg(i), {}, 0, 0 };
        done.createdAt = i == 2 ? at(1) : at(6, 1);
        done.status = api::OrderStatus::Completed;
        wreck.orders.append(done);
    }
    server.put(wreck.orders);
    QTemporaryDir again;
    restore(wreck, again.path());
    Run run(server, again.path());
    QVERIFY(run.load());
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    run.book->resume(run.book->entries().constFirst().id);
    QVERIFY(comes(resumed));
    const QStringList calls = server.takeChanges();
    QCOMPARE(calls.size(), 1);
    QVERIFY(calls.first().contains(u"row-2"_s)); // closed long before the import: another attempt
    QVERIFY(!calls.first().contains(u"row-1"_s));
}

// The first call has arrived, and the answer was lost with the application.
Wreck ImportResumeTest::sentAndKilled(PaperServer &server)
{
    server.faults = { { u"POST /orders/"_s, PaperServer::Fate::LostAfter },
        { u"GET"_s, PaperServer::Fate::Silent, 100 } };
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *import = run.begin(rows(perCall), left(perCall));
    run.sender->send(rows(perCall), {}, import);
    const bool isAsked
        = QTest::qWaitFor([&] { return server.takeCalls().join(u'\n').contains(u"GET"_s); }); // it is read back
    Wreck wreck = wreckOf(folder.path(), server);
    server.faults.clear();
    return import != nullptr && isAsked ? wreck : Wreck();
}

// The orders are done by the time the application is back, so that reading for open ones does not find them.
void ImportResumeTest::asksForWhatTheOutboxWouldSendAgain()
{
    for (const bool isRead : { true, false }) {
        PaperServer server;
        const Wreck wreck = sentAndKilled(server);
        QCOMPARE(wreck.orders.size(), perCall);
        for (const api::Order &order : wreck.orders) {
            server.order(order.key)->status = api::OrderStatus::Completed;
            server.order(order.key)->createdAt = at(6, 1);
        }
        (void)server.takeCalls();
        QTemporaryDir folder;
        restore(wreck, folder.path());
        Run run(server, folder.path());
        if (isRead)
            QTRY_COMPARE(run.outbox->heldCount(), 1); // it would be sent again
        QVERIFY(run.load());
        QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
        run.book->resume(run.book->entries().constFirst().id);
        QVERIFY(comes(resumed));
        run.outbox->resume();
        QTest::qWait(20);
        QCOMPARE(server.takeChanges(), QStringList());
        QCOMPARE(run.book->entries().constFirst().stored, perCall);
        QCOMPARE(run.book->entries().constFirst().state, ImportEntry::State::Ended);
    }
}

void ImportResumeTest::endsThoughTheOutboxCannotTell()
{
    PaperServer server;
    const Wreck wreck = sentAndKilled(server);
    server.faults = { { u"GET"_s, PaperServer::Fate::LostBefore, 100'000 } };
    QTemporaryDir folder;
    restore(wreck, folder.path());
    Run run(server, folder.path());
    QSignalSpy settled(run.outbox.get(), &Outbox::settled);
    QVERIFY(comes(settled)); // it says so once
    QVERIFY(run.load());
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    const QString id = run.book->entries().constFirst().id;
    run.book->resume(id);
    QVERIFY(comes(resumed));
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Interrupted);
    QCOMPARE(run.book->find(id)->open, perCall);
    server.faults.clear();
    (void)server.takeCalls();
    run.book->resume(id);
    QTRY_COMPARE(resumed.size(), 2);
    QCOMPARE(server.takeChanges(), QStringList());
    QCOMPARE(run.book->find(id)->stored, perCall);
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
}

void ImportResumeTest::stopsWhileItAsks()
{
    PaperServer server;
    QTemporaryDir folder;
    Run run(server, folder.path());
    ImportRun *import = run.begin(rows());
    QVERIFY(import);
    import->sending({ 0, 1, 2 }).waitForFinished();
    server.faults = { { u"GET"_s, PaperServer::Fate::Silent, 100 } };
    QSignalSpy resumed(run.book.get(), &ImportBook::resumed);
    run.book->resume(import->id());
    QVERIFY(run.book->isResuming());
    run.book->cancelResuming();
    QVERIFY(comes(resumed));
    const auto outcome = resumed.first().at(1).value<SendOutcome>();
    QVERIFY(outcome.wasCancelled);
    QCOMPARE(outcome.unsent.size(), rowCount - perCall);
    QCOMPARE(server.takeChanges(), QStringList());
    QCOMPARE(run.book->find(import->id())->state, ImportEntry::State::Interrupted);
    QCOMPARE(run.book->find(import->id())->open, rowCount);
}

void ImportResumeTest::keepsNothingWhileNobodyCanTell()
{
    PaperServer server;
    const Wreck wreck = sentAndKilled(server);
    (void)server.takeChanges();
    server.faults = { { u"GET"_s, PaperServer::Fate::LostBefore, 100'000 } };
    QTemporaryDir folder;
    restore(wreck, folder.path());
    Run run(server, folder.path());
    QVERIFY(run.load());
    const QString id = run.book->entries().constFirst().id;
    QSignalSpy kept(run.book.get(), &ImportBook::kept), open(run.book.get(), &ImportBook::stillOpen);
    QVERIFY(run.book->keep(id));
    QVERIFY(comes(open));
    QCOMPARE(open.first().at(1).value<SendOutcome>().unknown.size(), perCall);
    QVERIFY(open.first().at(1).value<SendOutcome>().error);
    QVERIFY(kept.isEmpty());
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Interrupted);
    QCOMPARE(run.book->find(id)->open, perCall);
    server.faults.clear();
    QVERIFY(run.book->keep(id));
    QVERIFY(comes(kept));
    QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
    QCOMPARE(run.book->find(id)->stored, perCall);
    QCOMPARE(server.takeChanges(), QStringList());
}

// The call stands in the outbox, sent or not; keeping takes it out of there and finds what of it is stored.
void ImportResumeTest::keepsWithoutSending()
{
    for (const bool arrived : { false, true }) {
        PaperServer server;
        server.faults
            = { { u"POST /orders/"_s, arrived ? PaperServer::Fate::LostAfter : PaperServer::Fate::LostBefore },
                  { u"GET"_s, PaperServer::Fate::Silent, 100 } };
        QTemporaryDir folder;
        QString id;
        {
            Run run(server, folder.path());
            ImportRun *import = run.begin(rows());
            QVERIFY(import);
            id = import->id();
            run.sender->send(rows(), {}, import);
            QVERIFY(QTest::qWaitFor(
                [&] { return server.takeCalls().join(u'\n').contains(u"GET"_s); })); // it is read back
        }
        server.faults.clear();
        (void)server.takeCalls();
        Run run(server, folder.path());
        QVERIFY(run.load());
        QSignalSpy kept(run.book.get(), &ImportBook::kept);
        QVERIFY(run.book->keep(id));
        QVERIFY(comes(kept));
        QCOMPARE(server.takeChanges(), QStringList());
        QCOMPARE(run.book->find(id)->state, ImportEntry::State::Ended);
        QCOMPARE(run.book->find(id)->stored, arrived ? perCall : 0);
        run.outbox->resume();
        QTest::qWait(20);
        QCOMPARE(server.takeChanges(), QStringList());
    }
}

QTEST_GUILESS_MAIN(ImportResumeTest)
#include "tst_importresume.moc"
