// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellnumber.h"
#include "models/import/workbook.h"
#include "models/import/xlsxstrings.h"

namespace routedesk::models {

/// An Office Open XML workbook, transitional or strict.
class XlsxBook final : public Workbook {
protected:
    [[nodiscard]] std::optional<CsvError> openParts(UnpackBudget &budget) override;
    [[nodiscard]] const KArchiveFile *part(int sheet) const override;
    void readSheet(int sheet, PartReader &reader, SheetRows &rows, const CsvLimits &limits) override;

private:
    using Relations = QHash<QString, QString>; ///< absolute paths, by id and by the last word of their type

    [[nodiscard]] Relations relations(const QString &ofPart, UnpackBudget &budget);
    [[nodiscard]] std::optional<CsvError> openBook(const QString &path, UnpackBudget &budget);
    void readStyles(PartReader &reader);

    QStringList m_paths; ///< of the sheets
    QList<NumberFormat> m_formats; ///< by a cell's style
    DateSystem m_dates = DateSystem::From1900;
    XlsxStrings m_strings;
};

}
