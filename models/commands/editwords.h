// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planlocks.h"
#include "models/sequences.h"

#include <QString>

/// What the undo menu calls an edit. A title is how a route is called: by its worker's name, else by its id.
namespace routedesk::models {

/// One stop is called by its order, several by their number. Stops that automatic planning found a place for:
[[nodiscard]] QString planOrdersText(const Sequence &stops);
/// A proposal that was accepted.
[[nodiscard]] QString planRoutesText(int routes);
[[nodiscard]] QString moveStopsText(const Sequence &stops, const QString &title);
/// Within one route.
[[nodiscard]] QString shiftStopsText(const Sequence &stops, const QString &title);
/// A null title: of several routes.
[[nodiscard]] QString takeOutStopsText(const Sequence &stops, const QString &title);
[[nodiscard]] QString reorderRouteText(const QString &title);
[[nodiscard]] QString giveRouteText(const QString &title, const QString &worker);
/// A null worker: nobody yet.
[[nodiscard]] QString newRouteText(const QString &workerHandle);
[[nodiscard]] QString reverseRouteText(const QString &title);
[[nodiscard]] QString giveStopsText(const Sequence &stops, const QString &worker);
[[nodiscard]] QString giveRestText(const QString &title, const QString &worker);
[[nodiscard]] QString splitRouteText(const QString &title);
[[nodiscard]] QString mergeRoutesText(const QString &source, const QString &target);
[[nodiscard]] QString swapRoutesText(const QString &one, const QString &other);
/// Conflicts that were decided.
[[nodiscard]] QString keepMineText(int conflicts);
[[nodiscard]] QString takeTheirsText(int conflicts);
[[nodiscard]] QString acknowledgeText();
/// An empty title: of several routes.
[[nodiscard]] QString discardChangesText(const QString &title, int routes);
[[nodiscard]] QString lockStopsText(LockKind kind, bool locked, const Sequence &stops);
[[nodiscard]] QString lockRouteText(bool locked, const QString &title);

}
