// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderrequests.h"

namespace routedesk::service {

/// The checklist as it is asked for: a task takes from its definition, or else the list's, what it leaves out; without tasks
/// it is the list's definition's own. Each gets an id and is pending.
[[nodiscard]] QList<api::Task> newTasks(Context &context, const QString &definition, QList<api::Task> tasks);

/// Complaints about definitions that do not exist, of the fields under `path`.
[[nodiscard]] QList<api::FieldError> checkDefinitions(
    Context &context, const QString &definition, const QList<api::Task> &tasks, const QString &path);
/// The same of the tasks_list of each order of a body.
[[nodiscard]] QList<api::FieldError> checkDefinitions(Context &context, const QList<api::NewOrder> &orders);

/// The order of a call about tasks.
[[nodiscard]] Outcome<OrderRecord> findTaskOrder(Context &context, const api::OrderRef &ref);

/// Each answers the order with its tasks as they are then. A closed order's tasks may still be ticked off, not added to.
[[nodiscard]] Outcome<OrderRecord> addTasks(Context &context, const api::OrderRef &ref, const api::NewTasks &request);
[[nodiscard]] Outcome<OrderRecord> removeTask(Context &context, const api::OrderRef &ref, const QString &taskId);
/// A completed or cancelled task keeps its status.
[[nodiscard]] Outcome<api::Task> changeTask(
    Context &context, const api::OrderRef &ref, const QString &taskId, const api::TaskPatch &patch);

}
