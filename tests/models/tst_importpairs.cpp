// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importledger.h"
#include "tst_importsupport.h"

#include <QAbstractItemModelTester>

using namespace importtest;
using namespace routedesk;
using F = ImportField;
using Side = OrderSide;

namespace {

const QByteArray header = "order id,pickup_address,pickup_lat,pickup_lng,dropoff_address,dropoff_lat,dropoff_lng,"
                          "pickup time,delivery time,units\n";

QByteArray row(const QByteArray &handle, const QByteArray &pickTime = "09:00", const QByteArray &dropTime = "11:00")
{
    return handle + ",1 Main St,37.33,-121.89,9 Oak Ave,37.35,-121.87," + pickTime + ',' + dropTime + ",2\n";
}

QStringList targetsOf(const QString &headers)
{
    QStringList names;
    const ColumnPlan plan = ColumnMatcher().match(headers.split(u'|'), {});
    for (int column = 0; column < plan.columnCount(); ++column)
        names.append(targetName(plan.target(column)));
    return names;
}

api::Order there(const QString &handle, api::OrderType type, api::OrderStatus status = api::OrderStatus::Unplanned)
{
    api::Order order;
    order.key.handle = handle;
    order.key.type = type;
    order.status = status;
    return order;
}

}

/// Rows that make a pick and a drop.
class ImportPairs : public QObject {
    Q_OBJECT

private slots:
    void matchesSides_data();
    void matchesSides();
    void makesTwoOrders();
    void sharesWhatIsSaidOnce();
    void makesOneWhereOnlyOneIsGiven();
    void picksAtTheDepot();
    void marksTheRightCells();
    void findsRowsWithTheSameOrders();
    void settlesDuplicatesAfterEdits();
    void hearsOfBothOrdersOnTheServer();
    void putsRefusalsAtTheirSide();
    void isImportedWithItsSecondOrder();
    void beginsAnewAsAnotherOrder();
    void swapsTheCoordinatesOfOneSide();
    void leavesAFileThatImportsAgain();
    void countsOrders();
    void keepsBothInTheJournal();
    void listsBothPlacesAsMissing();
};

void ImportPairs::matchesSides_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("targets");
    const auto row = [](const char *name, const QString &headers, const QString &targets) {
        QTest::newRow(name) << headers << targets;
    };
    row("english", u"Order|Pickup address|Pick up city|Pickup after|Pickup by|Delivery address|Drop-off lat|Drop off lng|Deliver by"_s,
        u"order_handle|pick.address|pick.city|pick.scheduled_after|pick.scheduled_at|drop.address|drop.latitude|drop.longitude|drop.scheduled_at"_s);
    row("german", u"Auftragsnr.|Abholadresse|Abhol-PLZ|Abholort|Abholzeit|Lieferadresse|Lieferzeit|Lieferfenster|Einheiten"_s,
        u"order_handle|pick.address|pick.postal_code|pick.metadata.abholort|pick.scheduled_at|drop.address|drop.scheduled_at|drop.window|capacity_used"_s);
    row("spanish", u"Pedido|Dirección de recogida|Hora de recogida|Dirección de entrega|Hora de entrega"_s,
        u"order_handle|pick.address|pick.scheduled_at|drop.address|drop.scheduled_at"_s);
    row("french", u"Commande|Adresse de collecte|Adresse de livraison|Heure de livraison"_s,
        u"order_handle|pick.address|drop.address|drop.scheduled_at"_s);
    row("portuguese", u"Pedido|Endereço de coleta|Endereço de entrega|Prazo"_s,
        u"order_handle|pick.address|drop.address|scheduled_at"_s);
    row("origin and destination", u"ref|origin|destination|until"_s, u"order_handle|pick.address|drop.address|scheduled_at"_s);
    row("wire", u"order_handle|pick.latitude|pick.longitude|drop.latitude|drop.longitude|drop.metadata.gate"_s,
        u"order_handle|pick.latitude|pick.longitude|drop.latitude|drop.longitude|drop.metadata.gate"_s);
    row("the rest with its side", u"order|pickup address|delivery address|pickup contact|delivery contact|note"_s,
        u"order_handle|pick.address|drop.address|pick.metadata.pickup_contact|drop.metadata.delivery_contact|metadata.note"_s);
    row("one day for both", u"order|pickup address|delivery address|delivery date"_s,
        u"order_handle|pick.address|drop.address|day"_s);
    // one place alone makes no pair
    row("deliveries", u"order|delivery address|delivery date|delivery time"_s, u"order_handle|address|day|scheduled_at"_s);
    row("pick-ups", u"order|pickup address|pickup lat|pickup lng|until"_s,
        u"order_handle|address|latitude|longitude|scheduled_at"_s);
    row("a time alone", u"order|address|pickup time|until"_s, u"order_handle|address|metadata.pickup_time|scheduled_at"_s);
}

