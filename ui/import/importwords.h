// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/imports/importbook.h"

#include <QString>

/// Sentences about imports that were sent.
namespace routedesk::ui::words {

/// "3 orders imported. 2 orders updated."
[[nodiscard]] QString imported(int created, int updated);
[[nodiscard]] QString interruptedImport(const models::ImportEntry &entry);
[[nodiscard]] QString resumedImport(const models::ImportEntry &entry, const models::SendOutcome &outcome);
/// Of one that was to be kept or undone while nobody could tell what is stored of it.
[[nodiscard]] QString stillOpenImport(const models::ImportEntry &entry, const models::SendOutcome &outcome);
/// What undoing would do to orders that are under way.
[[nodiscard]] QString takeBackOutlook(const models::TakeBackOutlook &outlook);
[[nodiscard]] QString importState(const models::ImportEntry &entry);
/// "orders - left.csv" of "orders.csv", and of "orders - left.csv" too.
[[nodiscard]] QString leftFileName(const QString &fileName);

}
