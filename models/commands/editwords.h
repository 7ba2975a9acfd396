// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planlocks.h"

#include <QString>

/// What the undo menu calls an edit. A title is how a route is called: by its worker's name, else by its id.
namespace routedesk::models {

/// Stops that found a place by automatic planning: at least one.
[[nodiscard]] QString planOrdersText(int stops);
[[nodiscard]] QString moveStopsText(int stops);
[[nodiscard]] QString takeOutStopsText(int stops);
[[nodiscard]] QString reorderRouteText();
[[nodiscard]] QString giveRouteText(const QString &workerHandle);
/// A null worker: nobody yet.
[[nodiscard]] QString newRouteText(const QString &workerHandle);
[[nodiscard]] QString reverseRouteText(const QString &title);
[[nodiscard]] QString giveStopsText(int stops, const QString &worker);
[[nodiscard]] QString giveRestText(const QString &title, const QString &worker);
[[nodiscard]] QString splitRouteText(const QString &title);
[[nodiscard]] QString mergeRoutesText(const QString &source, const QString &target);
[[nodiscard]] QString swapRoutesText(const QString &one, const QString &other);
[[nodiscard]] QString discardChangesText();
/// Conflicts that were decided.
[[nodiscard]] QString keepMineText(int conflicts);
[[nodiscard]] QString takeTheirsText(int conflicts);
[[nodiscard]] QString acknowledgeText();
[[nodiscard]] QString lockStopsText(LockKind kind, bool locked, int stops);
[[nodiscard]] QString lockRouteText(bool locked, const QString &title);

}
