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
/// That driving depends on the hour, where it does; else empty.
[[nodiscard]] QString hourSentence(const models::DispatchStore &store);
/// What the hour adds to a drive: "6 min more than at usual hours", or less; empty within half a minute.
[[nodiscard]] QString traffic(std::chrono::seconds added);
/// What went wrong with a road server, and what to do.
[[nodiscard]] QString roadFailure(const roads::RoadFailure &failure);
[[nodiscard]] QString roadComplaint(roads::RoadServer::Complaint complaint);
/// What the trial of a road server gave.
[[nodiscard]] QString roadTrial(const roads::RoadResult<api::RoadLeg> &leg);

}
