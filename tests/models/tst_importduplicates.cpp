// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

using namespace importtest;
namespace api = routedesk::api;

namespace {

enum Column { Handle, Type };

const QByteArray header = "order_handle,type,latitude,longitude,scheduled_after,scheduled_at\n";

QByteArray row(const QByteArray &handle, const QByteArray &type)
{
    return handle + ',' + type + ",37.33,-121.89,09:00,10:00\n";
}

api::Order open(const QString &handle, api::OrderType type)
{
    api::Order order;
    order.key.handle = handle;
    order.key.type = type;
    return order;
}

}

class TestImportDuplicates : public QObject {
    Q_OBJECT

private slots:
    void aChoiceIsForTheOrderItWasMadeFor();
    void aPairStaysAPairUnderItsNewHandle();
    void rowsOfAnotherFileAreNotMarked();
};

void TestImportDuplicates::aChoiceIsForTheOrderItWasMadeFor()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A", "drop") + row("C", "drop")));
    model.addOnServer({ open(u"A"_s, api::OrderType::Drop), open(u"B"_s, api::OrderType::Drop) });
    QCOMPARE(model.rowState(0), RowState::Error);
    model.choose({ 0 }, DuplicateChoice::Update);
    QCOMPARE(model.rowState(0), RowState::Warning);

    QVERIFY(model.setData(model.index(0, Handle), u"B"_s));
    QCOMPARE(model.choice(0), DuplicateChoice::Ask);
    QCOMPARE(model.rowState(0), RowState::Error);
    QVERIFY(model.setData(model.index(0, Handle), u"D"_s));
    QCOMPARE(model.rowState(0), RowState::Good);
    QVERIFY(model.setData(model.index(0, Handle), u"A"_s));
    QCOMPARE(model.choice(0), DuplicateChoice::Update);
    QCOMPARE(model.counts().importable(), 2);
}

void TestImportDuplicates::aPairStaysAPairUnderItsNewHandle()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A", "pick") + row("A", "drop") + row("A-1-2", "drop")));
    model.addOnServer({ open(u"A"_s, api::OrderType::Pick) });
    model.giveNewHandles({ 0 });
    const QString fresh = model.index(0, Handle).data().toString();
    QVERIFY(fresh != u"A"_s && fresh != u"A-1-2"_s);
    QCOMPARE(model.index(1, Handle).data().toString(), fresh);
    QCOMPARE(model.index(2, Handle).data().toString(), u"A-1-2"_s);
    QCOMPARE(model.counts().good, 3);
}

void TestImportDuplicates::rowsOfAnotherFileAreNotMarked()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, header + row("A", "drop") + row("B", "drop")));
    model.setPickless({ 1, 2, 40'000 });
    QCOMPARE(model.counts().warning, 1);
    QCOMPARE(model.counts().total(), 2);
    QCOMPARE(words(model.rowIssues(1)).size(), 1);
    model.setPickless({});
    QCOMPARE(model.counts().good, 2);
}

QTEST_GUILESS_MAIN(TestImportDuplicates)
#include "tst_importduplicates.moc"
