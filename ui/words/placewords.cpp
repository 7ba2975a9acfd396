// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/placewords.h"

#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

#include <utility>

namespace routedesk::ui::words {

StatusLook placeLook(const models::FoundPlace &place)
{
    using State = models::PlaceState;
    switch (place.state) {
    case State::Given: return {};
    case State::Unasked: return { Words::tr("no place yet"), Mark::Dashed, Tone::Neutral };
    case State::Waiting: return { Words::tr("waiting"), Mark::Busy, Tone::Neutral };
    case State::Exact: return { Words::tr("exact"), Mark::Tick, Tone::Done };
    case State::Approximate: return { Words::tr("approximate"), Mark::Triangle, Tone::Late };
    case State::Far: return { Words::tr("far away"), Mark::Triangle, Tone::Late };
    case State::Several:
        return { place.candidates.isEmpty() ? Words::tr("several")
                                            : Words::tr("%n place(s)", nullptr, int(place.candidates.size())),
            Mark::Diamond, Tone::Broken };
    case State::AreaOnly: return { Words::tr("area only"), Mark::Diamond, Tone::Broken };
    case State::None: return { Words::tr("not found"), Mark::Diamond, Tone::Broken };
    case State::Chosen: return { Words::tr("chosen"), Mark::Tick, Tone::Done };
    }
    std::unreachable();
}

StatusLook candidateLook(geocoding::Candidate::Kind kind)
{
    using Kind = geocoding::Candidate::Kind;
    switch (kind) {
    case Kind::Exact: return { Words::tr("exact"), Mark::Tick, Tone::Done };
    case Kind::Approximate: return { Words::tr("near"), Mark::Triangle, Tone::Late };
    case Kind::Area: return { Words::tr("area only"), Mark::Dashed, Tone::Neutral };
    }
    std::unreachable();
}

QString geocodeFailure(const geocoding::GeocodeFailure &failure)
{
    using Kind = geocoding::GeocodeFailure::Kind;
    switch (failure.kind) {
    case Kind::NoServer: return Words::tr("No place server is named in the settings.");
    case Kind::Offline: return Words::tr("The place server can't be reached; it is asked again by itself.");
    case Kind::Timeout: return Words::tr("The place server did not answer in time; it is asked again by itself.");
    case Kind::RateLimited:
        return failure.retryAfter
            ? Words::tr("The place server wants to be left alone for %1; then it is asked again by itself.")
                  .arg(duration(std::chrono::ceil<std::chrono::seconds>(*failure.retryAfter)))
            : Words::tr("The place server is busy; it is asked again by itself.");
    case Kind::Denied:
        return Words::tr("The place server does not let us in (%1). Look at the key in the settings.").arg(failure.detail);
    case Kind::Refused: return Words::tr("The place server refused: %1").arg(failure.detail);
    case Kind::Broken:
        return Words::tr("The place server is in trouble (%1); it is asked again by itself.").arg(failure.detail);
    case Kind::Malformed:
        return Words::tr("What answers there is no Nominatim server. Look at its address in the settings.");
    case Kind::Cancelled: return Words::tr("Looking up was stopped.");
    }
    std::unreachable();
}

QString geocodeComplaint(geocoding::GeocodeServer::Complaint complaint)
{
    using Complaint = geocoding::GeocodeServer::Complaint;
    switch (complaint) {
    case Complaint::NotAnAddress: return Words::tr("Type an address that begins with https:// or http://.");
    case Complaint::NotBare:
        return Words::tr("Type only the part before /search; names with passwords, ? and # are not understood.");
    }
    std::unreachable();
}

QString geocodeTrial(const geocoding::GeocodeResult<geocoding::Candidates> &found)
{
    using Kind = geocoding::GeocodeFailure::Kind;
    if (found)
        return found->isEmpty() ? Words::tr("It answers, but does not know the address it was asked for.")
                                : Words::tr("It answers: %1").arg(found->first().label);
    if (found.error().kind == Kind::Offline)
        return Words::tr("Nothing answers there. Is the address right, and the server running?");
    if (found.error().kind == Kind::Timeout)
        return Words::tr("It did not answer in time. Is the address right?");
    if (found.error().kind == Kind::Broken)
        return Words::tr("It answers with an error (%1). Is the address right?").arg(found.error().detail);
    if (found.error().kind == Kind::Denied)
        return Words::tr("It wants a key, or another one (%1).").arg(found.error().detail);
    return geocodeFailure(found.error());
}

}
