// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/addressjoin.h"
#include "tst_importsupport.h"

using namespace importtest;
using namespace routedesk;

/// Addresses that stand on several columns.
class ImportAddress : public QObject {
    Q_OBJECT

private slots:
    void matchesParts_data();
    void matchesParts();
    void joins_data();
    void joins();
    void leavesOneColumnAlone();
    void goesIntoTheOrder();
    void wantsADoor();
    void marksTheCellThatIsWrong();
};

void ImportAddress::matchesParts_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("fields");
    QTest::newRow("english") << u"Street|House no.|Address 2|City|State|ZIP|Country"_s
                             << u"address|house_number|address_extra|city|region|postal_code|country"_s;
    QTest::newRow("german") << u"Straße|Hausnr.|Adresszusatz|PLZ|Ort|Bundesland|Land"_s
                            << u"address|house_number|address_extra|postal_code|city|region|country"_s;
    QTest::newRow("spanish") << u"Calle|Piso|Código postal|Ciudad|Provincia|País"_s
                             << u"address|address_extra|postal_code|city|region|country"_s;
    QTest::newRow("french") << u"Rue|Complément d'adresse|Code postal|Ville|Pays"_s
                            << u"address|address_extra|postal_code|city|country"_s;
    QTest::newRow("portuguese") << u"Morada|Andar|CEP|Cidade|Estado|País"_s
                                << u"address|address_extra|postal_code|city|region|country"_s;
    QTest::newRow("wire") << u"address|postal_code|city"_s << u"address|postal_code|city"_s;
    QTest::newRow("two further lines") << u"Address 1|Address 2|Address 3"_s << u"address|address_extra|address_extra"_s;
}

void ImportAddress::matchesParts()
{
    QFETCH(QString, headers);
    const ColumnPlan plan = ColumnMatcher().match(headers.split(u'|'), {});
    QStringList fields;
    for (int column = 0; column < plan.columnCount(); ++column)
        fields.append(importFieldName(plan.target(column).field));
    QTEST(fields.join(u'|'), "fields");
}

void ImportAddress::joins_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &headers, const QString &cells, const QString &address) {
        QTest::newRow(name) << headers << cells << address;
    };
    const QString german = u"address|house_number|postal_code|city|country"_s;
    row("german", german, u"Hauptstraße|5|80331|München|Germany"_s, u"Hauptstraße 5, 80331 München, Germany"_s);
    const QString american = u"house_number|address|city|region|postal_code"_s;
    row("american", american, u"1600|Pennsylvania Ave|Washington|DC|20500"_s,
        u"1600 Pennsylvania Ave, Washington, DC 20500"_s);
    row("out of order", u"country|city|postal_code|address"_s, u"France|Paris|75001|1 rue de Rivoli"_s,
        u"1 rue de Rivoli, Paris, 75001, France"_s);
    row("empty parts", german, u"Hauptstraße||||Germany"_s, u"Hauptstraße, Germany"_s);
    row("a code without a town", german, u"Hauptstraße|5|80331||"_s, u"Hauptstraße 5, 80331"_s);
    row("trailing commas", german, u"Hauptstraße 5,||80331|München,|"_s, u"Hauptstraße 5, 80331 München"_s);
    row("said already", german, u"Hauptstraße 5, 80331 München|5|80331|München|Germany"_s,
        u"Hauptstraße 5, 80331 München, Germany"_s);
    row("a street named like the town", german, u"Münchner Straße|5||Münchner|"_s, u"Münchner Straße 5, Münchner"_s);
    row("a number within the name", german, u"Straße des 17. Juni|17||Berlin|"_s, u"Straße des 17. Juni 17, Berlin"_s);
    row("a town and its state", american, u"1|Main St|New York|New York|10001"_s, u"1 Main St, New York, 10001"_s);
    row("number given twice", american, u"1600|1600 Pennsylvania Ave|Washington||"_s,
        u"1600 Pennsylvania Ave, Washington"_s);
    row("line breaks", u"address|city"_s, u"Gate 3\nMain St 1|San Jose"_s, u"Gate 3, Main St 1, San Jose"_s);
    row("nothing", german, u"||||"_s, {});
}

void ImportAddress::joins()
{
    QFETCH(QString, headers);
    QFETCH(QString, cells);
    QFETCH(QString, address);
    QList<QByteArray> bytes;
    std::vector<QByteArrayView> views;
    for (const QString &cell : cells.split(u'|'))
        bytes.append(cell.toUtf8());
    for (const QByteArray &cell : bytes)
        views.push_back(cell);
    const RowInterpreter reader(ColumnMatcher().match(headers.split(u'|'), {}), options(), {});
    QCOMPARE(reader.address(views), address);
    QCOMPARE(reader.address(views).isNull(), address.isEmpty());
}

void ImportAddress::leavesOneColumnAlone()
{
    const RowInterpreter reader(ColumnMatcher().match({ u"Address"_s }, {}), options(), {});
    const std::vector<QByteArrayView> cells { "1 Main St, , San Jose," };
    QCOMPARE(reader.address(cells), u"1 Main St, , San Jose,"_s);
}

void ImportAddress::goesIntoTheOrder()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order;Straße;Nr;Hausnummer;PLZ;Ort;lat;lon;bis\n"
                               "A-1;Hauptstraße;x;5;80331;München;48,14;11,58;10:00\n"
                               "A-2;;;;;Augsburg;48,37;10,9;10:00\n"));
    QCOMPARE(model.counts(), (ImportCounts { 2, 0, 0, 0, 0 }));
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders[0].order.destination.address, u"Hauptstraße 5, 80331 München"_s);
    QCOMPARE(orders[1].order.destination.address, u"Augsburg"_s);
    for (const int column : { 1, 3, 4, 5 }) {
        QCOMPARE(model.index(0, column).data(ImportModel::UnderstoodRole).toString(), u"Hauptstraße 5, 80331 München"_s);
    }
    QVERIFY(!model.index(1, 1).data(ImportModel::UnderstoodRole).isValid());
}

void ImportAddress::wantsADoor()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,street,zip,city,until\nA-1,,,San Jose,10:00\nA-2,,95112,San Jose,10:00\n"));
    QCOMPARE(words(model.rowIssues(0)), QStringList { u"!noDestination@1"_s });
    QCOMPARE(words(model.rowIssues(1)), QStringList { u"!addressOnly@1"_s });
}

void ImportAddress::marksTheCellThatIsWrong()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,street,city,lat,lon,until\nA-1,1 Main St,=San Jose,37.33,-121.89,10:00\n"));
    QCOMPARE(words(model.rowIssues(0)), QStringList { u"formulaLike@2"_s });
}

QTEST_GUILESS_MAIN(ImportAddress)
#include "tst_importaddress.moc"
