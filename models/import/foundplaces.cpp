// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/foundplaces.h"

#include "geocoding/addresskey.h"
#include "geocoding/exactness.h"

namespace routedesk::models {

FoundPlace FoundPlace::of(const geocoding::GeocodeAnswer &answer)
{
    FoundPlace place { PlaceState::None, answer.candidates, {} };
    if (answer.chosen) {
        place.state = PlaceState::Chosen;
        place.point = answer.chosen;
        return place;
    }
    const geocoding::Judgement judgement = geocoding::judgementOf(answer.candidates);
    switch (judgement.verdict) {
    case geocoding::Verdict::Exact: place.state = PlaceState::Exact; break;
    case geocoding::Verdict::Approximate: place.state = PlaceState::Approximate; break;
    case geocoding::Verdict::Several: place.state = PlaceState::Several; break;
    case geocoding::Verdict::AreaOnly: place.state = PlaceState::AreaOnly; break;
    case geocoding::Verdict::None: break;
    }
    if (judgement.best >= 0)
        place.point = answer.candidates.at(judgement.best).point;
    return place;
}

void AddressRows::add(int row, const QString &address)
{
    const QString key = geocoding::addressKey(address);
    if (key.isEmpty())
        return;
    Use &use = uses[key];
    if (use.rows.isEmpty()) {
        use.address = address;
        keys.append(key);
    }
    if (use.rows.isEmpty() || use.rows.last() != row)
        use.rows.append(row);
}

}
