// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/workbook.h"

namespace routedesk::models {

/// An OpenDocument spreadsheet. All sheets are in one part, so a later one takes as long as those before it.
class OdsBook final : public Workbook {
protected:
    [[nodiscard]] std::optional<CsvError> openParts(UnpackBudget &budget) override;
    [[nodiscard]] const KArchiveFile *part(int sheet) const override;
    void readSheet(int sheet, PartReader &reader, SheetRows &rows, const CsvLimits &limits) override;
};

}
