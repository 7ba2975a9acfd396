// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"

#include "models/mutation.h"
#include "models/outboxmodel.h"

#include "api/writing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

api::NewOrder newOrder(const QString &name)
{
    api::NewOrder order;
    order.handle = name;
    order.destination.point = api::GeoPoint::fromDegrees(-121.9, 37.3);
    order.scheduledAt = at(12);
    return order;
}

QList<std::pair<const char *, Mutation>> every()
{
    const api::OrderRef ref = api::OrderRef::to(key(u"a+"_s));
    api::OrderPatch patch;
    patch.expectedServiceTime = 600;
    patch.productTypes = QStringList { u"frozen"_s };
    api::RoutePatch routePatch;
    routePatch.scheduledStartAt = at(8);
    routePatch.version = 4;
    api::TrackRequest track;
    track.trackMode = api::TrackMode::OnShift;
    track.routeHandle = u"R"_s;
    track.version = 3;
    api::BatchRequest batch;
    batch.planMode = api::PlanMode::Manual;
    batch.workerHandle = u"ana"_s;
    batch.orders = { newOrder(u"x"_s), newOrder(u"y"_s) };
    api::CreateRouteRequest create;
    create.orders = { ref };
    create.workerHandle = u"ana"_s;
    const api::RouteOrdersRequest orders { { ref, api::OrderRef::to(key(u"b"_s)) }, {}, 7 };
    return {
        { "batch", CreateBatch { batch } },
        { "track", TrackRoute { track } },
        { "complete", ActOnOrder { ActOnOrder::Action::Complete, key(u"a-"_s), u"R"_s, {} } },
        { "cancel", ActOnOrder { ActOnOrder::Action::Cancel, key(u"a"_s), {}, u"nobody home"_s } },
        { "disable", ActOnOrder { ActOnOrder::Action::Disable, key(u"a"_s), u"R"_s, {} } },
        { "enable", ActOnOrder { ActOnOrder::Action::Enable, key(u"a"_s), u"R"_s, {} } },
        { "patch", PatchOrder { key(u"a"_s), u"R"_s, patch } },
        { "reschedule", RescheduleOrder { key(u"a"_s), u"R"_s, { at(14), at(13) } } },
        { "reassign", ReassignOrder { key(u"a"_s), u"R"_s, { u"bo"_s, {} } } },
        { "create route", CreateRoute { create } },
        { "add", ChangeRouteOrders { ChangeRouteOrders::Change::Add, u"R"_s, orders } },
        { "remove", ChangeRouteOrders { ChangeRouteOrders::Change::Remove, u"R"_s, orders } },
        { "resequence", ChangeRouteOrders { ChangeRouteOrders::Change::Resequence, u"R"_s, orders } },
        { "reassign route", ReassignRoute { u"R"_s, { u"bo"_s, {}, 2 } } },
        { "patch route", PatchRoute { u"R"_s, routePatch } },
        { "optimise", OptimiseRoute { u"R"_s, 5 } },
        { "complete route", CompleteRoute { u"R"_s, {} } },
    };
}

}

class MutationTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackFromItsBytes_data();
    void comesBackFromItsBytes();
    void refusesForeignBytes();
    void sharesLanes();
};

void MutationTest::comesBackFromItsBytes_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < every().size(); ++row)
        QTest::newRow(every().at(row).first) << row;
}

void MutationTest::comesBackFromItsBytes()
{
    QFETCH(int, row);
    const Mutation mutation = every().at(row).second;
    const QByteArray bytes = toBytes(mutation);
    const std::optional<Mutation> back = mutationFromBytes(bytes);
    QVERIFY(back);
    QCOMPARE(back->index(), mutation.index());
    QCOMPARE(toBytes(*back), bytes);
    QCOMPARE(OutboxModel::what(*back), OutboxModel::what(mutation));
    QCOMPARE(int(OutboxModel::what(mutation)), row); // one kind a row, in the enum's order
    QCOMPARE(OutboxModel::target(*back), OutboxModel::target(mutation));
    QVERIFY(!OutboxModel::target(mutation).isEmpty());
    QCOMPARE(lanesOf(*back), lanesOf(mutation));

    for (qsizetype length = 0; length < bytes.size(); ++length)
        (void)mutationFromBytes(bytes.first(length)); // whatever is cut off, it does not fall over
    QVERIFY(!mutationFromBytes(bytes.first(bytes.size() - 1)));
}

void MutationTest::refusesForeignBytes()
{
    QVERIFY(!mutationFromBytes({}));
    QVERIFY(!mutationFromBytes("something else altogether"));
}

void MutationTest::sharesLanes()
{
    const auto orderIn = [](const QString &route) {
        return lanesOf(ActOnOrder { ActOnOrder::Action::Complete, key(u"a"_s), route, {} });
    };
    QCOMPARE(orderIn(u"R"_s), lanesOf(CompleteRoute { u"R"_s, {} }));
    QVERIFY(orderIn({}) != orderIn(u"R"_s));
    QVERIFY(orderIn(u"a"_s) != orderIn({})); // a route named like an order is no order
    QCOMPARE(lanesOf(CreateBatch {}), lanesOf(CreateRoute {}));
}

QTEST_GUILESS_MAIN(MutationTest)
#include "tst_mutation.moc"
