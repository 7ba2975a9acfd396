// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace routedesk::service {

class Database;

/// The schema's steps; step N makes version N. Steps that have been released are never edited.
[[nodiscard]] const QList<QStringList> &migrationSteps();

/// Applies the steps that are missing, all in one transaction. A database of a later version is refused.
/// `upTo` (a test's business) stops at an older version.
void migrate(Database &database, int upTo = -1);

/// 0 for an empty database.
[[nodiscard]] int storedSchemaVersion(Database &database);

}
