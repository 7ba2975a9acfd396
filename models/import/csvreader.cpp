// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvreader.h"

#include "models/import/csvscanner.h"
#include "models/import/csvsession.h"

namespace routedesk::models {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;
constexpr qint64 askEvery = 256 * 1024;

/// Just behind the line that begins at `at`: LF, CR LF or CR; the text's end when there is none.
qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && text[at] != '\n' && text[at] != '\r')
        ++at;
    if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n')
        return at + 2;
    return std::min(at + 1, text.size());
}

/// Excel's own first line `sep=;` is no row.
qsizetype behindSeparatorLine(QByteArrayView text)
{
    if (!text.startsWith("sep=") || text.size() < 5)
        return 0;
    const qsizetype end = lineEnd(text, 0);
    return end <= 7 ? end : 0;
}

}

CsvReader::CsvReader(char delimiter, const CsvLimits &limits)
    : m_delimiter(delimiter)
    , m_limits(limits)
{
}

/// A record of several lines has closed, grown too long, or met the text's end. Gives where to read on.
qsizetype CsvReader::closeLongRecord(CsvSession &session, QByteArrayView text, qsizetype start, qsizetype at,
                                     bool lineDone) const
{
    const qsizetype firstLine = lineEnd(text, start) - start;
    const bool severalLines = start + firstLine < at;
    if (session.recordClosed()) {
        if (severalLines && session.swallowedLines(text.sliced(start, at - start), text.sliced(start, firstLine)))
            return start + firstLine;
        session.flush();
    } else if (session.quoteOpen() && severalLines && firstLine <= m_limits.recordBytes) {
        session.readLineWithoutQuotes(text.sliced(start, firstLine));
        return start + firstLine;
    } else if (at - start > m_limits.recordBytes) {
        session.dropRecord();
        return lineDone ? at : lineEnd(text, at);
    } else {
        session.finish();
    }
    return at;
}

std::expected<QList<CsvNote>, CsvError> CsvReader::read(QByteArrayView text, const Sink &sink) const
{
    if (text.size() > m_limits.fileBytes)
        return std::unexpected(CsvError { CsvError::Kind::TooLarge, 0, {} });
    CsvSession session(m_delimiter, m_limits, sink.row);
    CsvScanner scanner(text, m_delimiter, std::max<qsizetype>(0, m_limits.recordBytes - pieceBytes),
                       size_t(m_limits.columns));
    std::vector<QByteArrayView> cells;
    qsizetype at = behindSeparatorLine(text);
    qsizetype recordStart = at;
    qsizetype lineStart = at;
    qint64 nextAsk = 0;
    while (at < text.size()) {
        if (at >= nextAsk && sink.goOn) {
            if (!sink.goOn(at))
                return std::unexpected(CsvError { CsvError::Kind::Cancelled, session.sheetRow(), {} });
            nextAsk = at + askEvery;
        }
        if (at == recordStart && at == lineStart && session.takesRegular()) {
            const auto record = scanner.read(at, cells);
            if (record && session.takeRegular(cells, record->severalLines, record->blank)) {
                at = recordStart = lineStart = record->end;
                if (session.isFull())
                    break;
                continue;
            }
        }
        const qsizetype whole = lineEnd(text, at);
        const qsizetype end = std::min(whole, at + pieceBytes);
        session.feed(text.sliced(at, end - at), end == whole);
        at = end;
        const bool lineDone = end == whole;
        if (session.recordClosed() && recordStart == lineStart) {
            session.flush();
            recordStart = at;
        } else if (session.recordClosed() || at - recordStart > m_limits.recordBytes || at == text.size()) {
            at = closeLongRecord(session, text, recordStart, at, lineDone);
            recordStart = at;
        }
        if (lineDone)
            lineStart = at;
        if (session.isFull())
            break;
    }
    if (session.rowCount() == 0 && session.notes().isEmpty())
        return std::unexpected(CsvError { CsvError::Kind::NoRows, session.sheetRow(), {} });
    return session.notes();
}

}
