// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importwork.h"

namespace routedesk::models {

/// Says in the head what its columns mean, by a mapping that is recognised, else by names and values; `sample` holds the
/// first rows below the names.
void matchHead(LoadedHead &head, const ImportJob &job, const QList<QStringList> &sample);

/// The format that a mapping was saved with, where under it the bytes begin with exactly the mapping's header names.
[[nodiscard]] std::optional<CsvFormat> formatByMapping(const QByteArray &bytes, const QList<ImportMapping> &mappings);

}
