// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

#include <QString>

namespace routedesk::ui {

/// "Latitude", "Until (deadline)".
[[nodiscard]] QString fieldLabel(models::ImportField field);
/// One sentence on what belongs in such a column.
[[nodiscard]] QString fieldHint(models::ImportField field);
/// The label, with the key for metadata: "Extra: gate code", and the side of a pair: "Pick - Address".
[[nodiscard]] QString targetLabel(const models::ColumnTarget &target);
/// The label of the field with that stable name; the name itself if there is no such field.
[[nodiscard]] QString fieldLabelOfName(const QString &name);
/// What a batch can't do without, for the line that says no column gives it.
[[nodiscard]] QString missingFieldLabel(models::ImportField field);

}