void ImportPairs::matchesSides()
{
    QFETCH(QString, headers);
    QTEST(targetsOf(headers).join(u'|'), "targets");
}

void ImportPairs::makesTwoOrders()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1")));
    QCOMPARE(words(model.rowIssues(0)), QStringList());
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 2);
    const auto &[pick, drop] = std::pair(orders[0], orders[1]);
    QCOMPARE(pick.order.handle, u"A-1"_s);
    QCOMPARE(drop.order.handle, u"A-1"_s);
    QVERIFY(pick.order.type.is(api::OrderType::Pick));
    QVERIFY(drop.order.type.is(api::OrderType::Drop));
    QCOMPARE(pick.order.destination.address, u"1 Main St"_s);
    QCOMPARE(drop.order.destination.address, u"9 Oak Ave"_s);
    QCOMPARE(pick.order.destination.point, api::GeoPoint::fromDegrees(-121.89, 37.33));
    QCOMPARE(drop.order.destination.point, api::GeoPoint::fromDegrees(-121.87, 37.35));
    QCOMPARE(*drop.order.scheduledAt - *pick.order.scheduledAt, std::chrono::hours(2));
    QCOMPARE(pick.order.capacityUsed, std::optional(2));
    QCOMPARE(drop.order.capacityUsed, std::optional(2));
    QCOMPARE(pick.row, 0);
    QCOMPARE(drop.row, secondOf(0));
    QCOMPARE(rowOf(drop.row), 0);
    QVERIFY(drop.row < -1);
}

void ImportPairs::sharesWhatIsSaidOnce()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,origin,origin lat,origin lng,address,lat,lon,until,note,pickup contact\n"
                               "A-1,Depot,37.33,-121.89,9 Oak Ave,37.35,-121.87,11:00,ring,Ann\n"));
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].order.destination.address, u"Depot"_s);
    QCOMPARE(orders[1].order.destination.address, u"9 Oak Ave"_s);
    QCOMPARE(orders[0].order.scheduledAt, orders[1].order.scheduledAt);
    QCOMPARE(orders[0].order.metadata.value(u"note"), u"ring"_s);
    QCOMPARE(orders[0].order.metadata.value(u"pickup_contact"), u"Ann"_s);
    QVERIFY(orders[1].order.metadata.value(u"pickup_contact").isNull());
}

void ImportPairs::makesOneWhereOnlyOneIsGiven()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + "A-1,,,,9 Oak Ave,37.35,-121.87,,11:00,2\n"
                                        "A-2,1 Main St,37.33,-121.89,,,,09:00,,2\n"
                                        "A-3,,,,,,,09:00,11:00,2\n"));
    QCOMPARE(words(model.rowIssues(0)), QStringList { u"halfPair@-1"_s });
    QCOMPARE(words(model.rowIssues(1)), QStringList { u"halfPair@-1"_s });
    QCOMPARE(words(model.rowIssues(2)), (QStringList { u"!noDestination@2"_s, u"!noDestination@5"_s }));
    QCOMPARE(model.counts(), (ImportCounts { 0, 2, 1, 0, 0, 0 }));
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 2);
    QVERIFY(orders[0].order.type.is(api::OrderType::Drop));
    QCOMPARE(orders[0].row, 0);
    QVERIFY(orders[1].order.type.is(api::OrderType::Pick));
    QCOMPARE(orders[1].row, 1);
}

