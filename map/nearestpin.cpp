// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/nearestpin.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

struct Candidate {
    double away;
    quint32 pin;

    // The heap has the nearest at its top; of two as near, the first in the cloud.
    bool operator<(const Candidate &other) const { return std::pair(away, pin) > std::pair(other.away, other.pin); }
};

double squareBetween(QPointF a, QPointF b)
{
    const double x = a.x() - b.x() - std::round(a.x() - b.x()); // the world wraps
    const double y = a.y() - b.y();
    return x * x + y * y;
}

}

Id nearestPin(const PinCloud &cloud, const Id &from, Status status, const Fits &fits)
{
    const std::vector<quint32> found = cloud.withIds({ from });
    if (found.empty())
        return {};
    const QPointF here = cloud.world(found.front());
    std::vector<Candidate> heap;
    for (quint32 pin = 0; pin < cloud.size(); ++pin) {
        if (cloud.traits(pin).status == status && pin != found.front())
            heap.push_back({ squareBetween(cloud.world(pin), here), pin });
    }
    std::make_heap(heap.begin(), heap.end());
    while (!heap.empty()) {
        const Id id = cloud.id(heap.front().pin);
        if (fits(id))
            return id;
        std::pop_heap(heap.begin(), heap.end());
        heap.pop_back();
    }
    return {};
}

}
