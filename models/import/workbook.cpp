// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/workbook.h"

#include "models/import/odsbook.h"
#include "models/import/partreader.h"
#include "models/import/sheetrows.h"
#include "models/import/xlsxbook.h"

#include <KZip>

namespace routedesk::models {

namespace {

using Kind = CsvError::Kind;

constexpr qsizetype mostParts = 10'000;
constexpr qsizetype longestEnd = 22 + 65'535; // with a remark
constexpr qint64 longestMimeType = 200;

std::unexpected<CsvError> failure(CsvError::Kind kind)
{
    return std::unexpected(CsvError{ kind, 0, {} });
}

/// A reading of the first few bytes of a part that declares whatever size.
QByteArray firstBytes(const KArchiveFile *file)
{
    const std::unique_ptr<QIODevice> device(file ? file->createDevice() : nullptr);
    return device && device->isOpen() ? device->read(longestMimeType) : QByteArray();
}

}

Workbook::Workbook() = default;

Workbook::~Workbook() = default;

const KArchiveFile *Workbook::file(const QString &path) const
{
    return m_zip->directory()->file(path);
}

std::expected<std::unique_ptr<Workbook>, CsvError> Workbook::open(
    const QByteArray &bytes, const CsvLimits &limits, const std::function<bool()> &goOn)
{
    // The directory is at the end; what lacks it was not copied to the end.
    const auto end = QByteArrayView(bytes).last(std::min<qsizetype>(bytes.size(), longestEnd));
    if (end.lastIndexOf(QByteArrayView("PK\x05\x06")) < 0)
        return failure(Kind::Damaged);
    // every part has such a record in it
    if (bytes.count(QByteArrayView("PK\x01\x02")) > mostParts)
        return failure(Kind::TooPacked);
    const auto opened = [&bytes](Workbook &one) {
        one.m_buffer.setData(bytes);
        one.m_buffer.open(QIODevice::ReadOnly);
        one.m_zip = std::make_unique<KZip>(&one.m_buffer);
        return one.m_zip->open(QIODevice::ReadOnly);
    };
    std::unique_ptr<Workbook> book = std::make_unique<XlsxBook>();
    if (!opened(*book))
        return failure(Kind::Damaged);
    if (firstBytes(book->file(QStringLiteral("mimetype")))
            .startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
        book = std::make_unique<OdsBook>();
        if (!opened(*book))
            return failure(Kind::Damaged);
    } else if (book->file(QStringLiteral("[Content_Types].xml")) == nullptr) {
        return failure(Kind::NoTable);
    }
    UnpackBudget budget{ limits.fileBytes, [&goOn](qint64) { return !goOn || goOn(); } };
    if (const auto error = book->openParts(budget))
        return std::unexpected(*error);
    if (book->m_sheets.isEmpty())
        return failure(Kind::NoTable);
    return book;
}

std::expected<int, CsvError> Workbook::firstWithRows(const CsvLimits &limits, const std::function<bool()> &goOn)
{
    CsvLimits one = limits;
    one.rows = 1;
    for (const bool hidden : { false, true }) {
        for (int sheet = 0; sheet < m_sheets.size(); ++sheet) {
            if (m_sheets[sheet].isHidden != hidden)
                continue;
            bool any = false;
            const CsvReader::Sink sink{ [&any](CsvRows::Cells, int) { any = true; },
                [&goOn](qint64) { return !goOn || goOn(); } };
            const Notes notes = read(sheet, one, sink);
            if (any)
                return sheet;
            // a sheet that can't be read is no reason to pass over the others
            if (!notes && notes.error().kind != Kind::Damaged && notes.error().kind != Kind::NoRows)
                return std::unexpected(notes.error());
        }
    }
    return 0;
}

Workbook::Notes Workbook::read(int sheet, const CsvLimits &limits, const CsvReader::Sink &sink)
{
    const KArchiveFile *source = part(sheet);
    if (source == nullptr)
        return failure(Kind::Damaged);
    UnpackBudget budget{ limits.fileBytes, sink.goOn };
    PartReader reader(*source, budget);
    SheetRows rows(limits, sink);
    readSheet(sheet, reader, rows, limits);
    QList<CsvNote> notes = rows.notes();
    if (const auto error = reader.error()) {
        if (error->kind != Kind::Damaged || rows.rowCount() == 0)
            return std::unexpected(*error);
        notes.prepend({ CsvNote::Kind::CutOff, rows.sheetRow() + 1, 1 });
    }
    if (rows.rowCount() == 0 && notes.isEmpty())
        return failure(Kind::NoRows);
    return notes;
}

qint64 Workbook::size(int sheet) const
{
    const KArchiveFile *source = part(sheet);
    return source ? source->size() : 0;
}

}