void ImportPairs::picksAtTheDepot()
{
    ImportOptions with = options();
    with.defaults.set({ F::Coordinates, {}, Side::Pick }, u"37.5, -121.5"_s);
    with.defaults.set({ F::ServiceMinutes, {}, Side::Drop }, u"5"_s);
    ImportModel model;
    QVERIFY(loadAndWait(model, header + "A-1,,,,9 Oak Ave,37.35,-121.87,,11:00,2\n", with));
    QCOMPARE(words(model.rowIssues(0)), QStringList());
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].order.destination.point, api::GeoPoint::fromDegrees(-121.5, 37.5));
    QVERIFY(!orders[0].order.expectedServiceTime);
    QCOMPARE(orders[1].order.expectedServiceTime, std::optional(300));
    // a pick without a time of its own is due with its drop
    QCOMPARE(orders[0].order.scheduledAt, orders[1].order.scheduledAt);
}

void ImportPairs::marksTheRightCells()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + "A-1,1 Main St,x,-121.89,9 Oak Ave,37.35,y,09:00,25:00,many\n"));
    QCOMPARE(words(model.rowIssues(0)),
        (QStringList { u"!notANumber@2"_s, u"!notANumber@6"_s, u"!notANumber@9"_s, u"!timeUnreadable@8"_s }));
    QCOMPARE(model.index(0, 4).data(ImportModel::UnderstoodRole).toString(), u"9 Oak Ave"_s);
    QCOMPARE(model.index(0, 5).data(ImportModel::UnderstoodRole).toDouble(), 37.35);
    QCOMPARE(model.index(0, 3).data(ImportModel::UnderstoodRole).toDouble(), -121.89);
}

void ImportPairs::findsRowsWithTheSameOrders()
{
    ImportModel model;
    QAbstractItemModelTester tester(&model);
    QVERIFY(loadAndWait(model, header + row("A-1") + "A-2,,,,9 Oak Ave,37.35,-121.87,,11:00,2\n" + row("A-2") + row("A-1")));
    QCOMPARE(model.rowState(0), RowState::Good);
    QCOMPARE(model.rowState(1), RowState::Warning);
    QCOMPARE(words(model.rowIssues(2)), QStringList { u"!duplicateKey@0"_s }); // its drop is there already
    QCOMPARE(words(model.rowIssues(3)), QStringList { u"!duplicateKey@0"_s });
    QCOMPARE(model.counts().pairs, 1);
}

void ImportPairs::settlesDuplicatesAfterEdits()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + "A-2,,,,9 Oak Ave,37.35,-121.87,,11:00,2\n" + row("A-2") + row("A-3")));
    // the pick of A-2 comes free elsewhere; its drop is still another row's
    QVERIFY(model.setData(model.index(3, 0), u"A-2"_s));
    QCOMPARE(model.rowState(2), RowState::Error);
    QCOMPARE(model.rowState(3), RowState::Error);
    model.removeRows({ 1 });
    QCOMPARE(model.rowState(2), RowState::Good);
    QCOMPARE(model.rowState(3), RowState::Error);
    QVERIFY(model.setData(model.index(3, 0), u"A-4"_s));
    QCOMPARE(model.counts(), (ImportCounts { 3, 0, 0, 1, 0, 3 }));
    model.restoreRows({ 1 });
    QCOMPARE(model.rowState(2), RowState::Error);
    QCOMPARE(model.counts().pairs, 2);
}

