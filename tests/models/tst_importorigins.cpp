// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

#include <QStringEncoder>

using namespace importtest;
using namespace routedesk;

/// Whole tables as programs of other places and times write them, from bytes to orders.
class ImportOrigins : public QObject {
    Q_OBJECT

private slots:
    void readsDecimalCommas_data();
    void readsDecimalCommas();
    void readsMacTables_data();
    void readsMacTables();
    void takesNoOtherTableForAMacs_data();
    void takesNoOtherTableForAMacs();
};

void ImportOrigins::readsDecimalCommas_data()
{
    QTest::addColumn<QByteArray>("csv");
    const QByteArray head = "Auftrag;Breitengrad;Längengrad;Standzeit (min);Bis\n";
    QTest::newRow("semicolons") << head + "A-1;37,3301;-121,8902;7,5;10:00\n";
    QTest::newRow("quoted") << head + "\"A-1\";\"37,3301\";\"-121,8902\";\"7,5\";\"10:00\"\n";
    QTest::newRow("tabs") << QByteArray(head).replace(';', '\t') + "A-1\t37,3301\t-121,8902\t7,5\t10:00\n";
    QTest::newRow("commas around quotes") << QByteArray(head).replace(';', ',') + "A-1,\"37,3301\",\"-121,8902\",\"7,5\",10:00\n";
    QTest::newRow("letters for signs") << head + "A-1;37,3301 N;121,8902 W;7,5;10:00\n";
    QTest::newRow("both in one cell") << QByteArray("Auftrag;Koordinaten;Standzeit;Bis\nA-1;37,3301, -121,8902;7,5;10:00\n");
    QTest::newRow("byte order mark, carriage returns")
        << "\xef\xbb\xbf" + QByteArray(head).replace("\n", "\r\n") + "A-1;37,3301;-121,8902;7,5;10:00\r\n";
    QTest::newRow("carriage returns alone") << QByteArray(head).replace('\n', '\r') + "A-1;37,3301;-121,8902;7,5;10:00\r";
}

void ImportOrigins::readsDecimalCommas()
{
    QFETCH(QByteArray, csv);
    ImportModel model;
    QVERIFY(loadAndWait(model, csv));
    QCOMPARE(words(model.rowIssues(0)), QStringList());
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders[0].order.destination.point, api::GeoPoint::fromDegrees(-121.8902, 37.3301));
    QCOMPARE(orders[0].order.expectedServiceTime, std::optional(450));
}

void ImportOrigins::readsMacTables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("note");
    QTest::newRow("german") << u"Auftrag;Straße;Breite;Länge;Bis;Notiz\rA-1;Bäckerstraße 5;48,14;11,58;10:00;Tür grün, läuten\r"_s
                            << u"Bäckerstraße 5"_s << u"Tür grün, läuten"_s;
    QTest::newRow("french") << u"Commande;Adresse;Latitude;Longitude;Échéance;Notiz\rA-1;3 allée des Élèves;48,85;2,35;10:00;très près\r"_s
                            << u"3 allée des Élèves"_s << u"très près"_s;
    QTest::newRow("line feeds") << u"Auftrag,Adresse,lat,lon,Bis,Notiz\nA-1,Große Gasse 1,48.14,11.58,10:00,Schlüssel „unten“\n"_s
                                << u"Große Gasse 1"_s << u"Schlüssel „unten“"_s;
}

void ImportOrigins::readsMacTables()
{
    QFETCH(QString, text);
    QStringEncoder mac("macintosh");
    QVERIFY(mac.isValid());
    const QByteArray bytes = mac(text);
    QVERIFY(!bytes.isValidUtf8());
    ImportModel model;
    QVERIFY(loadAndWait(model, bytes));
    QCOMPARE(model.format().encoding, u"macintosh"_s);
    QCOMPARE(words(model.rowIssues(0)), QStringList());
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 1);
    QTEST(orders[0].order.destination.address, "address");
    QTEST(orders[0].order.metadata.value(u"notiz"), "note");
}

void ImportOrigins::takesNoOtherTableForAMacs_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("german") << QByteArray("windows-1252") << u"Auftrag;Straße;Bis\nA-1;Bäckerstraße 5 – links;10:00\n"_s;
    QTest::newRow("french") << QByteArray("windows-1252") << u"Commande;Adresse;Heure\nA-1;3 allée de l’Œuvre, cœur;10:00\n"_s;
    QTest::newRow("trademarks") << QByteArray("windows-1252") << u"Order;Address;Until\nA-1;Brand™ house, it’s “here”;10:00\n"_s;
    QTest::newRow("slovene") << QByteArray("windows-1250") << u"Order;Address;Until\nA-1;Šiška žaga, češnja;10:00\n"_s;
    QTest::newRow("polish") << QByteArray("windows-1250") << u"Order;Address;Until\nA-1;Źródlana, ulica Łąkowa;10:00\n"_s;
    QTest::newRow("russian") << QByteArray("windows-1251") << u"Order;Address;Until\nA-1;Ленинская улица;10:00\n"_s;
    QTest::newRow("japanese") << QByteArray("Shift_JIS") << u"Order;Address;Until\nA-1;東京都テスト;10:00\n"_s;
}

void ImportOrigins::takesNoOtherTableForAMacs()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QString, text);
    QStringEncoder encoder(encoding.constData());
    QVERIFY(encoder.isValid());
    const QByteArray bytes = encoder(text);
    QVERIFY2(detectEncoding(bytes) != u"macintosh"_s, bytes.constData());
}

QTEST_GUILESS_MAIN(ImportOrigins)
#include "tst_importorigins.moc"
