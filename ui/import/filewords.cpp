// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/issuewords.h"

#include "ui/words/tr.h"

#include <QLocale>

namespace routedesk::ui {

QString tableFileFilter()
{
    return Words::tr("Tables (*.csv *.tsv *.txt *.gz *.xlsx *.ods);;All files (*)");
}

QString fileErrorWords(const models::CsvError &error)
{
    using Kind = models::CsvError::Kind;
    const QString detail = error.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.detail);
    switch (error.kind) {
    case Kind::CannotOpen:
        return Words::tr("The file could not be opened%1. Check that it is still there and that you may read it.")
            .arg(detail);
    case Kind::CannotRead:
        return Words::tr("Reading the file broke off%1. Nothing was imported; try again.").arg(detail);
    case Kind::TooLarge:
        return Words::tr("The file is larger than 1 GB, unpacked. Nothing was imported; split it and import the parts.");
    case Kind::NoRows:
        return Words::tr("There are no rows here. Choose a file, or a sheet, with an order a row.");
    case Kind::Cancelled: return Words::tr("Reading was stopped. Nothing was imported.");
    case Kind::Damaged:
        return Words::tr("The file is damaged or not complete, so nothing could be read. Open it where it was made, save it "
                         "again and choose it once more.");
    case Kind::Locked:
        return Words::tr("The spreadsheet has a password. Save a copy of it without one, or as CSV, and choose that.");
    case Kind::OldSpreadsheet:
        return Words::tr("This is an Excel file of the old kind (.xls). Save it as XLSX or CSV and choose that.");
    case Kind::NoTable:
        return Words::tr("There is no table in this file. CSV, XLSX and ODS files can be read; save it as one of them.");
    case Kind::TooPacked:
        return Words::tr("Unpacked, this file would be hundreds of times as large. Files like that are made to do harm, so "
                         "it was not read. If you trust it, save its table as a plain CSV file and choose that.");
    }
    return {};
}

QString uncheckedWords(const models::CsvError &error)
{
    return Words::tr("The rows could not be checked again (%1). All of them are still here, with what you typed, and "
                     "nothing was sent. Close other programs, then check them once more.")
        .arg(error.detail);
}

QString fileNoteWords(const models::CsvNote &note)
{
    using Kind = models::CsvNote::Kind;
    const int count = int(qMin<qint64>(note.count, std::numeric_limits<int>::max()));
    const QString row = QLocale().toString(note.sheetRow);
    switch (note.kind) {
    case Kind::BlankRows: return Words::tr("%n blank row(s) left out.", nullptr, count);
    case Kind::NulBytes: return Words::tr("%n empty byte(s) taken out of cells.", nullptr, count);
    case Kind::LoneQuote:
        return Words::tr("Row %1 has a quotation mark that is never closed; the row was read with it as text.").arg(row);
    case Kind::QuotesGivenUp:
        return Words::tr("Too many quotation marks are never closed; from row %1 on they are read as text.").arg(row);
    case Kind::RecordTooLong: return Words::tr("Row %1 is too long to be a row and was left out.").arg(row);
    case Kind::TooManyColumns:
        return Words::tr("%n row(s) have more columns than can be read; the cells beyond were left out.", nullptr, count);
    case Kind::RepairedLines:
        return Words::tr("%n line(s) are in another encoding than the rest and were read as Windows-1252.", nullptr, count);
    case Kind::Undecodable:
        return Words::tr("%n byte(s) could not be read; choose another encoding if letters look wrong.", nullptr, count);
    case Kind::CutShort:
        return Words::tr("Only the rows before row %1 were read: the file has more than can be shown at once.").arg(row);
    case Kind::CutOff:
        return Words::tr("The file is damaged or not complete: only the rows before row %1 were read. Get it again if rows are "
                         "missing.").arg(row);
    case Kind::HiddenRows: return Words::tr("%n row(s) that the spreadsheet hides were read too.", nullptr, count);
    }
    return {};
}

}