void ImportPairs::hearsOfBothOrdersOnTheServer()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + row("A-2")));
    QCOMPARE(model.keys().size(), size_t(4));
    QCOMPARE(model.refsOf(0).size(), 2);
    model.addOnServer({ there(u"A-1"_s, api::OrderType::Drop) });
    QCOMPARE(model.rowState(0), RowState::Error);
    QCOMPARE(model.rowsOnServer(), QList { 0 });
    QVERIFY(model.onServer(0) != nullptr);
    QVERIFY(model.twinOf(0) == nullptr);
    QCOMPARE(model.rowIssues(0).first().arguments.value(4).toString(), u"drop"_s);
    QVERIFY(model.allows(0, DuplicateChoice::Update));
    model.choose({ 0 }, DuplicateChoice::Update);
    QCOMPARE(model.rowState(0), RowState::Warning);
    QCOMPARE(model.choiceOf(secondOf(0)), DuplicateChoice::Update);
    // both ends are there, one of them closed
    model.addOnServer({ there(u"A-2"_s, api::OrderType::Pick, api::OrderStatus::Completed),
        there(u"A-2"_s, api::OrderType::Drop) });
    QCOMPARE(model.choiceOf(1), DuplicateChoice::NewAttempt);
    QCOMPARE(model.choiceOf(secondOf(1)), DuplicateChoice::Ask);
    QCOMPARE(model.rowState(1), RowState::Error);
    model.giveNewHandles({ 1 });
    QCOMPARE(model.index(1, 0).data().toString(), u"A-2-2"_s);
    QCOMPARE(model.rowState(1), RowState::Good);
}

void ImportPairs::putsRefusalsAtTheirSide()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + "A-2,,,,9 Oak Ave,37.35,-121.87,,11:00,2\n"));
    const api::FieldError address { {}, u"destination.address"_s, u"no"_s };
    const api::FieldError units { {}, u"capacity_used"_s, u"no"_s };
    model.applyServerErrors({ { 0, { address, units } }, { secondOf(0), { address, units } }, { 1, { address } } });
    QCOMPARE(words(model.rowIssues(0)),
        (QStringList { u"!serverComplaint@1"_s, u"!serverComplaint@4"_s, u"!serverComplaint@9"_s }));
    QCOMPARE(words(model.rowIssues(1)), (QStringList { u"!serverComplaint@4"_s, u"halfPair@-1"_s }));
    QVERIFY(model.setData(model.index(0, 9), u"3"_s));
    QCOMPARE(model.rowState(0), RowState::Good);
}

void ImportPairs::isImportedWithItsSecondOrder()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + row("A-2")));
    model.markImported({ 0 });
    QCOMPARE(model.rowState(0), RowState::Good);
    QCOMPARE(model.counts().importableOrders(), 3);
    auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 3);
    QCOMPARE(orders[0].row, secondOf(0));
    // the server's word of what is imported is no question any more
    model.addOnServer({ there(u"A-1"_s, api::OrderType::Pick) });
    QCOMPARE(model.rowState(0), RowState::Good);
    model.markImported({ secondOf(0) });
    QCOMPARE(model.rowState(0), RowState::Imported);
    QCOMPARE(model.leftRows(), QList { 1 });
    model.markImported({ secondOf(1), 1 });
    QCOMPARE(model.counts(), (ImportCounts { 0, 0, 0, 0, 2, 0 }));
}

void ImportPairs::beginsAnewAsAnotherOrder()
{
    ImportModel model;
    QByteArray text = header;
    CellChanges changes;
    constexpr int count = 150; // enough to be checked on a worker
    for (int i = 0; i < count; ++i) {
        const QByteArray handle = "A-" + QByteArray::number(i);
        text += row(handle);
        changes.append({ i, 0, handle, "B-" + QByteArray::number(i) });
    }
    QVERIFY(loadAndWait(model, text));
    model.markImported({ 0 });
    QCOMPARE(model.counts().importableOrders(), 2 * count - 1);
    model.changeCells(changes);
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.counts().importableOrders(), 2 * count);
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 2 * count);
    QCOMPARE(orders[0].order.handle, u"B-0"_s);
    QCOMPARE(orders[0].row, 0);
}

void ImportPairs::swapsTheCoordinatesOfOneSide()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + row("A-2") + "A-3,1 Main St,37.33,-121.89,9 Oak Ave,-121.87,37.35,09:00,11:00,2\n"));
    QCOMPARE(words(model.rowIssues(2)), QStringList { u"!latLonSwapped@5"_s });
    QVERIFY(model.acceptSuggestion(2));
    QCOMPARE(model.index(2, 5).data().toString(), u"37.35"_s);
    QCOMPARE(model.index(2, 2).data().toString(), u"37.33"_s);
    QCOMPARE(model.rowState(2), RowState::Good);
}

