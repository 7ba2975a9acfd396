// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvwriter.h"

#include <algorithm>

namespace routedesk::models {

namespace {

bool isFormulaStart(char c)
{
    return c == '=' || c == '@' || c == '\t' || c == '\r' || c == '+' || c == '-';
}

}

bool looksLikeFormula(QByteArrayView utf8)
{
    if (utf8.isEmpty() || !isFormulaStart(utf8.front()))
        return false;
    if (utf8.front() != '+' && utf8.front() != '-')
        return true;
    static constexpr QByteArrayView harmless("0123456789 .,()+-/:eE");
    return utf8.size() > 1 && !std::ranges::all_of(utf8, [](char c) { return harmless.contains(c); });
}

QByteArrayView withoutFormulaGuard(QByteArrayView utf8)
{
    return utf8.size() > 1 && utf8.front() == '\'' && isFormulaStart(utf8[1]) ? utf8.sliced(1) : utf8;
}

CsvWriter::CsvWriter(char delimiter)
    : m_bytes("\xef\xbb\xbf")
    , m_delimiter(delimiter)
{
}

void CsvWriter::cell(QByteArrayView utf8)
{
    if (m_rowBegun)
        m_bytes.append(m_delimiter);
    m_rowBegun = true;
    const bool guard = looksLikeFormula(utf8);
    const bool edgeSpace = !utf8.isEmpty() && (uchar(utf8.front()) <= ' ' || uchar(utf8.back()) <= ' ');
    // any delimiter, so that whoever has to guess the file's own is not led astray
    static constexpr QByteArrayView special("\"\n\r,;\t|");
    const bool quote = guard || edgeSpace || std::ranges::any_of(utf8, [](char c) { return special.contains(c); });
    if (quote)
        m_bytes.append('"');
    if (guard)
        m_bytes.append('\'');
    for (const char c : utf8) {
        if (c == '"')
            m_bytes.append('"');
        m_bytes.append(c);
    }
    if (quote)
        m_bytes.append('"');
}

void CsvWriter::endRow()
{
    m_bytes.append("\r\n");
    m_rowBegun = false;
}

QByteArray CsvWriter::take()
{
    return std::exchange(m_bytes, QByteArray("\xef\xbb\xbf"));
}

}
