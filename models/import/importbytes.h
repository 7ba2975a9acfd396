// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/gunzip.h"
#include "models/import/importsource.h"

namespace routedesk::models {

/// The bytes of a source, unpacked when they are gzip; of an archive that is cut off, whole lines only. `goOn` is
/// asked between pieces; false cancels. Blocks: for workers.
[[nodiscard]] std::expected<Unpacked, CsvError> importBytes(
    const ImportSource &source, const CsvLimits &limits, const std::function<bool()> &goOn);

}
