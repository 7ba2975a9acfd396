// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/candidate.h"

namespace routedesk::geocoding {

/// How well a place fits what was asked for: exact needs the house number (and a word of the street) in the question,
/// or a question that begins with the place's name. Pure functions, any thread.
[[nodiscard]] Candidate candidateOf(const QString &asked, const api::GeocodedPlace &place);

/// What all candidates of an address come to.
enum class Verdict {
    Exact,       ///< one spot, and the very one
    Approximate, ///< one spot, near it
    Several,     ///< more than one spot that would fit as well
    AreaOnly,    ///< no street, only a town or the like
    None,
};

struct Judgement {
    Verdict verdict = Verdict::None;
    qsizetype best = -1; ///< of the candidates; -1: none, or none is better than the others

    bool operator==(const Judgement &) const = default;
};

/// Candidates a stone's throw apart (the entrances of one building) are one spot.
[[nodiscard]] Judgement judgementOf(const Candidates &candidates);

[[nodiscard]] double metresBetween(const api::GeoPoint &a, const api::GeoPoint &b);

}