void ImportPairs::leavesAFileThatImportsAgain()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,loads,at lat,at lon,unloads,to lat,to lon,until\n"
                               "A-1,Depot,37.33,-121.89,9 Oak Ave,37.35,-121.87,11:00\n"));
    ColumnPlan plan = model.plan();
    const std::array targets { ColumnTarget { F::Address, {}, Side::Pick }, ColumnTarget { F::Latitude, {}, Side::Pick },
        ColumnTarget { F::Longitude, {}, Side::Pick }, ColumnTarget { F::Address, {}, Side::Drop },
        ColumnTarget { F::Latitude, {}, Side::Drop }, ColumnTarget { F::Longitude, {}, Side::Drop } };
    for (int i = 0; i < 6; ++i)
        QVERIFY(plan.assign(i + 1, targets[size_t(i)]));
    model.setPlan(plan);
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    const auto before = model.goodOrders().result();
    QCOMPARE(before.size(), 2);
    ImportModel again;
    QVERIFY(loadAndWait(again, model.leftoverCsv().result()));
    QCOMPARE(again.goodOrders().result(), before);
}

void ImportPairs::countsOrders()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + row("A-2") + row("") + "A-3,,,,9 Oak Ave,37.35,-121.87,,11:00,2\n"));
    QCOMPARE(model.counts(), (ImportCounts { 2, 1, 1, 0, 0, 2 }));
    QCOMPARE(model.counts().importable(), 3);
    QCOMPARE(model.counts().importableOrders(), 5);
    QCOMPARE(model.goodOrders().result().size(), 5);
    model.removeRows({ 0 });
    QCOMPARE(model.counts().importableOrders(), 3);
    // one end of it goes away
    for (const int column : { 1, 2, 3 })
        QVERIFY(model.setData(model.index(1, column), QString()));
    QCOMPARE(model.counts().importableOrders(), 2);
    QVERIFY(model.setData(model.index(2, 0), u"A-9"_s));
    QCOMPARE(model.counts().importableOrders(), 4);
    QCOMPARE(model.goodOrders().result().size(), 4);
}

void ImportPairs::keepsBothInTheJournal()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A-1") + row("A-2")));
    const LeftRows left { model.leftoverCsv().result(), model.leftRows() };
    ImportLedger ledger({}, model.goodOrders().result(), left);
    ledger.setFate({ 0, secondOf(0), 1 }, RowFate::Stored);
    ledger.setFate({ secondOf(1) }, RowFate::Unknown);
    QList<QByteArray> records = ledger.beginning();
    records.append(ImportLedger::fateRecord({ 0, secondOf(0), 1 }, RowFate::Stored, {}));
    records.append(ImportLedger::fateRecord({ secondOf(1) }, RowFate::Unknown, {}));
    const auto read = ImportLedger::fromRecords(records);
    QVERIFY(read);
    QCOMPARE(read->count(RowFate::Stored), 3);
    QCOMPARE(read->ordersWith(RowFate::Unknown).size(), 1);
    QVERIFY(read->ordersWith(RowFate::Unknown).first().order.type.is(api::OrderType::Drop));
    // the row stays with the rows left until both of its orders are stored
    QCOMPARE(read->leftCount(), 1);
    QVERIFY(read->leftCsv().contains("A-2"));
    QVERIFY(!read->leftCsv().contains("A-1"));
}

void ImportPairs::listsBothPlacesAsMissing()
{
    ColumnPlan plan(4);
    plan.assign(0, { F::OrderHandle, {} });
    plan.assign(1, { F::ScheduledAt, {}, Side::Drop });
    plan.assign(2, { F::Address, {}, Side::Drop });
    QVERIFY(plan.isPaired());
    QCOMPARE(plan.missingRequired(), QList { F::Address });
    plan.assign(3, { F::PlaceHandle, {}, Side::Pick });
    QVERIFY(plan.missingRequired().isEmpty());
    QVERIFY(plan.assign(3, { F::Address, {}, Side::Drop }));
    QCOMPARE(plan.target(2), ColumnTarget());
}

QTEST_GUILESS_MAIN(ImportPairs)
#include "tst_importpairs.moc"
