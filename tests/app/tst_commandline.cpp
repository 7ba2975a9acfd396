// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"
#include "app/profiles.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::app;

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void readsWhatWasAsked();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void helpAndVersionEndWell();
    void secretFileGivesItsFirstLine();
    void secretFileSaysWhatIsWrong_data();
    void secretFileSaysWhatIsWrong();
    void profilesAreKept();
};

void TestCommandLine::readsWhatWasAsked()
{
    const auto line = readCommandLine({ u"routedesk"_s, u"--service"_s, u"https://v3.api.hypertrack.com"_s,
        u"--account-id"_s, u"acme"_s, u"--secret-file"_s, u"/etc/key"_s, u"--workspace"_s, u"/tmp/day"_s });
    QVERIFY(line);
    QCOMPARE(line->service, QUrl(u"https://v3.api.hypertrack.com"_s));
    QCOMPARE(line->accountId, u"acme"_s);
    QCOMPARE(line->secretFile, u"/etc/key"_s);
    QCOMPARE(line->workspace, u"/tmp/day"_s);
    QVERIFY(!line->sample);
    QVERIFY(line->file.isNull());
    const auto withFile = readCommandLine({ u"routedesk"_s, u"orders.xlsx"_s });
    QVERIFY(withFile);
    QCOMPARE(withFile->file, QDir::current().filePath(u"orders.xlsx"_s));
}

void TestCommandLine::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown option") << QStringList { u"--frobnicate"_s } << u"frobnicate"_s;
    QTest::newRow("stray word") << QStringList { u"day.csv"_s, u"night.csv"_s } << u"night.csv"_s;
    QTest::newRow("file on the sample day") << QStringList { u"--sample"_s, u"day.csv"_s } << u"--sample"_s;
    QTest::newRow("service alone") << QStringList { u"--service"_s, u"https://example.com"_s } << u"--account-id"_s;
    QTest::newRow("account alone") << QStringList { u"--account-id"_s, u"acme"_s } << u"--service"_s;
    QTest::newRow("not an address")
        << QStringList { u"--service"_s, u"ftp://x"_s, u"--account-id"_s, u"a"_s, u"--secret-file"_s, u"k"_s } << u"http"_s;
    QTest::newRow("sample in the cloud") << QStringList { u"--sample"_s, u"--service"_s, u"https://example.com"_s,
        u"--account-id"_s, u"a"_s, u"--secret-file"_s, u"k"_s } << u"--sample"_s;
}

void TestCommandLine::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const auto line = readCommandLine(QStringList { u"routedesk"_s } + arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().exitCode, 2);
    QVERIFY2(line.error().text.contains(word), qPrintable(line.error().text));
}

void TestCommandLine::helpAndVersionEndWell()
{
    const auto help = readCommandLine({ u"routedesk"_s, u"--help"_s });
    QVERIFY(!help);
    QCOMPARE(help.error().exitCode, 0);
    QVERIFY(help.error().text.contains(u"--workspace"_s));
    const auto version = readCommandLine({ u"routedesk"_s, u"--version"_s });
    QVERIFY(!version);
    QCOMPARE(version.error().exitCode, 0);
}

void TestCommandLine::secretFileGivesItsFirstLine()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"key"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("  s3cret \nsecond line\n");
    file.close();
    QCOMPARE(readSecretFile(file.fileName()).value_or(QByteArray()), QByteArray("s3cret"));
}

void TestCommandLine::secretFileSaysWhatIsWrong_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << false << QByteArray();
    QTest::newRow("empty") << true << QByteArray();
    QTest::newRow("blank line") << true << QByteArray("  \n key");
    QTest::newRow("not a key") << true << QByteArray(10'000, 'x');
}

void TestCommandLine::secretFileSaysWhatIsWrong()
{
    QFETCH(bool, exists);
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"key"_s));
    if (exists) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    const auto secret = readSecretFile(file.fileName());
    QVERIFY(!secret);
    QVERIFY(secret.error().contains(file.fileName()));
    QVERIFY(content.isEmpty() || !secret.error().contains(QString::fromUtf8(content)));
}

void TestCommandLine::profilesAreKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Profiles profiles(settings);
    QCOMPARE(profiles.current().kind, Profile::Kind::Embedded);
    const Profile cloud { u"Cloud"_s, Profile::Kind::Remote, QUrl(u"https://v3.api.hypertrack.com"_s), u"acme"_s };
    profiles.save(cloud);
    profiles.save({ u"Team"_s, Profile::Kind::Remote, QUrl(u"https://dispatch.example"_s), u"acme"_s });
    profiles.setCurrent(u"Cloud"_s);
    QCOMPARE(Profiles(settings).current(), cloud);
    QCOMPARE(profiles.all().size(), 3);
    profiles.remove(u"Cloud"_s);
    QCOMPARE(profiles.all().size(), 2);
    QCOMPARE(profiles.current().kind, Profile::Kind::Embedded);
    profiles.remove(Profiles::embeddedName.toString());
    QCOMPARE(profiles.all().constFirst().kind, Profile::Kind::Embedded);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
