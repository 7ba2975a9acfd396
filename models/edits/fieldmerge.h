// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"
#include "api/orderrequests.h"

/// An edit of an order's fields, and what someone else has made of the order meanwhile. Pure functions.
namespace routedesk::models {

/// `before` and `after` name the same fields; of a window, which counts as one thing, `before` may name both ends
/// where `after` names one.
struct FieldMerge {
    api::OrderPatch patch; ///< what is still to be changed, and nobody else has
    api::OrderPatch expected; ///< what those fields hold now
    api::OrderPatch contestedBefore; ///< what both have changed, differently: as it was
    api::OrderPatch contestedAfter; ///< and as this side wants it

    [[nodiscard]] bool isClean() const { return contestedAfter == api::OrderPatch(); }
    [[nodiscard]] bool isEmpty() const { return patch == api::OrderPatch(); }
};

/// Of extra information only the keys count that the edit changes, of a destination of which only the radius is
/// changed only that: the rest is taken as the order has it.
[[nodiscard]] FieldMerge mergedFields(
    const api::OrderPatch &before, const api::OrderPatch &after, const api::Order &theirs);

/// The edit carried through whatever the order holds, sparing what it does not concern.
[[nodiscard]] api::OrderPatch carriedThrough(
    const api::OrderPatch &before, const api::OrderPatch &after, const api::Order &theirs);

/// What an edit's fields hold once it is made: `before` where `after` names nothing.
[[nodiscard]] api::OrderPatch overlaid(const api::OrderPatch &before, const api::OrderPatch &after);
/// Without the fields that `taken` names; a window goes as a whole.
[[nodiscard]] api::OrderPatch withoutFields(const api::OrderPatch &patch, const api::OrderPatch &taken);
/// Which fields both name.
[[nodiscard]] bool sharesField(const api::OrderPatch &a, const api::OrderPatch &b);

}
