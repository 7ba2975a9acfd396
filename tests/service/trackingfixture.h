// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drive.h"
#include "lifecyclefixture.h"

#include "service/lifecycle/closing.h"
#include "service/lifecycle/tracking.h"
#include "service/tracking/tracker.h"

/// A route under way for ana.ruiz with orders a, b and c, and a tracker that is fed by hand.
class TrackingFixture : public LifecycleFixture {
public:
    using Instant = routedesk::api::Instant;
    using Place = routedesk::api::GeoPoint;

    TrackingFixture()
    {
        using namespace routedesk;
        api::TrackRequest request;
        request.workerHandle = QStringLiteral("ana.ruiz");
        request.trackMode = api::TrackMode::OnTime;
        request.newRouteHandle = QStringLiteral("r");
        for (const auto &[handle, place] : { std::pair(u"a", a), { u"b", b }, { u"c", c } }) {
            api::NewOrder order;
            order.handle = QString::fromUtf16(handle);
            order.type = api::OrderType::Drop;
            order.destination.point = place;
            order.destination.radius = 100;
            order.scheduledAt = now + std::chrono::hours(3);
            order.expectedServiceTime = 300;
            request.orders.append(order);
        }
        if (!service::track(at(), request))
            qFatal("the route could not be made");
        workerId = store.workers.byHandle(QStringLiteral("ana.ruiz"))->id;
    }

    /// As received so long after the start.
    routedesk::api::PositionReceipt feed(const QList<routedesk::api::Position> &fixes, std::chrono::milliseconds later)
    {
        QList<routedesk::service::Arrival> arrivals;
        for (const routedesk::api::Position &fix : fixes)
            arrivals.append({ workerId, QStringLiteral("phone"), fix });
        routedesk::service::Transaction transaction(store.database, store.account());
        const auto receipt = tracker.take(at(later), arrivals);
        transaction.commit();
        tracker.committed();
        return receipt;
    }

    /// Each as soon as it is recorded.
    void feedAsRecorded(const QList<routedesk::api::Position> &fixes)
    {
        for (const routedesk::api::Position &fix : fixes)
            feed({ fix }, fix.recordedAt - now);
    }

    void look(std::chrono::milliseconds later)
    {
        routedesk::service::Transaction transaction(store.database, store.account());
        for (const qint64 worker : tracker.restless(at(later)))
            tracker.look(at(later), worker);
        transaction.commit();
        tracker.committed();
    }

    void complete(const QString &handle, Instant moment)
    {
        if (!routedesk::service::completeOrder(at(moment - now), { handle, {}, {}, {} }, {}))
            qFatal("could not be completed");
    }

    [[nodiscard]] routedesk::service::OrderRecord order(const QString &handle)
    {
        return store.orders.ofHandle(handle).first();
    }

    const Place a = Drive::at(3000, 0);
    const Place b = Drive::at(6000, 1000);
    const Place c = Drive::at(9000, 0);
    qint64 workerId = 0;
    routedesk::service::Tracker tracker;
};
