// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/roads/roadday.h"

#include "roads/roadserver.h"

namespace routedesk::ui::words {

/// Where driving times come from, in a few words for the status line; empty without a road server.
[[nodiscard]] QString roadState(const models::RoadDay &roads);
/// The same in full, with the reason where some roads are missing.
[[nodiscard]] QString roadSentence(const models::RoadDay &roads);
/// What went wrong with a road server, and what to do.
[[nodiscard]] QString roadFailure(const roads::RoadFailure &failure);
[[nodiscard]] QString roadComplaint(roads::RoadServer::Complaint complaint);
/// What the trial of a road server gave.
[[nodiscard]] QString roadTrial(const roads::RoadResult<api::RoadLeg> &leg);

}
