// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/pincloud.h"

namespace routedesk::map {

// What may change about pins while they stay what they are.
struct PinStates {
    RouteLooks looks {};
    std::vector<bool> selected {}; // of each pin
    std::vector<bool> alone {}; // drawn by itself: no part of its cluster

    [[nodiscard]] RouteLook look(const PinCloud::Traits &pin) const
    {
        return pin.route < looks.size() ? looks[pin.route] : RouteLook::Shown;
    }
};

// What a mark of a level shows: its members without those that are hidden or alone.
struct PinDigest {
    quint32 count = 0;
    quint32 single = 0; // one of them
    QRgb colour = 0; // of the route that more than half of them belong to; 0 if none does. Faded ones do not lead
    bool late = false; // any of them
    bool faded = false; // all of them
    bool selected = false; // any of them
};

[[nodiscard]] PinDigest digest(const PinCloud &cloud, const PinLevel &level, quint32 mark, const PinStates &states);

// Digests of one level, worked out when first asked for. Interface thread.
class PinDigests {
public:
    void forget() { m_level = nullptr; }
    [[nodiscard]] const PinDigest &of(const PinCloud &cloud, const PinLevel &level, quint32 mark, const PinStates &states);
    [[nodiscard]] qint64 bytes() const { return qint64(m_digests.capacity() * sizeof(PinDigest) + m_known.capacity() / 8); }

private:
    const PinLevel *m_level = nullptr;
    std::vector<PinDigest> m_digests;
    std::vector<bool> m_known;
};

}
