// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>

namespace routedesk::models {

/// Of well-formed CSV (as CsvWriter writes it) the header and those records below it that `wanted` takes, by their
/// number from 0. Line ends inside quotes belong to their record.
[[nodiscard]] QByteArray keepRecords(const QByteArray &csv, const std::function<bool(qsizetype)> &wanted);

}
