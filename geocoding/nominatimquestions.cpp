// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What a NominatimClient can be asked, and what is made of the answers.
#include "geocoding/nominatimclient.h"

#include "geocoding/exactness.h"
#include "geocoding/geocodeurls.h"

#include <algorithm>

namespace routedesk::geocoding {

namespace {

constexpr qsizetype longestDetail = 300;

GeocodeFailure malformed(const api::GeocodeFault &fault)
{
    return { GeocodeFailure::Kind::Malformed, fault.message.left(longestDetail) };
}

}

QFuture<GeocodeResult<Candidates>> NominatimClient::search(
    const QString &text, const std::optional<api::GeoPoint> &near)
{
    return ask(searchUrl(m_server, text, near), false, [text](const QByteArray &body) -> GeocodeResult<Candidates> {
        const auto places = api::decodeGeocodedPlaces(body);
        if (!places)
            return std::unexpected(malformed(places.error()));
        Candidates candidates;
        for (const api::GeocodedPlace &place : *places)
            candidates.append(candidateOf(text, place));
        std::ranges::stable_sort(candidates, {}, &Candidate::kind);
        return candidates;
    });
}

QFuture<GeocodeResult<Candidates>> NominatimClient::reverse(const api::GeoPoint &point)
{
    return ask(reverseUrl(m_server, point), true, [](const QByteArray &body) -> GeocodeResult<Candidates> {
        const auto place = api::decodeReverseGeocoded(body);
        if (!place)
            return std::unexpected(malformed(place.error()));
        Candidates candidates;
        if (*place)
            candidates.append(candidateOf((*place)->label, **place));
        return candidates;
    });
}

}
