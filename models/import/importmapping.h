// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnmatcher.h"
#include "models/import/csvformat.h"
#include "models/import/importoptions.h"

#include "api/mappingfile.h"

namespace routedesk::models {

/// What the columns of one kind of table mean, kept under a name, with everything else that was chosen for it.
struct ImportMapping {
    /// The share of header names that a table and a mapping must have in common to be taken for the same.
    static constexpr double recognisedShare = 0.8;

    struct Column {
        QString header;
        ColumnTarget target;

        bool operator==(const Column &) const = default;
    };

    QString id;   ///< of its file; null while it is not saved
    QString name;
    QList<Column> columns;
    std::optional<CsvFormat> format;                    ///< nullopt: found out anew for each table
    std::optional<ImportOptions::DateOrder> dateOrder;  ///< nullopt: not asked yet
    QByteArray zoneId;                                  ///< null: the ops group's
    ImportDefaults defaults;
    ColumnMatcher::Unmatched unmatched = ColumnMatcher::Unmatched::Metadata;
    std::optional<api::Instant> savedAt;

    /// The same whatever it is called and whenever it was saved.
    [[nodiscard]] bool saysTheSame(const ImportMapping &other) const;

    bool operator==(const ImportMapping &) const = default;
};

/// 1 for the same header names in any order; case, accents and punctuation don't matter. 0 for a table without names.
[[nodiscard]] double likeness(const ImportMapping &mapping, const QStringList &headers);
/// The most alike of those that are alike enough, of equals the first; null when there is none.
[[nodiscard]] const ImportMapping *recognise(const QList<ImportMapping> &mappings, const QStringList &headers);

/// The mapping's columns by their names, of several of one name the first for the first, and so on; columns that it does
/// not know are matched as ever.
[[nodiscard]] ColumnPlan planBy(
    const ImportMapping &mapping, const QStringList &headers, const QList<QStringList> &sample);
/// The options with what the mapping says put over them.
[[nodiscard]] ImportOptions optionsBy(const ImportMapping &mapping, const ImportOptions &options);

struct ReadMapping {
    ImportMapping mapping;
    int leftOut = 0; ///< columns and defaults that mean nothing here, or can't be read
};
[[nodiscard]] ReadMapping mappingOf(const api::MappingFile &file, const QString &id);
[[nodiscard]] api::MappingFile fileOf(const ImportMapping &mapping);

}
