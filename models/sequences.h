// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QList>
#include <QSet>

/// Sequences of stops as plain values. Pure functions.
namespace routedesk::models {

using Sequence = QList<api::OrderKey>;

/// `mine` with what happened between `base` and `theirs`: what they took out is out, what they put in stands behind the
/// stop it stands behind with them. Where one side changed nothing the other side's sequence comes back as it is.
[[nodiscard]] Sequence mergedSequence(const Sequence &base, const Sequence &mine, const Sequence &theirs);

/// Whether one is the pick and the other the drop of one handle.
[[nodiscard]] bool areHalves(const api::OrderKey &a, const api::OrderKey &b);

/// Puts each of `movable` that stands on the wrong side of its other half right beside it, pick first.
void uncross(Sequence &stops, const QSet<api::OrderKey> &movable);
[[nodiscard]] bool isCrossed(const Sequence &stops);

/// `block` taken out of `stops` and put in again before what stood at `index` (counted with the block still in it).
[[nodiscard]] Sequence withBlockAt(const Sequence &stops, const Sequence &block, qsizetype index);

[[nodiscard]] Sequence without(const Sequence &stops, const QSet<api::OrderKey> &gone);
[[nodiscard]] QSet<api::OrderKey> asSet(const Sequence &stops);

}
