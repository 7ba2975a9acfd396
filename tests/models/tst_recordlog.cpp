// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/recordlog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using routedesk::models::RecordLog;

class RecordLogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsBackInOrder();
    void aTornRecordEndsIt_data();
    void aTornRecordEndsIt();
    void rewrites();
    void saysWhyItCannotWrite();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"sub/log"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RecordLogTest::readsBackInOrder()
{
    {
        RecordLog log(path());
        QVERIFY(log.open().isEmpty());
        QCOMPARE(log.append("one").result(), QString());
        log.append(QByteArray());
        log.append(QByteArray(100'000, 'x')); // the destructor waits for it
    }
    RecordLog log(path());
    QCOMPARE(log.open(), (QList<QByteArray> { "one", "", QByteArray(100'000, 'x') }));
    QVERIFY(log.damage().isNull());
}

void RecordLogTest::aTornRecordEndsIt_data()
{
    QTest::addColumn<int>("cut");
    QTest::newRow("in the body") << 2;
    QTest::newRow("in the head") << 13;
}

void RecordLogTest::aTornRecordEndsIt()
{
    QFETCH(int, cut);
    {
        RecordLog log(path());
        (void)log.open();
        log.append("first");
        log.append("a longer second");
    }
    QFile file(path());
    QVERIFY(file.resize(file.size() - cut - (cut == 13 ? 4 : 0)));
    RecordLog log(path());
    QCOMPARE(log.open(), QList<QByteArray> { "first" });
    QVERIFY(!log.damage().isNull());
    QVERIFY(QFile::exists(path() + u".damaged"_s));
    QCOMPARE(log.append("third").result(), QString());

    RecordLog again(path());
    QCOMPARE(again.open(), (QList<QByteArray> { "first", "third" }));
    QVERIFY(again.damage().isNull());
}

void RecordLogTest::rewrites()
{
    {
        RecordLog log(path());
        (void)log.open();
        log.append("old");
        QCOMPARE(log.rewrite({ "new" }).result(), QString());
        log.append("newer");
    }
    RecordLog log(path());
    QCOMPARE(log.open(), (QList<QByteArray> { "new", "newer" }));
}

void RecordLogTest::saysWhyItCannotWrite()
{
    RecordLog log(u"/proc/no-such-place/log"_s);
    QVERIFY(log.open().isEmpty());
    QVERIFY(!log.append("lost").result().isEmpty());
}

QTEST_GUILESS_MAIN(RecordLogTest)
#include "tst_recordlog.moc"
