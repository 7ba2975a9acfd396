// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"
#include "api/reading.h"

namespace routedesk::api {

/// What the columns of a table mean, as a file, `.routedesk-mapping`: JSON with "format": "routedesk-mapping" and
/// "version": 1. Targets are names like "address" or "pick.latitude"; null texts are absent.
struct MappingFile {
    static constexpr int version = 1;
    static constexpr qsizetype largestBytes = 4 * 1024 * 1024;
    static constexpr qsizetype longestName = 120;
    static constexpr qsizetype longestText = 4000;
    static constexpr qsizetype mostColumns = 4000;
    static constexpr qsizetype mostDefaults = 500;

    struct Pair {
        QString target{};
        QString text{}; ///< of a column its header, of a default what it says

        bool operator==(const Pair &) const = default;
    };

    QString name{};
    QList<Pair> columns{};
    QList<Pair> defaults{};
    QString encoding{}, delimiter{}; ///< null: found out anew for each table
    std::optional<bool> hasHeader{};
    QString dateOrder{};  ///< "day_first" or "month_first"; null: not said
    QString timeZoneId{}; ///< null: of the ops group
    QString unmatched{};  ///< "metadata" or "ignore"
    std::optional<Instant> savedAt{};

    bool operator==(const MappingFile &) const = default;
};

[[nodiscard]] QByteArray writeMappingFile(const MappingFile &file);
/// Strict: complains about anything that is not of this format, about a version it does not know, and about more than it
/// is willing to read. Fields it does not know are left out. Pure, any thread.
[[nodiscard]] ReadResult<MappingFile> readMappingFile(QByteArrayView bytes);

}
