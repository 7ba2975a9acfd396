// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnmatcher.h"
#include "models/import/serverplaces.h"

#include <QTest>

using namespace routedesk::models;
using namespace Qt::StringLiterals;

namespace {

/// "column=field" for each column, metadata with its key.
QStringList wordsOf(const ColumnPlan &plan)
{
    QStringList words;
    for (int column = 0; column < plan.columnCount(); ++column) {
        const ColumnTarget &target = plan.target(column);
        words.append(importFieldName(target.field) + (target.metadataKey.isNull() ? QString() : u'.' + target.metadataKey));
    }
    return words;
}

}

class ImportColumns : public QObject {
    Q_OBJECT

private slots:
    void matchesHeaders_data();
    void matchesHeaders();
    void readsWireNamesFirst();
    void givesEveryColumnAKey();
    void matchesByValues();
    void tellsHeadersFromValues();
    void letsAPersonOverrule();
    void saysWhatIsMissing();
    void findsServerFields_data();
    void findsServerFields();
};

void ImportColumns::matchesHeaders_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("fields");
    QTest::newRow("english") << u"Order no|Kind|Street address|Lat|Lng|From|Until|Minutes on site|Goods|Units|Prio"_s
                             << u"order_handle|type|address|latitude|longitude|scheduled_after|scheduled_at|service_minutes|product_type|capacity_used|priority"_s;
    QTest::newRow("german") << u"Auftragsnr.|Art|Straße|Breitengrad|Längengrad|Umkreis (m)|Von|Bis|Standzeit|Fahrer|Priorität"_s
                            << u"order_handle|type|address|latitude|longitude|radius|scheduled_after|scheduled_at|service_minutes|worker_handle|priority"_s;
    QTest::newRow("spanish") << u"Pedido|Tipo|Dirección|Latitud|Longitud|Ventana horaria|Duración|Unidades|Repartidor"_s
                             << u"order_handle|type|address|latitude|longitude|window|service_minutes|capacity_used|worker_handle"_s;
    QTest::newRow("french") << u"Numéro de commande|Adresse de livraison|Créneau|Durée|Quantité|Livreur|Équipe"_s
                            << u"order_handle|address|window|service_minutes|capacity_used|worker_handle|ops_group_handle"_s;
    QTest::newRow("portuguese") << u"Encomenda|Endereço|Coordenadas|Data|Início|Até|Prioridade|Motorista"_s
                                << u"order_handle|address|coordinates|day|scheduled_after|scheduled_at|priority|worker_handle"_s;
    QTest::newRow("wire") << u"order_handle|type_index|destination.address|place_handle|scheduled_at|expected_service_time|metadata.gate code|driver_handle"_s
                          << u"order_handle|type_index|address|place_handle|scheduled_at|expected_service_time|metadata.gate code|worker_handle"_s;
    QTest::newRow("units") << u"Service time (s)|Duration [min]"_s << u"expected_service_time|service_minutes"_s;
    QTest::newRow("never a part") << u"Update|Latitude note|Order taker"_s
                                  << u"metadata.update|metadata.latitude_note|metadata.order_taker"_s;
    QTest::newRow("one field, one column") << u"Order|Reference|Order id"_s
                                           << u"order_handle|metadata.reference|metadata.order_id"_s;
    QTest::newRow("reason of a leftover") << u"Order|not_imported_because"_s << u"order_handle|ignored"_s;
}

void ImportColumns::matchesHeaders()
{
    QFETCH(QString, headers);
    QFETCH(QString, fields);
    QCOMPARE(wordsOf(ColumnMatcher().match(headers.split(u'|'), {})).join(u'|'), fields);
}

void ImportColumns::readsWireNamesFirst()
{
    const ColumnPlan plan = ColumnMatcher().match({ u"Deadline"_s, u"scheduled_at"_s }, {});
    QCOMPARE(plan.columnOf(ImportField::ScheduledAt), std::optional(1));
    QCOMPARE(plan.origin(1), ColumnPlan::Origin::WireName);
    QCOMPARE(plan.target(0).metadataKey, u"deadline"_s);
    const ColumnPlan seconds = ColumnMatcher().match({ u"Service time"_s }, { { u"300"_s }, { u"600"_s }, { u"5"_s } });
    QCOMPARE(seconds.target(0).field, ImportField::ServiceSeconds);
    const ColumnPlan minutes = ColumnMatcher().match({ u"Service time"_s }, { { u"5"_s }, { u"15"_s } });
    QCOMPARE(minutes.target(0).field, ImportField::ServiceMinutes);
}

void ImportColumns::givesEveryColumnAKey()
{
    const QStringList headers { u"Gate code"_s, u"gate_code"_s, u"!!!"_s, u"客户"_s };
    QCOMPARE(wordsOf(ColumnMatcher().match(headers, {})),
             (QStringList { u"metadata.gate_code"_s, u"metadata.gate_code_2"_s, u"metadata.column_3"_s, u"metadata.客户"_s }));
    QCOMPARE(wordsOf(ColumnMatcher(ColumnMatcher::Unmatched::Ignore).match(headers, {})),
             (QStringList { u"ignored"_s, u"ignored"_s, u"ignored"_s, u"ignored"_s }));
}

