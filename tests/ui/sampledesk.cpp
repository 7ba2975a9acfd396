// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include <QTimeZone>

#include <array>

using namespace routedesk;
using namespace Qt::StringLiterals;

namespace sample {

namespace {

const QDate day(2023, 11, 2);

QTimeZone zone()
{
    return QTimeZone("America/Los_Angeles");
}

api::Instant moment(int hour, int minute)
{
    return api::toInstant(QDateTime(day, QTime(hour, minute), zone()));
}

api::Connection connection()
{
    api::Connection made;
    made.base = QUrl(u"http://127.0.0.1:9/"_s);
    return made;
}

constexpr std::array names{ "Ana Ruiz", "Ben Okafor", "Chi Nguyen", "Dora Klein", "Eli Marsh", "Fay Wong",
    "Gus Ortega", "Hana Sato" };
constexpr std::array streets{ "E Brokaw Rd", "N First St", "Lincoln Ave", "Story Rd", "Meridian Ave",
    "Blossom Hill Rd", "The Alameda", "Senter Rd" };
constexpr std::array shops{ "Bakery Sol", "Alameda Books", "Mercado Luz", "Pharmacy Vista", "Studio Nine",
    "Green Grocer", "Casa Tula", "Bike Works" };

api::Worker worker(int i)
{
    api::Worker made;
    made.name = QString::fromLatin1(names.at(static_cast<size_t>(i) % names.size()));
    made.handle = u"van-%1"_s.arg(i + 1);
    made.deviceStatus = i == 5 ? api::DeviceStatus::Disconnected : api::DeviceStatus::Active;
    made.productTypes = i % 3 == 0 ? QStringList{ u"frozen"_s } : QStringList{};
    made.profile.set(u"capacity"_s, u"20"_s, true);
    made.opsGroupHandle = u"san-jose"_s;
    made.location.place = api::GeoPoint::fromDegrees(-121.95 + 0.02 * i, 37.30 + 0.01 * (i % 4));
    made.location.recordedAt = moment(8, 58);
    made.home = api::GeoPoint::fromDegrees(-121.9, 37.34);
    return made;
}

api::Order order(int i, bool late)
{
    api::Order made;
    made.key.handle = u"order-%1"_s.arg(i + 1);
    if (i % 6 == 0)
        made.key.type = api::OrderType::Pick;
    made.status = api::OrderStatus::Unplanned;
    const double angle = i * 2.39996;
    const double far = 0.012 + 0.0009 * (i % 97);
    made.destination.point
        = api::GeoPoint::fromDegrees(-121.89 + far * std::cos(angle) * 1.2, 37.33 + far * std::sin(angle));
    made.destination.radius = 100;
    made.destination.address
        = u"%1, %2 %3"_s.arg(QString::fromLatin1(shops.at(static_cast<size_t>(i) % shops.size())))
              .arg(1000 + 7 * i)
              .arg(QString::fromLatin1(streets.at(static_cast<size_t>(i / 3) % streets.size())));
    const int hour = late ? 8 : 9 + i % 8;
    made.scheduledAfter = moment(hour, 0);
    made.scheduledAt = moment(hour + (late ? 0 : 2), late ? 30 : 0);
    made.expectedServiceTime = 300 + 60 * (i % 4);
    made.capacityUsed = 1 + i % 3;
    made.opsGroupHandle = u"san-jose"_s;
    if (i % 9 == 0)
        made.productTypes = { u"frozen"_s };
    made.metadata.set(u"customer"_s, QString::fromLatin1(shops.at(static_cast<size_t>(i) % shops.size())));
    return made;
}

}

Desk::Desk(ui::Theme &look)
    : theme(look), layout(folder.filePath(u"layout.ini"_s), QSettings::IniFormat), client(network, connection()),
      sync(client, store, clock, zone()), outbox(client, store, clock, folder.path()), actions(outbox, store),
      plan(store, outbox, undo, travelTimes, clock, folder.path()), selection(store), details(client, store, clock),
      orders(store, plan), filtered(orders, store, plan), pool(store, plan), sequence(store, plan),
      workers(store, plan), plans(client), outboxModel(outbox), poolPlanner(store, plan, travelTimes, clock),
      workerActions(client), elsewhere(client, store), fieldConflicts(outbox, store, clock, folder.path()),
      imports(client, outbox, clock, folder.path(), u"maria"_s)
{
    clock.at = moment(9, 4);
}

void Desk::fill(int routeCount, int poolCount, int stopCount, int workerCount)
{
    store.setScope({ day, {}, zone() });
    api::OpsGroup group;
    group.handle = u"san-jose"_s;
    group.label = u"San José"_s;
    group.timeZoneId = u"America/Los_Angeles"_s;
    store.setOpsGroups({ group });
    QList<api::Worker> people;
    for (int i = 0; i < workerCount; ++i)
        people.append(worker(i));
    store.setWorkers(people);

    QList<api::Route> routes;
    QList<api::Order> all;
    int number = 0;
    for (int r = 0; r < routeCount; ++r) {
        api::Route route;
        route.handle = u"route-%1"_s.arg(r + 1);
        route.workerHandle = u"van-%1"_s.arg(r % workerCount + 1);
        route.opsGroupHandle = u"san-jose"_s;
        route.version = 1;
        route.status = r == 0 ? api::RouteStatus::Tracking : api::RouteStatus::Planned;
        for (int s = 0; s < stopCount; ++s, ++number) {
            api::Order stop = order(number, r == 1 && s > 8);
            stop.routeHandle = route.handle;
            stop.workerHandle = route.workerHandle;
            stop.status = api::OrderStatus::Planned;
            if (r == 0)
                stop.status = s < 2 ? api::OrderStatus::Completed
                    : s == 4        ? api::OrderStatus::Cancelled
                                    : api::OrderStatus::Ongoing;
            if (r == 0 && s < 2)
                stop.completedAt = moment(8, 20 + 20 * s);
            route.orders.append(stop);
            all.append(stop);
        }
        routes.append(route);
    }
    for (int i = 0; i < poolCount; ++i, ++number) {
        api::Order loose = order(number, false);
        if (i % 5 == 4)
            loose.planningFailureReason = u"Time window 08:00-09:00 is unreachable from any free worker"_s;
        all.append(loose);
    }
    store.applyOrders(all, store.revision());
    store.applyRoutes(routes, store.revision());
    store.markLoaded();
}

api::OrderKey Desk::key(const QString &handle) const
{
    const auto keys = store.keysOfHandle(handle);
    return keys.isEmpty() ? api::OrderKey{} : keys.first();
}

ui::Workbench Desk::bench()
{
    return { theme, clock, layout, u"Embedded service"_s, folder.path(), store, sync, outbox, actions, undo, plan,
        selection, details, orders, filtered, pool, sequence, workers, plans, outboxModel, poolPlanner,
        workerActions, elsewhere, fieldConflicts, imports, travelTimes };
}

}
