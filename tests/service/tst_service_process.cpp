// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"
#include "servicefixture.h"
#include "serviceprocess.h"

#include "service/storage/database.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <QNetworkReply>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

QByteArray secretIn(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"secret"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no secret file");
    file.write("s3cret\n");
    return "s3cret";
}

QStringList arguments(const QTemporaryDir &folder, const QStringList &more = {})
{
    return QStringList { u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, folder.filePath(u"db"_s), u"--account-id"_s,
        u"acc"_s, u"--secret-file"_s, folder.filePath(u"secret"_s) } + more;
}

// curl as the reference page prints it, with only the host and the credentials replaced.
HttpAnswer curl(const QUrl &base, const QString &method, const QString &path, const QString &body)
{
    QStringList command { u"-sS"_s, u"-w"_s, u"\n%{http_code}"_s, u"-u"_s, u"acc:s3cret"_s, u"-X"_s, method,
        base.toString() + path };
    if (!body.isEmpty())
        command += { u"-H"_s, u"Content-Type: application/json"_s, u"-d"_s, body };
    QProcess process;
    process.start(u"curl"_s, command);
    process.waitForFinished(20'000);
    const QByteArray output = process.readAllStandardOutput();
    const qsizetype end = output.lastIndexOf('\n');
    return { output.sliced(end + 1).toInt(), output.left(end), {} };
}

}

class TestServiceProcess : public QObject {
    Q_OBJECT

private slots:
    void theReferenceRequestsByCurl();
    void endsCleanlyOnSignals();
    void refusesWhatItCannotDo_data();
    void refusesWhatItCannotDo();
    void makesItsOwnAccount();
    void aRestartKeepsTheData();
    void answeredWritesOutliveAKill();
};

void TestServiceProcess::theReferenceRequestsByCurl()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    QTemporaryDir folder;
    secretIn(folder);
    ServiceProcess service(arguments(folder, { u"--sample"_s }));
    QVERIFY(service.isListening());
    const auto body = [](const QString &name) { return QString::fromUtf8(fixture(name)); };

    const HttpAnswer batch = curl(service.url(), u"POST"_s, u"/orders/"_s, body(u"post_orders.json"_s));
    QCOMPARE(batch.status, 201);
    QCOMPARE(batch.at(u"orders"_s).toArray().size(), 2);
    QCOMPARE(batch.at(u"orders.0.status"_s).toString(), u"unplanned"_s);
    QCOMPARE(batch.at(u"orders.0.type"_s).toString(), u"pick"_s);
    QCOMPARE(batch.at(u"orders.0.scheduled_at"_s).toString(), u"2023-10-31T02:00:00.000Z"_s);
    QCOMPARE(batch.at(u"orders.0.metadata.customerID"_s).toString(), u"12654"_s);
    QCOMPARE(batch.at(u"orders.1.product_type.1"_s).toString(), u"fragile"_s);
    QVERIFY(!batch.json().contains("route_handle"_L1));

    const HttpAnswer duplicate = curl(service.url(), u"POST"_s, u"/orders/track"_s, body(u"track.json"_s));
    QCOMPARE(duplicate.status, 409);
    QCOMPARE(duplicate.at(u"code"_s).toString(), u"duplicate_resource"_s);
    QCOMPARE(curl(service.url(), u"POST"_s, u"/orders/order-1/cancel"_s, body(u"cancel.json"_s)).status, 200);
    QCOMPARE(curl(service.url(), u"POST"_s, u"/orders/order-2/cancel"_s, body(u"cancel.json"_s)).status, 200);

    const HttpAnswer track = curl(service.url(), u"POST"_s, u"/orders/track"_s, body(u"track.json"_s));
    QCOMPARE(track.status, 201);
    QCOMPARE(track.at(u"status"_s).toString(), u"tracking"_s);
    QCOMPARE(track.at(u"version"_s).toInt(), 1);
    QCOMPARE(track.at(u"worker_handle"_s).toString(), u"james@ht.com"_s);
    QCOMPARE(track.at(u"device_id"_s).toString(), u"FFA58DDB-5CA0-4CD5-8BDE-E4EC7E077E3D"_s);
    QCOMPARE(track.at(u"orders.1.status"_s).toString(), u"ongoing"_s);
    for (const char *field : { "route_handle", "embed_url", "started_at", "assigned_at", "created_at", "planned_at" })
        QVERIFY2(track.at(QString::fromLatin1(field)).isString(), field);
    for (const char *field : { "track_mode", "started_at", "share_url", "device_id", "worker_handle", "created_at",
             "assigned_at", "route_handle", "planned_at" })
        QVERIFY2(track.at("orders.0."_L1 + QString::fromLatin1(field)).isString(), field);
    QCOMPARE(track.at(u"orders.0.scheduled_at"_s).toString(), u"2023-11-02T02:00:00.000Z"_s);
    QCOMPARE(track.at(u"orders.0.destination.geometry.coordinates.1"_s).toDouble(), 34.832173);

    const HttpAnswer plans = curl(service.url(), u"GET"_s, u"/orders/plans/"_s, {});
    QCOMPARE(plans.status, 200);
    QCOMPARE(plans.at(u"plans.0.sequence_number"_s).toInt(), 1);
    QVERIFY(plans.json().contains("pagination_token"_L1));

    // The pages' orders are called "string".
    const QString complete = u"/orders/string/complete"_s;
    const QString cancel = u"/orders/string/cancel"_s;
    QCOMPARE(curl(service.url(), u"POST"_s, complete, body(u"complete.json"_s)).status, 404);
    for (const QString &path : { complete, cancel }) {
        QString order = body(u"track.json"_s);
        order.replace("\"order-1\""_L1, "\"string\""_L1).replace("\"order-2\""_L1, "\"other %1\""_L1);
        QCOMPARE(curl(service.url(), u"POST"_s, u"/orders/track"_s, order.replace("%1"_L1, path.section(u'/', -1))).status, 201);
        const HttpAnswer closed = curl(service.url(), u"POST"_s, path, body(u"complete.json"_s));
        QCOMPARE(closed.status, 200);
        const bool completed = path == complete;
        QCOMPARE(closed.at(u"status"_s).toString(), completed ? u"completed"_s : u"cancelled"_s);
        QVERIFY(closed.at(completed ? u"completed_at"_s : u"cancelled_at"_s).isString());
        QVERIFY(closed.json().contains(completed ? "completed_at_destination"_L1 : "cancelled_at_destination"_L1));
        QCOMPARE(closed.at(u"timeline"_s).toArray().size(), 5);
        QCOMPARE(closed.at(u"timeline.4.type"_s).toString(), completed ? u"order_completed"_s : u"order_cancelled"_s);
    }
}

