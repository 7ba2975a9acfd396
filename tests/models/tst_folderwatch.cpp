// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/inbox/folderwatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk::models;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QList<FolderEntry> &entries)
{
    QStringList result;
    for (const FolderEntry &entry : entries)
        result.append(entry.name);
    return result;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// One look, and its end.
void look(FolderWatch &watch)
{
    QSignalSpy looked(&watch, &FolderWatch::looked);
    watch.look();
    QTRY_COMPARE(looked.count(), 1);
}

}

class FolderWatchTest : public QObject {
    Q_OBJECT

private slots:
    void knowsWhatWasThereFirst();
    void waitsUntilAFileIsComplete();
    void offersAgainOnlyWhatHasChanged();
    void remembersOverARestart();
    void boundsWhatItRemembers();
    void looksIntoRealFolders();
    void tellsOnceOfALostFolder();
    void forgetsALateAnswerAboutAnotherFolder();
};

void FolderWatchTest::knowsWhatWasThereFirst()
{
    FolderInbox inbox;
    QVERIFY(!inbox.take({ { u"old.csv"_s, 10, 1 } }));
    QCOMPARE(inbox.memoryVersion(), 1);
    QVERIFY(!inbox.take({ { u"old.csv"_s, 10, 1 } }));
    QVERIFY(inbox.waiting().isEmpty());
}

void FolderWatchTest::waitsUntilAFileIsComplete()
{
    FolderInbox inbox;
    inbox.take({});
    inbox.take({ { u"new.csv"_s, 10, 1 } });
    QVERIFY(inbox.waiting().isEmpty());
    inbox.take({ { u"new.csv"_s, 20, 2 } });
    QVERIFY(inbox.waiting().isEmpty());
    inbox.take({ { u"new.csv"_s, 20, 3 } });
    QVERIFY(inbox.waiting().isEmpty());
    QVERIFY(inbox.take({ { u"new.csv"_s, 20, 3 } }));
    QCOMPARE(names(inbox.waiting()), QStringList{ u"new.csv"_s });
    // gone again before anybody looked at it
    QVERIFY(inbox.take({}));
    QVERIFY(inbox.waiting().isEmpty());
}

void FolderWatchTest::offersAgainOnlyWhatHasChanged()
{
    FolderInbox inbox;
    inbox.take({});
    const QList<FolderEntry> two{ { u"b.csv"_s, 1, 5 }, { u"a.csv"_s, 1, 4 } };
    inbox.take(two);
    inbox.take(two);
    QCOMPARE(names(inbox.waiting()), QStringList({ u"a.csv"_s, u"b.csv"_s }));
    QVERIFY(inbox.settle(u"a.csv"_s));
    QVERIFY(!inbox.settle(u"elsewhere.csv"_s));
    QCOMPARE(names(inbox.waiting()), QStringList{ u"b.csv"_s });
    inbox.take(two);
    QCOMPARE(names(inbox.waiting()), QStringList{ u"b.csv"_s });
    const QList<FolderEntry> changed{ { u"b.csv"_s, 1, 5 }, { u"a.csv"_s, 2, 6 } };
    inbox.take(changed);
    inbox.take(changed);
    QCOMPARE(names(inbox.waiting()), QStringList({ u"b.csv"_s, u"a.csv"_s }));
}

void FolderWatchTest::remembersOverARestart()
{
    FolderInbox before;
    before.take({ { u"with some blanks.csv"_s, 1, 1 } });
    const QList<FolderEntry> now{ { u"with some blanks.csv"_s, 1, 1 }, { u"done.csv"_s, 1, 2 } };
    before.take(now);
    before.take(now);
    before.settle(u"done.csv"_s);

    FolderInbox after(before.memory());
    const QList<FolderEntry> later = now + QList<FolderEntry>{ { u"overnight.csv"_s, 1, 3 } };
    after.take(later);
    after.take(later);
    QCOMPARE(names(after.waiting()), QStringList{ u"overnight.csv"_s });

    FolderInbox empty;
    empty.take({});
    FolderInbox fromEmpty(empty.memory());
    fromEmpty.take({ { u"first.csv"_s, 1, 1 } });
    fromEmpty.take({ { u"first.csv"_s, 1, 1 } });
    QCOMPARE(names(fromEmpty.waiting()), QStringList{ u"first.csv"_s });
}

void FolderWatchTest::boundsWhatItRemembers()
{
    QList<FolderEntry> many;
    for (int i = 0; i < FolderInbox::mostKnown + 500; ++i)
        many.append({ u"%1.csv"_s.arg(i), 1, i });
    FolderInbox inbox;
    inbox.take(many);
    QCOMPARE(inbox.memory().size(), FolderInbox::mostKnown + 1);
    FolderInbox after(inbox.memory());
    after.take(many);
    after.take(many);
    QVERIFY(after.waiting().isEmpty());
}

void FolderWatchTest::looksIntoRealFolders()
{
    const QTemporaryDir folder;
    FolderWatch watch;
    QSignalSpy changed(&watch, &FolderWatch::waitingChanged);
    QSignalSpy memory(&watch, &FolderWatch::memoryChanged);
    watch.setFolder(folder.path());
    look(watch);
    for (const QString &name : { u"orders.xlsx"_s, u"orders.csv.part"_s, u"~$orders.xlsx"_s,
             u".~lock.orders.ods#"_s, u"a.tmp"_s, u"letter.pdf"_s })
        write(folder.filePath(name), "x");
    write(folder.filePath(u"empty.csv"_s), "");
    look(watch);
    changed.clear();
    look(watch);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(names(watch.waiting()), QStringList{ u"orders.xlsx"_s });
    memory.clear();
    watch.settle(u"/elsewhere/orders.xlsx"_s);
    QCOMPARE(memory.count(), 0);
    watch.settle(watch.pathOf(watch.waiting().first()));
    QCOMPARE(memory.count(), 1);
    QVERIFY(watch.waiting().isEmpty());
    // as after a restart
    FolderWatch again;
    again.setFolder(folder.path(), memory.first().first().toStringList());
    look(again);
    look(again);
    QVERIFY(again.waiting().isEmpty());
}

void FolderWatchTest::tellsOnceOfALostFolder()
{
    bool isThere = false;
    FolderWatch watch([&isThere](const QString &) -> std::expected<QList<FolderEntry>, QString> {
        if (!isThere)
            return std::unexpected(u"gone"_s);
        return QList<FolderEntry>();
    });
    QSignalSpy lost(&watch, &FolderWatch::lost);
    watch.look(); // no folder, no look
    watch.setFolder(u"/somewhere"_s);
    look(watch);
    look(watch);
    QCOMPARE(lost.count(), 1);
    QCOMPARE(lost.first().at(1).toString(), u"gone"_s);
    isThere = true;
    look(watch);
    isThere = false;
    look(watch);
    QCOMPARE(lost.count(), 2);
}

void FolderWatchTest::forgetsALateAnswerAboutAnotherFolder()
{
    FolderWatch watch([](const QString &folder) -> std::expected<QList<FolderEntry>, QString> {
        return QList<FolderEntry>{ { folder == u"/a" ? u"a.csv"_s : u"b.csv"_s, 1, 1 } };
    });
    watch.setFolder(u"/a"_s, { u"-1 -1 horizon"_s });
    look(watch);
    watch.look();
    watch.setFolder(u"/b"_s, { u"-1 -1 horizon"_s });
    look(watch);
    look(watch);
    QCOMPARE(names(watch.waiting()), QStringList{ u"b.csv"_s });
}

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "tst_folderwatch.moc"
