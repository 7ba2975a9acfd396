// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/mutationcall.h"

#include "models/edits/guardedpatch.h"

namespace routedesk::models {

namespace {

using Answer = QFuture<api::Result<MutationAnswer>>;

MutationAnswer toAnswer(const api::OrderDetail &detail)
{
    return { .orders = { detail.order }, .detail = detail };
}

MutationAnswer toAnswer(const api::Route &route)
{
    return { .route = route };
}

MutationAnswer toAnswer(const std::optional<api::Route> &route)
{
    return { .route = route };
}

MutationAnswer toAnswer(const api::BatchResult &result)
{
    MutationAnswer answer;
    if (const auto *route = std::get_if<api::Route>(&result))
        answer.route = *route;
    else if (const auto *orders = std::get_if<QList<api::Order>>(&result))
        answer.orders = *orders;
    else
        answer.plan = std::get<api::PlanAccepted>(result);
    return answer;
}

template<class T>
Answer adapt(api::Call<T> call)
{
    return call.then([](const api::Result<T> &result) -> api::Result<MutationAnswer> {
        if (!result)
            return std::unexpected(result.error());
        return toAnswer(*result);
    });
}

/// Reassigning and rescheduling take an order off its route, and the service has no way to be told from which. So it
/// is read right before: someone who has put it on another route meanwhile does not lose that unseen.
template<class Send>
Answer whereItWas(
    api::OrdersClient &client, const api::OrderKey &key, const QString &routeHandle, std::stop_token stop, Send send)
{
    const auto decide = [routeHandle, send](const api::Result<api::OrderDetail> &now) -> Answer {
        if (!now)
            return QtFuture::makeReadyValueFuture<api::Result<MutationAnswer>>(std::unexpected(now.error()));
        const QString &there = now->order.routeHandle;
        if (there.isEmpty() || there == routeHandle)
            return send();
        return QtFuture::makeReadyValueFuture<api::Result<MutationAnswer>>(
            std::unexpected(api::ApiError{ api::ApiError::Kind::Conflict, 409, movedSinceCode, {}, {} }));
    };
    return client.order(api::OrderRef::to(key), stop).then(&client, decide).unwrap();
}

struct CallFor {
    api::OrdersClient &client;
    std::stop_token stop;

    Answer operator()(const CreateBatch &m) const { return adapt(client.createBatch(m.request, stop)); }
    Answer operator()(const TrackRoute &m) const { return adapt(client.track(m.request, stop)); }
    Answer operator()(const ActOnOrder &m) const
    {
        const api::OrderRef order = api::OrderRef::to(m.key);
        switch (m.action) {
        case ActOnOrder::Action::Complete: return adapt(client.complete(order, stop));
        case ActOnOrder::Action::Cancel: return adapt(client.cancel(order, m.reason, stop));
        case ActOnOrder::Action::Disable: return adapt(client.disable(order, stop));
        case ActOnOrder::Action::Enable: break;
        }
        return adapt(client.enable(order, stop));
    }
    Answer operator()(const PatchOrder &m) const
    {
        if (m.expected != api::OrderPatch())
            return guardedPatch(client, m, stop);
        return adapt(client.patch(api::OrderRef::to(m.key), m.patch, stop));
    }
    Answer operator()(const RescheduleOrder &m) const
    {
        return whereItWas(client, m.key, m.routeHandle, stop, [&from = client, m, halt = stop] {
            return adapt(from.reschedule(api::OrderRef::to(m.key), m.request, halt));
        });
    }
    Answer operator()(const ReassignOrder &m) const
    {
        return whereItWas(client, m.key, m.routeHandle, stop, [&from = client, m, halt = stop] {
            return adapt(from.reassign(api::OrderRef::to(m.key), m.request, halt));
        });
    }
    Answer operator()(const CreateRoute &m) const { return adapt(client.createRoute(m.request, stop)); }
    Answer operator()(const ChangeRouteOrders &m) const
    {
        switch (m.change) {
        case ChangeRouteOrders::Change::Add: return adapt(client.addToRoute(m.routeHandle, m.request, stop));
        case ChangeRouteOrders::Change::Remove:
            return adapt(client.removeFromRoute(m.routeHandle, m.request, stop));
        case ChangeRouteOrders::Change::Resequence: break;
        }
        return adapt(client.resequence(m.routeHandle, m.request, stop));
    }
    Answer operator()(const ReassignRoute &m) const
    {
        return adapt(client.reassignRoute(m.routeHandle, m.request, stop));
    }
    Answer operator()(const PatchRoute &m) const { return adapt(client.patchRoute(m.routeHandle, m.patch, stop)); }
    Answer operator()(const OptimiseRoute &m) const
    {
        return adapt(client.optimise(m.routeHandle, m.version, stop));
    }
    Answer operator()(const CompleteRoute &m) const
    {
        return adapt(client.completeRoute(m.routeHandle, m.version, stop));
    }
};

}

Answer callFor(api::OrdersClient &client, const Mutation &mutation, std::stop_token stop)
{
    return std::visit(CallFor { client, std::move(stop) }, mutation);
}

}
