// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/refusal.h"

namespace routedesk::planner {

bool isNearer(const Refusal &one, const Refusal &other)
{
    using Cause = Refusal::Cause;
    const auto rank = [](const Refusal &refusal) {
        switch (refusal.cause) {
        case Cause::NoVehicle:
        case Cause::NotOpen:
        case Cause::NotTried: return 0;
        case Cause::MateMissing: return 1;
        case Cause::SkillMissing: return 2;
        case Cause::HeldPlace:
        case Cause::CapacityExceeded: return 3;
        default: return 4;
        }
    };
    if (rank(one) != rank(other))
        return rank(one) > rank(other);
    if (one.cause == Cause::CapacityExceeded && other.cause == Cause::CapacityExceeded)
        return one.available > other.available;
    const auto distance = [](const Refusal &refusal) {
        return refusal.cause == Cause::MaxDistanceExceeded ? refusal.amount / 10 : refusal.amount;
    };
    return distance(one) < distance(other);
}

}