void TestServiceProcess::endsCleanlyOnSignals()
{
    QTemporaryDir folder;
    secretIn(folder);
    ServiceProcess service(arguments(folder));
    QVERIFY(service.isListening());
    QCOMPARE(service.terminate(), 0);
    QVERIFY(!QFile::exists(folder.filePath(u"db-wal"_s)));
}

void TestServiceProcess::refusesWhatItCannotDo_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("beyond loopback") << QStringList { u"--listen"_s, u"0.0.0.0:0"_s } << QByteArray("--allow-remote");
    QTest::newRow("no port") << QStringList { u"--listen"_s, u"127.0.0.1"_s } << QByteArray("ADDR:PORT");
    QTest::newRow("not an address") << QStringList { u"--listen"_s, u"example.com:80"_s } << QByteArray("ADDR:PORT");
    QTest::newRow("no secret file") << QStringList { u"--secret-file"_s, u"/nowhere"_s } << QByteArray("/nowhere");
    QTest::newRow("no folder") << QStringList { u"--database"_s, u"/nowhere/db"_s } << QByteArray("/nowhere/db");
    QTest::newRow("another kind of database") << QStringList { u"--database"_s, u"mysql://localhost/x"_s } << QByteArray("postgresql://");
    QTest::newRow("no server") << QStringList { u"--database"_s, u"postgresql://127.0.0.1:1/x"_s } << QByteArray("cannot be reached");
    QTest::newRow("a password for all to read") << QStringList { u"--database"_s, u"postgresql://me:pw@localhost/x"_s } << QByteArray("--database-file");
    QTest::newRow("not where people are") << QStringList { u"--public-url"_s, u"orders.example.com"_s } << QByteArray("--public-url");
    QTest::newRow("unknown option") << QStringList { u"--hover"_s, u"10"_s } << QByteArray("hover");
    QTest::newRow("no speed") << QStringList { u"--simulate"_s, u"fast"_s } << QByteArray("simulate");
    QTest::newRow("too fast") << QStringList { u"--simulate"_s, u"1e9"_s } << QByteArray("simulate");
    QTest::newRow("no seed") << QStringList { u"--simulate"_s, u"10"_s, u"--simulate-seed"_s, u"x"_s } << QByteArray("simulate");
    QTest::newRow("an argument too many") << QStringList { u"please"_s } << QByteArray("please");
}

