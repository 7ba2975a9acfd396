// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/pindigest.h"

namespace routedesk::map {

namespace {

QRgb routeColourOf(const PinCloud::Traits &pin)
{
    return pin.status == Status::Unplanned || pin.status == Status::Cancelled ? 0 : pin.colour;
}

// Boyer and Moore's majority vote; a second look confirms it.
struct Vote {
    QRgb candidate = 0;
    qint64 votes = 0;

    void add(QRgb colour)
    {
        if (votes == 0)
            candidate = colour;
        votes += colour == candidate ? 1 : -1;
    }
};

}

PinDigest digest(const PinCloud &cloud, const PinLevel &level, quint32 mark, const PinStates &states)
{
    PinDigest result;
    Vote clear;
    Vote faded;
    quint32 clearOnes = 0;
    const auto counts = [&states](quint32 pin, const PinCloud::Traits &traits) {
        return states.look(traits) != RouteLook::Hidden && (pin >= states.alone.size() || !states.alone[pin]);
    };
    const auto isFaded = [&states](const PinCloud::Traits &traits) {
        return traits.faded || states.look(traits) == RouteLook::Faded;
    };
    cloud.eachMember(level, mark, [&](quint32 pin) {
        const auto &traits = cloud.traits(pin);
        if (!counts(pin, traits))
            return;
        ++result.count;
        result.single = pin;
        result.late = result.late || traits.late;
        result.selected = result.selected || (pin < states.selected.size() && states.selected[pin]);
        clearOnes += !isFaded(traits);
        (isFaded(traits) ? faded : clear).add(routeColourOf(traits));
    });
    result.faded = clearOnes == 0 && result.count > 0;
    const QRgb candidate = result.faded ? faded.candidate : clear.candidate;
    quint32 agreed = 0;
    cloud.eachMember(level, mark, [&](quint32 pin) {
        const auto &traits = cloud.traits(pin);
        agreed += counts(pin, traits) && isFaded(traits) == result.faded && routeColourOf(traits) == candidate;
    });
    result.colour = agreed * 2 > (result.faded ? result.count : clearOnes) ? candidate : 0;
    return result;
}

const PinDigest &PinDigests::of(const PinCloud &cloud, const PinLevel &level, quint32 mark, const PinStates &states)
{
    if (m_level != &level) {
        m_level = &level;
        m_digests.assign(level.marks.size(), {});
        m_known.assign(level.marks.size(), false);
    }
    if (!m_known[mark]) {
        m_known[mark] = true;
        m_digests[mark] = digest(cloud, level, mark, states);
    }
    return m_digests[mark];
}

}
