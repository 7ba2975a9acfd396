// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/tablefile.h"

namespace routedesk::models {

/// Replaces the file in one step.
[[nodiscard]] TableFile::Outcome saveTable(const QString &path, QByteArrayView bytes);

}
