// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

namespace routedesk::api {

/// A template of one task, or of a checklist of several.
struct TaskDefinition {
    QString id {};
    QString opsGroupHandle {};
    QString label {};
    QString description {};
    OpenEnum<Priority> priority {};
    Metadata metadata {};
    QList<Task> tasks {}; ///< the checklist; only label, description, priority and metadata count
    std::optional<Instant> createdAt {}, updatedAt {};

    bool operator==(const TaskDefinition &) const = default;
};

/// POST /orders/tasks-definitions
struct NewTaskDefinition {
    TaskDefinition definition {}; ///< label is required

    bool operator==(const NewTaskDefinition &) const = default;
};

/// PATCH /orders/tasks-definitions/{id}: null texts, absent words and empty optionals stay as they are.
struct TaskDefinitionPatch {
    QString label {}, description {};
    OpenEnum<Priority> priority {};
    std::optional<Metadata> metadata {};
    std::optional<QList<Task>> tasks {};

    bool operator==(const TaskDefinitionPatch &) const = default;
};

/// GET /orders/tasks-definitions
struct TaskDefinitionFilter {
    QString opsGroupHandle {};
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const TaskDefinitionFilter &) const = default;
};

/// POST /orders/{handle}/tasks. `definition` names a template: its checklist is added when there are no tasks, else it
/// fills in what they leave out.
struct NewTasks {
    QString definition {};
    QList<Task> tasks {};

    bool operator==(const NewTasks &) const = default;
};

/// PATCH /orders/{handle}/tasks/{task}: null texts, absent words and empty optionals stay as they are.
struct TaskPatch {
    QString label {}, description {};
    OpenEnum<Priority> priority {};
    std::optional<Metadata> metadata {};
    OpenEnum<TaskStatus> status {}; ///< ongoing, completed or cancelled

    bool operator==(const TaskPatch &) const = default;
};

}
