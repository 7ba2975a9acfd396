// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvformat.h"
#include "models/import/csvrows.h"

#include <expected>
#include <functional>

namespace routedesk::models {

class CsvSession;

struct CsvLimits {
    qint64 fileBytes = qint64(1) << 30;
    int recordBytes = 256 * 1024; ///< a longer record is a lone quote or no CSV at all
    int rows = 2'000'000;
    int columns = 500;
    int loneQuotes = 100;         ///< beyond it the rest of the file is read with quotes as plain characters
    qint64 cells = 25'000'000;    ///< of a spreadsheet, the empty ones between filled ones included
};

/// Why a file gave no rows at all, or not all of them.
struct CsvError {
    enum class Kind {
        CannotOpen,  ///< `detail` is the system's word
        CannotRead,  ///< `detail` is the system's word
        TooLarge,    ///< more than CsvLimits::fileBytes, unpacked; nothing was read
        NoRows,      ///< empty, or nothing but blanks (the loader: or a header alone)
        Cancelled,
        Damaged,     ///< an archive or a spreadsheet that can't be read from the start
        Locked,      ///< a spreadsheet with a password
        OldSpreadsheet, ///< Excel's format before 2007
        NoTable,     ///< an archive or office file of another kind
        TooPacked,   ///< made to fill the memory when it is unpacked
    };

    Kind kind = Kind::NoRows;
    int sheetRow = 0;
    QString detail;

    bool operator==(const CsvError &) const = default;
};

/// Something about a file that a person should hear although rows came out of it.
struct CsvNote {
    enum class Kind {
        BlankRows,       ///< `count` rows of nothing, left out
        NulBytes,        ///< `count` NULs, dropped from their cells
        LoneQuote,       ///< at `sheetRow` a quote opened and never closed: that line was read with quotes as text
        QuotesGivenUp,   ///< too many lone quotes: from `sheetRow` on quotes are text
        RecordTooLong,   ///< the line at `sheetRow` was left out
        TooManyColumns,  ///< `count` rows had more cells than CsvLimits::columns; the cells beyond were left out
        RepairedLines,   ///< `count` lines were in another encoding than the rest
        Undecodable,     ///< `count` bytes could not be read in this encoding
        CutShort,        ///< more than CsvLimits::rows: the rest of the file was left out from `sheetRow` on
        CutOff,          ///< the file is damaged or ends too early: only what came before `sheetRow` was read
        HiddenRows,      ///< `count` rows that the spreadsheet hides were read as well
    };

    Kind kind = Kind::BlankRows;
    int sheetRow = 0;
    qint64 count = 1;

    bool operator==(const CsvNote &) const = default;
};

/// Bytes to rows: a quick way of our own through regular text, libcsv for whatever is odd. Holds no thread of its own:
/// `read` runs where it is called (the loader calls it on a worker), asks `goOn` between pieces, and hands out rows as
/// it goes, so that nothing waits for the whole file.
class CsvReader {
public:
    struct Sink {
        std::function<void(CsvRows::Cells cells, int sheetRow)> row; ///< never a blank one; views end with the call
        std::function<bool(qint64 done)> goOn; ///< false cancels; `done` is in bytes of the text; empty: never asked
    };

    explicit CsvReader(char delimiter, const CsvLimits &limits = {});

    /// `utf8` as decodeToUtf8 gives it. The header is a row like any other here.
    [[nodiscard]] std::expected<QList<CsvNote>, CsvError> read(QByteArrayView utf8, const Sink &sink) const;

private:
    [[nodiscard]] qsizetype closeLongRecord(CsvSession &session, QByteArrayView text, qsizetype start, qsizetype at,
                                            bool lineDone) const;

    char m_delimiter;
    CsvLimits m_limits;
};

}
