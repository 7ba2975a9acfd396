// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvreader.h"

namespace routedesk::models {

struct Unpacked {
    QByteArray bytes;
    bool isWhole = true; ///< false: the archive is cut off or damaged, and this is what came before
};

/// What is in a gzip file, all its members. `goOn` is asked between pieces with the packed bytes read so far; false
/// cancels. More than CsvLimits::fileBytes is TooLarge, nothing at all before the damage is Damaged. Blocks: for
/// workers.
[[nodiscard]] std::expected<Unpacked, CsvError> gunzip(
    const QByteArray &packed, const CsvLimits &limits, const std::function<bool(qint64 done)> &goOn = {});

}
