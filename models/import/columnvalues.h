// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnplan.h"
#include "models/import/timereader.h"

#include <QStringList>

namespace routedesk::models {

/// Assigns what the cells give away to columns that have no header text at all; nothing is taken from another column.
void matchByValues(ColumnPlan &plan, const QStringList &headers, const QList<QStringList> &sample);

}
