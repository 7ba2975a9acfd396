// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvsession.h"

#include <algorithm>

namespace routedesk::models {

namespace {

// libcsv's parser states, which its header leaves out
enum ParserState { RowNotBegun = 0, FieldBegun = 2 };
constexpr uchar noQuote = 0xff; // never a byte of UTF-8
constexpr int notesOfAKind = 100;

/// A quote inside a quoted cell that neither ends the cell nor is doubled.
bool hasStrayQuote(QByteArrayView record, char delimiter)
{
    bool quoted = false;
    bool cellBegins = true;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const char c = record[i];
        const char next = i + 1 < record.size() ? record[i + 1] : '\n';
        if (!quoted) {
            quoted = c == '"' && cellBegins;
            cellBegins = c == delimiter || (cellBegins && c == ' ');
        } else if (c == '"' && next == '"') {
            ++i;
        } else if (c == '"') {
            if (next != delimiter && next != '\n' && next != '\r' && next != ' ')
                return true;
            quoted = false;
        }
    }
    return false;
}

}

CsvSession::CsvSession(char delimiter, const CsvLimits &limits, const std::function<void(CsvRows::Cells, int)> &row)
    : m_limits(limits)
    , m_row(row)
{
    csv_init(&m_parser, 0);
    csv_set_delim(&m_parser, uchar(delimiter));
    csv_set_blk_size(&m_parser, 4096);
}

CsvSession::~CsvSession()
{
    csv_free(&m_parser);
}

void CsvSession::takeCell(QByteArrayView cell)
{
    if (m_cellEnds.size() >= size_t(m_limits.columns)) {
        m_tooWide = true;
        return;
    }
    if (cell.contains('\0')) {
        for (const char c : cell) {
            if (c != '\0')
                m_bytes.append(c);
            else
                ++m_nulBytes;
        }
    } else {
        m_bytes.append(cell);
    }
    m_cellEnds.push_back(m_bytes.size());
}

void CsvSession::parse(QByteArrayView bytes, bool endsText)
{
    const auto cell = [](void *text, size_t size, void *self) {
        static_cast<CsvSession *>(self)->takeCell(QByteArrayView(static_cast<const char *>(text), qsizetype(size)));
    };
    const auto row = [](int, void *self) { static_cast<CsvSession *>(self)->m_closed = true; };
    if (csv_parse(&m_parser, bytes.data(), size_t(bytes.size()), cell, row, this) != size_t(bytes.size()))
        throw std::bad_alloc(); // libcsv fails for want of memory only
    if (endsText)
        csv_fini(&m_parser, cell, row, this);
}

void CsvSession::feed(QByteArrayView piece, bool endsLine)
{
    m_lineEnded = endsLine;
    parse(piece, false);
}

bool CsvSession::recordClosed() const
{
    return m_parser.pstate == RowNotBegun && m_lineEnded;
}

bool CsvSession::quoteOpen() const
{
    return m_parser.pstate >= FieldBegun && m_parser.quoted;
}

bool CsvSession::takeRegular(CsvRows::Cells cells, bool severalLines, bool blank)
{
    const bool suspect = severalLines && m_firstWidth >= 2 && cells.size() != m_firstWidth;
    if (!suspect)
        handOut(cells, blank);
    return !suspect;
}

void CsvSession::handOut(CsvRows::Cells cells, bool blank)
{
    ++m_sheetRow;
    if (blank) {
        ++m_blankRows;
    } else if (m_rowCount >= m_limits.rows) {
        m_full = true;
        m_notes.append({ CsvNote::Kind::CutShort, m_sheetRow, 1 });
    } else {
        if (m_rowCount++ == 0)
            m_firstWidth = cells.size();
        m_row(cells, m_sheetRow);
    }
}

void CsvSession::flush()
{
    m_wideRows += m_tooWide;
    m_cells.clear();
    qsizetype begin = 0;
    for (const qsizetype end : m_cellEnds) {
        m_cells.emplace_back(m_bytes.constData() + begin, end - begin);
        begin = end;
    }
    handOut(m_cells, m_bytes.isEmpty());
    clearRecord();
}

void CsvSession::finish()
{
    const bool lone = quoteOpen() && m_parser.pstate == FieldBegun;
    parse({}, true);
    if (lone)
        noteLoneQuote();
    flush();
}

void CsvSession::dropRecord()
{
    reset();
    ++m_sheetRow;
    m_notes.append({ CsvNote::Kind::RecordTooLong, m_sheetRow, 1 });
}

void CsvSession::readLineWithoutQuotes(QByteArrayView line)
{
    reset();
    noteLoneQuote();
    csv_set_quote(&m_parser, noQuote);
    parse(line, true);
    if (!m_quotesOff)
        csv_set_quote(&m_parser, CSV_QUOTE);
    flush();
}

bool CsvSession::swallowedLines(QByteArrayView record, QByteArrayView firstLine)
{
    if (m_firstWidth < 2 || m_quotesOff)
        return false;
    if (m_cellEnds.size() == m_firstWidth && !hasStrayQuote(record, char(m_parser.delim_char)))
        return false;
    const QByteArray bytes = m_bytes;
    const auto ends = m_cellEnds;
    reset();
    csv_set_quote(&m_parser, noQuote);
    parse(firstLine, true);
    csv_set_quote(&m_parser, CSV_QUOTE);
    if (m_cellEnds.size() == m_firstWidth) {
        noteLoneQuote();
        flush();
        return true;
    }
    m_bytes = bytes;
    m_cellEnds = ends;
    return false;
}

void CsvSession::reset()
{
    csv_fini(&m_parser, nullptr, nullptr, nullptr);
    clearRecord();
}

void CsvSession::clearRecord()
{
    m_bytes.resize(0);
    m_cellEnds.clear();
    m_closed = false;
    m_tooWide = false;
}

void CsvSession::noteLoneQuote()
{
    if (++m_loneQuotes <= notesOfAKind)
        m_notes.append({ CsvNote::Kind::LoneQuote, m_sheetRow + 1, 1 });
    if (m_loneQuotes > m_limits.loneQuotes && !m_quotesOff) {
        m_quotesOff = true;
        csv_set_quote(&m_parser, noQuote);
        m_notes.append({ CsvNote::Kind::QuotesGivenUp, m_sheetRow + 1, 1 });
    }
}

QList<CsvNote> CsvSession::notes() const
{
    QList<CsvNote> result = m_notes;
    if (m_blankRows)
        result.append({ CsvNote::Kind::BlankRows, 0, m_blankRows });
    if (m_nulBytes)
        result.append({ CsvNote::Kind::NulBytes, 0, m_nulBytes });
    if (m_wideRows)
        result.append({ CsvNote::Kind::TooManyColumns, 0, m_wideRows });
    return result;
}

}
