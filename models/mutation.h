// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers.h"
#include "api/orderrequests.h"
#include "api/routerequests.h"

#include <QStringList>

#include <variant>

namespace routedesk::models {

/// POST /orders/
struct CreateBatch {
    api::BatchRequest request;
};
/// POST /orders/track
struct TrackRoute {
    api::TrackRequest request;
};
/// What is done to one order without further values. `routeHandle` is where the order is now, null for nowhere.
struct ActOnOrder {
    enum class Action { Complete, Cancel, Disable, Enable };

    Action action = Action::Complete;
    api::OrderKey key;
    QString routeHandle;
    QString reason; ///< cancel only
};
struct PatchOrder {
    api::OrderKey key;
    QString routeHandle;
    api::OrderPatch patch;
    /// What the fields held that are to be changed: the call overwrites nothing else (models/edits/guardedpatch.h). Empty:
    /// it is made whatever they hold.
    api::OrderPatch expected {};
};
struct RescheduleOrder {
    api::OrderKey key;
    QString routeHandle;
    api::RescheduleRequest request;
};
struct ReassignOrder {
    api::OrderKey key;
    QString routeHandle;
    api::ReassignRequest request;
};
struct CreateRoute {
    api::CreateRouteRequest request;
};
struct ChangeRouteOrders {
    enum class Change { Add, Remove, Resequence };

    Change change = Change::Add;
    QString routeHandle;
    api::RouteOrdersRequest request;
};
struct ReassignRoute {
    QString routeHandle;
    api::ReassignRouteRequest request;
};
struct PatchRoute {
    QString routeHandle;
    api::RoutePatch patch;
};
struct OptimiseRoute {
    QString routeHandle;
    std::optional<int> version;
};
struct CompleteRoute {
    QString routeHandle;
    std::optional<int> version;
};

/// One call that changes something on the server.
using Mutation = std::variant<CreateBatch, TrackRoute, ActOnOrder, PatchOrder, RescheduleOrder, ReassignOrder,
    CreateRoute, ChangeRouteOrders, ReassignRoute, PatchRoute, OptimiseRoute, CompleteRoute>;

/// In errors of kind Cancelled: nothing was sent, because someone else has changed it meanwhile.
inline constexpr QLatin1StringView changedSinceCode{ "changed_since" };

/// Fields of an order that someone else has changed before a PATCH of ours reached them: what they were when we wanted to
/// change them, and to what. They were left as they are.
struct ContestedFields {
    api::OrderPatch before {};
    api::OrderPatch after {};
    bool isAll = false; ///< nothing else was to be changed, so nothing was sent
};

/// What such a call brought back. `settledByReading` when the answer was lost and the server was asked instead.
struct MutationAnswer {
    QList<api::Order> orders {};
    std::optional<api::OrderDetail> detail {};
    std::optional<api::Route> route {}; ///< absent after a removal that left nothing
    std::optional<api::PlanAccepted> plan {};
    std::optional<ContestedFields> contested {};
    bool settledByReading = false;
};

/// What must not be touched by two calls at once: the route, else the order, else all that makes new things.
[[nodiscard]] QStringList lanesOf(const Mutation &mutation);

/// For the journal: bytes that carry no secret, and back. nullopt for bytes that cannot be understood.
[[nodiscard]] QByteArray toBytes(const Mutation &mutation);
[[nodiscard]] std::optional<Mutation> mutationFromBytes(const QByteArray &bytes);

}
