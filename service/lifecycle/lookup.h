// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// The order that a call names: the latest attempt unless one is given. A handle that stands for orders of several types
/// (or indexes) and does not say which is Invalid.
[[nodiscard]] Outcome<OrderRecord> findOrder(Context &context, const api::OrderRef &ref);

/// As findOrder for entry `index` of a body's list `orders`: what is wrong is a complaint about that entry.
[[nodiscard]] Outcome<OrderRecord> findListed(Context &context, const api::OrderRef &ref, qsizetype index);

/// All orders of a body's list, each one once; every complaint is collected.
[[nodiscard]] Outcome<QList<OrderRecord>> findAllListed(Context &context, const QList<api::OrderRef> &refs);

/// The route, if its version is the one that the caller saw.
[[nodiscard]] Outcome<RouteRecord> findRoute(Context &context, const QString &handle, std::optional<int> version = {});

/// A worker named in a body, not deleted; else a complaint about the field.
[[nodiscard]] Outcome<WorkerRecord> requireWorker(Context &context, const QString &handle, const QString &field);
/// Fine when the handle is empty or known.
[[nodiscard]] Outcome<void> requireOpsGroup(Context &context, const QString &handle, const QString &field);

/// The clock of an ops group; UTC without one.
[[nodiscard]] QTimeZone zoneOf(Context &context, const QString &opsGroupHandle);

}
