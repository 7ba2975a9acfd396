// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvscanner.h"

#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace routedesk::models {

namespace {

constexpr qsizetype blockBytes = 64;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

#ifdef __SSE2__
quint64 marksOf(const char *bytes, char delimiter)
{
    const __m128i returns = _mm_set1_epi8('\r');
    const __m128i quotes = _mm_set1_epi8('"');
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    quint64 marks = 0;
    for (int part = 0; part < 4; ++part) {
        const __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + part * 16));
        const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(piece, returns), piece);
        const __m128i other = _mm_or_si128(_mm_cmpeq_epi8(piece, quotes), _mm_cmpeq_epi8(piece, delimiters));
        marks |= quint64(quint32(_mm_movemask_epi8(_mm_or_si128(low, other)))) << (part * 16);
    }
    return marks;
}
#else
quint64 marksOf(const char *bytes, char delimiter)
{
    quint64 marks = 0;
    for (int i = 0; i < blockBytes; ++i)
        marks |= quint64(uchar(bytes[i]) <= '\r' || bytes[i] == '"' || bytes[i] == delimiter) << i;
    return marks;
}
#endif

}

CsvScanner::CsvScanner(QByteArrayView text, char delimiter, qsizetype longest, size_t widest)
    : m_text(text), m_longest(longest), m_widest(widest), m_delimiter(delimiter)
{
}

void CsvScanner::load(qsizetype block)
{
    m_block = block;
    if (block + blockBytes <= m_text.size()) {
        m_marks = marksOf(m_text.data() + block, m_delimiter);
        return;
    }
    std::array<char, blockBytes> end;
    end.fill(' ');
    std::memcpy(end.data(), m_text.data() + block, size_t(m_text.size() - block));
    m_marks = marksOf(end.data(), m_delimiter) & ~(~quint64(0) << (m_text.size() - block));
}

/// The next mark at or behind `from`, or -1 when the text or the record's allowance ends before.
qsizetype CsvScanner::next(qsizetype from)
{
    if (from >= m_stop)
        return -1;
    qsizetype block = from & ~(blockBytes - 1);
    if (block != m_block)
        load(block);
    quint64 marks = m_marks & (~quint64(0) << (from & (blockBytes - 1)));
    while (marks == 0) {
        block += blockBytes;
        if (block >= m_stop)
            return -1;
        load(block);
        marks = m_marks;
    }
    return block + std::countr_zero(marks);
}

QByteArrayView CsvScanner::plainCell(qsizetype from, qsizetype to) const
{
    while (from < to && isBlank(m_text[from]))
        ++from;
    while (to > from && isBlank(m_text[to - 1]))
        --to;
    return m_text.sliced(from, to - from);
}

qsizetype CsvScanner::behindBreak(qsizetype at) const
{
    return m_text[at] == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n' ? at + 2 : at + 1;
}

qsizetype CsvScanner::readQuoted(qsizetype from, Record &record, std::vector<QByteArrayView> &cells)
{
    bool doubled = false;
    qsizetype at = from;
    for (;; ++at) {
        at = next(at);
        if (at < 0 || at + 1 >= m_text.size() || m_text[at] == '\0')
            return -1;
        record.severalLines |= m_text[at] == '\n' || m_text[at] == '\r';
        if (m_text[at] != '"')
            continue;
        if (m_text[at + 1] != '"')
            break;
        doubled = true;
        ++at;
    }
    const auto written = m_text.sliced(from, at - from);
    if (!doubled) {
        cells.push_back(written);
        return at + 1;
    }
    if (m_unescaped.capacity() < m_longest)
        m_unescaped.reserve(m_longest);
    const qsizetype begin = m_unescaped.size();
    for (qsizetype i = 0; i < written.size(); ++i) {
        m_unescaped.append(written[i]);
        i += written[i] == '"';
    }
    cells.push_back(QByteArrayView(m_unescaped.constData() + begin, m_unescaped.size() - begin));
    return at + 1;
}

std::optional<CsvScanner::Record> CsvScanner::read(qsizetype at, std::vector<QByteArrayView> &cells)
{
    Record record;
    cells.clear();
    if (!m_unescaped.isEmpty())
        m_unescaped.resize(0);
    m_stop = std::min(m_text.size(), at + m_longest);
    qsizetype cell = at;
    for (qsizetype mark = next(at); mark >= 0; mark = next(mark)) {
        char c = m_text[mark];
        if (c == '"' && mark == cell) {
            mark = readQuoted(mark + 1, record, cells);
            if (mark < 0)
                return std::nullopt;
            c = m_text[mark];
            if (c != m_delimiter && c != '\n' && c != '\r')
                return std::nullopt;
        } else if (c == m_delimiter || c == '\n' || c == '\r') {
            cells.push_back(plainCell(cell, mark));
        } else if (c == '\0' || (c == '"' && plainCell(cell, mark).isEmpty())) {
            return std::nullopt;
        } else {
            ++mark;
            continue;
        }
        record.blank &= cells.back().isEmpty();
        if (cells.size() > m_widest)
            return std::nullopt;
        if (c != m_delimiter) {
            record.end = behindBreak(mark);
            return record;
        }
        cell = ++mark;
    }
    return std::nullopt;
}

}
