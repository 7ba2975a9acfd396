// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

#include <QTimeZone>

namespace routedesk::ui::words {

/// How fast a fleet is: "2.1 min a km and 3.0 min a leg; short legs 10.0 min a km. Ways are 1.4 times the
/// straight line.".
[[nodiscard]] QString pace(const api::TravelPace &pace);
/// Where the pace of a group comes from, "Learnt from 412 drives, 20 November 2026." or that the usual one holds.
[[nodiscard]] QString paceSource(const api::OpsGroup &group, const QTimeZone &zone);
/// For a line that says where driving times come from: the groups whose own pace is reckoned with. Empty where the
/// usual estimate holds for all.
[[nodiscard]] QString paceHint(const QList<api::OpsGroup> &groups);

}