void TestServiceProcess::refusesWhatItCannotDo()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, told);
    QTemporaryDir folder;
    secretIn(folder);
    ServiceProcess service(arguments(folder, more));
    QVERIFY(!service.isListening());
    QVERIFY(service.process().state() == QProcess::NotRunning || service.process().waitForFinished());
    QCOMPARE(service.process().exitCode(), 1);
    const QByteArray errors = service.errors();
    QVERIFY2(errors.contains(told), errors.constData());
}

void TestServiceProcess::makesItsOwnAccount()
{
    QTemporaryDir folder;
    const QStringList few { u"--listen"_s, u"127.0.0.1:0"_s };
    QByteArray secret;
    for (int run = 0; run < 2; ++run) {
        ServiceProcess service(few, folder.path());
        QVERIFY(service.isListening());
        const QString path = folder.filePath(u"routedesk/routedesk-service/secret-key"_s);
        QVERIFY(service.errors().contains(path.toUtf8()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(file.permissions() & others));
        const QByteArray read = file.readAll().trimmed();
        QVERIFY(read.size() >= 32);
        if (run == 1)
            QCOMPARE(read, secret);
        secret = read;
        QCOMPARE(HttpCaller(service.url(), basic("local", secret)).get(u"/orders"_s).status, 200);
        QCOMPARE(HttpCaller(service.url(), basic("local", "guess")).get(u"/orders"_s).status, 401);
        QCOMPARE(service.terminate(), 0);
    }
}

void TestServiceProcess::aRestartKeepsTheData()
{
    QTemporaryDir folder;
    secretIn(folder);
    {
        ServiceProcess service(arguments(folder));
        QCOMPARE(HttpCaller(service.url(), basic("acc", "s3cret")).post(u"/orders/"_s, batchJson({ "a" })).status, 201);
        QCOMPARE(service.terminate(), 0);
    }
    ServiceProcess service(arguments(folder));
    QCOMPARE(HttpCaller(service.url(), basic("acc", "s3cret")).get(u"/orders/a"_s).status, 200);
}

void TestServiceProcess::answeredWritesOutliveAKill()
{
    QTemporaryDir folder;
    secretIn(folder);
    QByteArrayList answered;
    for (int round = 0; round < 8; ++round) {
        ServiceProcess service(arguments(folder));
        QVERIFY(service.isListening());
        // Several connections write as fast as they can; the kill comes while they do.
        QNetworkAccessManager network;
        int sent = 0;
        bool over = false;
        std::function<void()> write = [&] {
            if (over)
                return;
            const QByteArray handle = QByteArray::number(round) + '-' + QByteArray::number(sent++);
            QNetworkRequest request(service.url().resolved(QUrl(u"/orders/"_s)));
            request.setRawHeader("Authorization", basic("acc", "s3cret"));
            request.setRawHeader("Content-Type", "application/json");
            QNetworkReply *reply = network.post(request, batchJson({ handle + 'a', handle + 'b', handle + 'c' }));
            QObject::connect(reply, &QNetworkReply::finished, reply, [&, reply, handle] {
                if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 201)
                    answered.append(handle);
                reply->deleteLater();
                write();
            });
        };
        for (int connection = 0; connection < 4; ++connection)
            write();
        const qsizetype before = answered.size();
        QTRY_VERIFY(answered.size() >= before + 5 + round * 3);
        service.kill();
        over = true;
        for (QNetworkReply *reply : network.findChildren<QNetworkReply *>())
            reply->abort();
    }

    routedesk::service::Database database(folder.filePath(u"db"_s));
    auto check = database.prepare(u"PRAGMA integrity_check"_s);
    check.run();
    QVERIFY(check.next());
    QCOMPARE(check.value(0).toString(), u"ok"_s);
    auto counts = database.prepare(u"SELECT substr(order_handle, 1, length(order_handle) - 1), COUNT(*) FROM orders GROUP BY 1"_s);
    counts.run();
    QHash<QByteArray, int> stored;
    while (counts.next())
        stored.insert(counts.value(0).toString().toUtf8(), counts.value(1).toInt());
    for (const QByteArray &handle : std::as_const(answered))
        QVERIFY2(stored.value(handle) == 3, handle.constData());
    for (auto batch = stored.cbegin(); batch != stored.cend(); ++batch)
        QVERIFY2(batch.value() == 3, batch.key().constData());
    qInfo("%lld answered batches, %lld stored", qlonglong(answered.size()), qlonglong(stored.size()));
}

QTEST_GUILESS_MAIN(TestServiceProcess)
#include "tst_service_process.moc"
