// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/candidate.h"
#include "geocoding/geocodefailure.h"
#include "geocoding/geocodeserver.h"
#include "models/import/foundplaces.h"
#include "ui/widgets/statuspill.h"

namespace routedesk::ui::words {

/// What became of looking up a row's address, as a shape and a few words: "3 places", "not found".
[[nodiscard]] StatusLook placeLook(const models::FoundPlace &place);
/// How well one candidate fits: "exact", "near", "area only".
[[nodiscard]] StatusLook candidateLook(geocoding::Candidate::Kind kind);
/// What went wrong with a place server, and what to do.
[[nodiscard]] QString geocodeFailure(const geocoding::GeocodeFailure &failure);
[[nodiscard]] QString geocodeComplaint(geocoding::GeocodeServer::Complaint complaint);
/// What the trial of a place server gave.
[[nodiscard]] QString geocodeTrial(const geocoding::GeocodeResult<geocoding::Candidates> &found);

}
