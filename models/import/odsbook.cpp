// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/odsbook.h"

#include "models/import/odssheet.h"
#include "models/import/partreader.h"

#include <KArchiveFile>

namespace routedesk::models {

namespace {

constexpr int mostSheets = 1000;

/// Not a table within a table, a frame or a list of changes.
bool isSheet(const PartReader &reader)
{
    // document-content, body, spreadsheet, table
    return reader.isStart(u"table") && reader.depth() == 4;
}

}

std::optional<CsvError> OdsBook::openParts(UnpackBudget &budget)
{
    using Kind = CsvError::Kind;
    if (const KArchiveFile *manifest = file(QStringLiteral("META-INF/manifest.xml"))) {
        PartReader reader(*manifest, budget);
        while (reader.next()) {
            if (reader.isStart(u"encryption-data"))
                return CsvError{ Kind::Locked, 0, {} };
        }
    }
    const KArchiveFile *content = part(0);
    if (content == nullptr)
        return CsvError{ Kind::Damaged, 0, {} };
    PartReader reader(*content, budget);
    while (reader.next() && m_sheets.size() < mostSheets) {
        if (!isSheet(reader))
            continue;
        m_sheets.append({ reader.attribute(u"name").toString(), false });
        reader.skip();
    }
    const auto error = reader.error();
    return m_sheets.isEmpty() || (error && error->kind != Kind::Damaged) ? error : std::nullopt;
}

const KArchiveFile *OdsBook::part(int) const
{
    return file(QStringLiteral("content.xml"));
}

void OdsBook::readSheet(int sheet, PartReader &reader, SheetRows &rows, const CsvLimits &limits)
{
    for (int at = 0; reader.next();) {
        if (!isSheet(reader))
            continue;
        if (at++ == sheet)
            return OdsSheet(limits.recordBytes).read(reader, rows);
        reader.skip();
    }
}

}
