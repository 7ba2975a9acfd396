// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "planner/rule.h"
#include "ui/widgets/choicechip.h"

#include <QHash>

namespace routedesk::models {
class DispatchStore;
class WorkingPlan;
}

/// What can be chosen in the filters of workers, ops groups, statuses and broken rules, with counts. Ids are those
/// that saved views keep.
namespace routedesk::ui::choices {

using Counts = QHash<QString, int>;

/// By handle; the empty one is "no worker yet".
[[nodiscard]] QList<ChoiceChip::Choice> workers(const models::DispatchStore &store, const Counts &counts);
[[nodiscard]] QList<ChoiceChip::Choice> opsGroups(const models::DispatchStore &store, const Counts &counts);
/// Only those that are broken somewhere, or chosen.
[[nodiscard]] QList<ChoiceChip::Choice> rules(const Counts &counts, const QSet<QString> &chosen);
[[nodiscard]] QList<ChoiceChip::Choice> routeStatuses(const Counts &counts);

[[nodiscard]] QString idOf(planner::Rule rule);
[[nodiscard]] QSet<QString> idsOf(const QSet<planner::Rule> &rules);
/// Unknown ids are left out.
[[nodiscard]] QSet<planner::Rule> rulesOf(const QSet<QString> &ids);
[[nodiscard]] QSet<QString> idsOf(const QSet<api::RouteStatus> &statuses);
[[nodiscard]] QSet<api::RouteStatus> routeStatusesOf(const QSet<QString> &ids);

}
