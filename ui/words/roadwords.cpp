// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/roadwords.h"

#include "models/roads/drivinghours.h"
#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

namespace routedesk::ui::words {

QString roadState(const models::RoadDay &roads)
{
    using State = models::RoadDay::State;
    const roads::RoadCoverage &coverage = roads.coverage();
    switch (roads.state()) {
    case State::Off: return {};
    case State::Fetching: return Words::tr("Fetching road times\u2026");
    case State::Whole: return Words::tr("Road times");
    case State::Partial: break;
    }
    return coverage.covered == 0
        ? Words::tr("Straight-line estimates: no roads")
        : Words::tr("Road times for %1 of %2 places").arg(count(coverage.covered), count(coverage.places));
}

QString roadSentence(const models::RoadDay &roads)
{
    using State = models::RoadDay::State;
    const roads::RoadCoverage &coverage = roads.coverage();
    switch (roads.state()) {
    case State::Off:
        return Words::tr(
            "Driving times are estimated from straight lines. A road server can be named in the settings.");
    case State::Fetching: return Words::tr("Driving times are straight-line estimates until the roads have come.");
    case State::Whole:
        return Words::tr("Driving times are by road, for all %1 places.").arg(count(coverage.places));
    case State::Partial: break;
    }
    const QString what = coverage.covered == 0
        ? Words::tr("Driving times are straight-line estimates.")
        : Words::tr("Road times for %1 of %2 places; straight-line estimates for the rest.")
              .arg(count(coverage.covered), count(coverage.places));
    return coverage.failure ? what + u' ' + roadFailure(*coverage.failure) : what;
}

QString hourSentence(const models::DispatchStore &store)
{
    return models::goesByTheHour(store)
        ? Words::tr("How long a drive takes depends on the hour, as the fleet's own drives have shown.")
        : QString();
}

QString traffic(std::chrono::seconds added)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(std::chrono::abs(added));
    if (minutes == std::chrono::minutes::zero())
        return {};
    return added.count() > 0 ? Words::tr("%1 more than at usual hours").arg(duration(minutes))
                             : Words::tr("%1 less than at usual hours").arg(duration(minutes));
}

QString roadFailure(const roads::RoadFailure &failure)
{
    using Kind = roads::RoadFailure::Kind;
    switch (failure.kind) {
    case Kind::NoServer: return Words::tr("No road server is named.");
    case Kind::Offline: return Words::tr("The road server can't be reached; it is asked again by itself.");
    case Kind::Timeout: return Words::tr("The road server did not answer in time; it is asked again by itself.");
    case Kind::Busy: return Words::tr("The road server is busy; it is asked again by itself.");
    case Kind::TooBig:
        return Words::tr("The road server takes fewer places in one request. Lower the limit in the settings.");
    case Kind::NoWay: return Words::tr("The road server knows no way there.");
    case Kind::Refused: return Words::tr("The road server refused: %1").arg(failure.detail);
    case Kind::Malformed:
        return Words::tr("What answers there is no OSRM server. Look at the address and the profile.");
    case Kind::Cancelled: return Words::tr("Fetching was stopped.");
    }
    return {};
}

QString roadComplaint(roads::RoadServer::Complaint complaint)
{
    using Complaint = roads::RoadServer::Complaint;
    switch (complaint) {
    case Complaint::NotAnAddress: return Words::tr("Type an address that begins with https:// or http://.");
    case Complaint::NotBare:
        return Words::tr("Type only the address; names with passwords, ? and # are not understood.");
    case Complaint::NoProfile: return Words::tr("A profile is one word, for instance driving.");
    }
    return {};
}

QString roadTrial(const roads::RoadResult<api::RoadLeg> &leg)
{
    if (leg)
        return Words::tr("It answers: %1 and %2 between two places of the day.")
            .arg(duration(std::chrono::seconds(leg->seconds)), distance(double(leg->metres)));
    if (leg.error().kind == roads::RoadFailure::Kind::NoWay)
        return Words::tr("It answers, but knows no roads between two places of the day. Look at its map.");
    if (leg.error().kind == roads::RoadFailure::Kind::Offline)
        return Words::tr("Nothing answers there. Is the address right, and the server running?");
    if (leg.error().kind == roads::RoadFailure::Kind::Timeout)
        return Words::tr("It did not answer in time. Is the address right?");
    return roadFailure(leg.error());
}

}
