// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

#include <QByteArrayView>

#include <optional>

namespace routedesk::models {

/// What is to be done at an order's place.
struct ReadTasks {
    QList<api::Task> tasks;
    QString definitionId; ///< of the checklist as a whole; null: none
};

/// "Signature; Photo: of the parcel; Call first": a task each, in that order, what follows a colon and a space
/// is its description;
/// a bar or a line break separates as well. Or JSON as the Orders API has it: a list of tasks, or an object with `tasks`
/// or a `task_definition_id`. nullopt when it begins like JSON and is none of these, or has more than 100 tasks.
[[nodiscard]] std::optional<ReadTasks> readTasks(QByteArrayView text);

}
