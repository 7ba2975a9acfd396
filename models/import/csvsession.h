// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvreader.h"

#include <csv.h>

#include <vector>

namespace routedesk::models {

/// One run of libcsv over one text, a physical line at a time; keeps the record in hand until it is sure of it. Used by
/// CsvReader only.
class CsvSession {
public:
    CsvSession(char delimiter, const CsvLimits &limits, const std::function<void(CsvRows::Cells, int)> &row);
    ~CsvSession();
    Q_DISABLE_COPY_MOVE(CsvSession)

    /// A line or, when it is very long, a piece of one. `endsLine` when the piece ends with the line.
    void feed(QByteArrayView piece, bool endsLine);
    /// The last feed closed a record or a blank row, and nothing is open.
    [[nodiscard]] bool recordClosed() const;
    /// A quote was opened and not closed.
    [[nodiscard]] bool quoteOpen() const;
    /// Quotes are still quotes, so that records may come from a CsvScanner too.
    [[nodiscard]] bool takesRegular() const { return !m_quotesOff; }
    /// Hands out a record that a CsvScanner has read while nothing is open here; false when it has to be looked at
    /// closely.
    [[nodiscard]] bool takeRegular(CsvRows::Cells cells, bool severalLines, bool blank);
    /// Hands out the record in hand.
    void flush();
    /// The text's end: what is open is closed and handed out.
    void finish();
    void dropRecord();
    void readLineWithoutQuotes(QByteArrayView line);
    /// Whether the closed record of several lines is the doing of a lone quote in its first one: something is wrong with it
    /// (not as many cells as the first row, or a quote within a quoted cell that isn't doubled) and nothing with the number
    /// of cells of its first line alone. If so, that line is handed out alone.
    [[nodiscard]] bool swallowedLines(QByteArrayView record, QByteArrayView firstLine);

    [[nodiscard]] int sheetRow() const { return m_sheetRow; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] bool isFull() const { return m_full; }
    [[nodiscard]] QList<CsvNote> notes() const;

private:
    void takeCell(QByteArrayView cell);
    void handOut(CsvRows::Cells cells, bool blank);
    void parse(QByteArrayView bytes, bool endsText);
    void reset();
    void clearRecord();
    void noteLoneQuote();

    csv_parser m_parser;
    CsvLimits m_limits;
    const std::function<void(CsvRows::Cells, int)> &m_row;
    QByteArray m_bytes;                ///< of the record in hand
    std::vector<qsizetype> m_cellEnds; ///< in m_bytes
    std::vector<QByteArrayView> m_cells;
    bool m_closed = false;
    bool m_full = false;
    bool m_quotesOff = false;
    bool m_lineEnded = false;
    bool m_tooWide = false;
    int m_sheetRow = 0; ///< of the last row closed
    int m_rowCount = 0;
    size_t m_firstWidth = 0;
    int m_loneQuotes = 0;
    qint64 m_blankRows = 0;
    qint64 m_nulBytes = 0;
    qint64 m_wideRows = 0;
    QList<CsvNote> m_notes;
};

}