void ImportColumns::matchesByValues()
{
    const QList<QStringList> sample {
        { u"A-1"_s, u"pick"_s, u"12 Main St, San Jose"_s, u"37.3312"_s, u"-121.8912"_s, u"08:00"_s, u"09:00"_s, u"3"_s },
        { u"A-2"_s, u"drop"_s, u"9 Oak Ave, San Jose"_s, u"37.3412"_s, u"-121.8812"_s, u"09:30"_s, u"10:00"_s, u"3"_s },
    };
    const ColumnPlan plan = ColumnMatcher().match(QStringList(8), sample);
    QCOMPARE(wordsOf(plan).join(u'|'),
             u"order_handle|type|address|latitude|longitude|scheduled_after|scheduled_at|metadata.column_8"_s);
    QCOMPARE(plan.origin(3), ColumnPlan::Origin::Values);
    QVERIFY(plan.missingRequired().isEmpty());
}

void ImportColumns::tellsHeadersFromValues()
{
    const QStringList values { u"A-1"_s, u"Main St"_s, u"37.33"_s };
    QVERIFY(ColumnMatcher::looksLikeHeader({ u"Order"_s, u"Address"_s, u"Lat"_s }, { values }));
    QVERIFY(ColumnMatcher::looksLikeHeader({ u"Nummer X"_s, u"Wo"_s, u"Was"_s }, { values }));
    QVERIFY(!ColumnMatcher::looksLikeHeader(values, { values }));
    QVERIFY(!ColumnMatcher::looksLikeHeader({ u"A-1"_s, u"Main St"_s }, { { u"A-2"_s, u"Oak Ave"_s } }));
}

void ImportColumns::letsAPersonOverrule()
{
    ColumnPlan plan = ColumnMatcher().match({ u"Order"_s, u"Ref"_s }, {});
    QVERIFY(plan.assign(1, { ImportField::OrderHandle, {} }));
    QCOMPARE(plan.target(0).field, ImportField::Ignored);
    QCOMPARE(plan.columnOf(ImportField::OrderHandle), std::optional(1));
    QCOMPARE(plan.origin(1), ColumnPlan::Origin::Person);
    QVERIFY(!plan.assign(0, { ImportField::Metadata, u" "_s }));
    QVERIFY(plan.assign(0, { ImportField::Metadata, u"own"_s }));
    QVERIFY(!plan.assign(2, { ImportField::Address, {} }));
    QCOMPARE(plan.matchedCount(), 1);
}

void ImportColumns::saysWhatIsMissing()
{
    ColumnPlan plan(3);
    QCOMPARE(plan.missingRequired(),
             (QList { ImportField::OrderHandle, ImportField::ScheduledAt, ImportField::Address }));
    plan.assign(0, { ImportField::OrderHandle, {} });
    plan.assign(1, { ImportField::Window, {} });
    plan.assign(2, { ImportField::Latitude, {} });
    QCOMPARE(plan.missingRequired(), QList { ImportField::Address });
    plan.assign(2, { ImportField::Coordinates, {} });
    QVERIFY(plan.missingRequired().isEmpty());
}

void ImportColumns::findsServerFields_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("column");
    QTest::newRow("whole path") << u"orders.2.destination.geometry"_s << 1;
    QTest::newRow("coordinates") << u"orders.2.destination.geometry.coordinates.1"_s << 1;
    QTest::newRow("geometry type") << u"orders.2.destination.geometry.type"_s << 1;
    QTest::newRow("bare") << u"order_handle"_s << 0;
    QTest::newRow("element of a list") << u"orders.0.product_type.1"_s << 4;
    QTest::newRow("window column") << u"orders.0.scheduled_at"_s << 3;
    QTest::newRow("metadata") << u"orders.0.metadata.phone.home"_s << 5;
    QTest::newRow("metadata like a field") << u"orders.0.metadata.radius"_s << -1;
    QTest::newRow("no column") << u"orders.0.priority"_s << -1;
    QTest::newRow("unknown") << u"plan_mode"_s << -1;
    QTest::newRow("empty") << u""_s << -1;
}

void ImportColumns::findsServerFields()
{
    ColumnPlan plan(6);
    plan.assign(0, { ImportField::OrderHandle, {} });
    plan.assign(1, { ImportField::Latitude, {} });
    plan.assign(2, { ImportField::Longitude, {} });
    plan.assign(3, { ImportField::Window, {} });
    plan.assign(4, { ImportField::ProductTypes, {} });
    plan.assign(5, { ImportField::Metadata, u"phone.home"_s });
    QFETCH(QString, path);
    QTEST(columnOfServerField(path, plan), "column");
}

QTEST_GUILESS_MAIN(ImportColumns)
#include "tst_importcolumns.moc"
