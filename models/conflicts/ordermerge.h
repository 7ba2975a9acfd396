// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequences.h"

/// Two people have put the same route in order: one order of both. Pure functions.
namespace routedesk::models {

struct OrderMerge {
    Sequence stops; ///< my order where the two contradict each other
    QSet<api::OrderKey> contested; ///< stops that both have moved, to different places

    [[nodiscard]] bool isClean() const { return contested.isEmpty(); }
};

/// The stops of both sequences that may have been moved: those without which a longest run still in order can do.
/// Of two neighbours that have changed places nobody can tell which one it was, so it is both.
[[nodiscard]] QSet<api::OrderKey> movedStops(const Sequence &before, const Sequence &after);

/// Every two stops stand as the side wants them that has turned them round; a stop that only one side has stands
/// with the neighbours that it has there. Where the sides have moved different stops past one another, each goes
/// behind the stop that nobody has moved. It is a contradiction when both have moved one stop to different places,
/// or when what both may have moved fits no sequence. What one side left as it was comes out as the other side has
/// it.
[[nodiscard]] OrderMerge mergedOrder(const Sequence &base, const Sequence &mine, const Sequence &theirs);

/// `stops` in the order of `model`; those it does not have stand behind the stop they stand behind now.
[[nodiscard]] Sequence orderedLike(const Sequence &stops, const Sequence &model);

/// `stops` with `keys` where `model` has them, which it does.
[[nodiscard]] Sequence placedLike(const Sequence &stops, const Sequence &model, const QSet<api::OrderKey> &keys);

/// From `actual` to `target` by what lies between `expected` and `target`: what has come into `actual`, left it or
/// changed its place in the meantime stays so, as far as the two do not contradict each other.
[[nodiscard]] Sequence ledSequence(const Sequence &expected, const Sequence &target, const Sequence &actual);

}
