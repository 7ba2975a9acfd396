// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/anglescanner.h"

#include <algorithm>

namespace routedesk::models {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// One sign for each of the many that stand for degrees, minutes and seconds.
QString withPlainMarks(QString text)
{
    for (const char16_t c : { u'\u00ba', u'\u02da', u'\u2070' })
        text.replace(QChar(c), u'\u00b0');
    for (const char16_t c : { u'\u2032', u'\u2019', u'\u02b9', u'\u00b4', u'`' })
        text.replace(QChar(c), u'\'');
    for (const char16_t c : { u'\u2033', u'\u201d', u'\u02ba' })
        text.replace(QChar(c), u'"');
    for (const char16_t c : { u'\u2212', u'\u2013' })
        text.replace(QChar(c), u'-');
    return text.replace(QStringLiteral("''"), QStringLiteral("\""));
}

}

std::optional<double> AngleScanner::Angle::degrees() const
{
    if (parts.empty() || parts.size() > 3 || std::ranges::any_of(parts.begin() + 1, parts.end(), [](double part) { return part >= 60; }))
        return std::nullopt;
    double sum = 0;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        sum = sum / 60 + *part;
    return negative ? -sum : sum;
}

AngleScanner::AngleScanner(const QString &text) : m_text(withPlainMarks(text.simplified()).toUpper())
{
}

std::optional<std::vector<AngleScanner::Angle>> AngleScanner::scan()
{
    while (m_at < m_text.size()) {
        if (!takeNumber() && !takeMark() && !takeSide() && !takeGap())
            return std::nullopt;
        if (m_angles.size() > 2)
            return std::nullopt;
    }
    return m_angles;
}

bool AngleScanner::isOpen() const
{
    return !m_closed && m_angles.back().parts.size() < 3 && !m_angles.back().hasDecimals;
}

bool AngleScanner::takeNumber()
{
    const bool isSigned = peek() == u'-' || peek() == u'+';
    const qsizetype from = m_at + isSigned;
    qsizetype end = from;
    while (end < m_text.size() && isDigit(m_text[end]))
        ++end;
    if (end == from || end - from > 3)
        return false;
    // a comma is a decimal one only between digits
    const bool decimals = end + 1 < m_text.size() && (m_text[end] == u'.' || m_text[end] == u',') && isDigit(m_text[end + 1]);
    if (decimals) {
        for (++end; end < m_text.size() && isDigit(m_text[end]);)
            ++end;
    }
    bool fine = false;
    const double value = m_text.sliced(from, end - from).replace(u',', u'.').toDouble(&fine);
    if (!fine)
        return false;
    const bool beginsDegrees = end < m_text.size() && m_text[end] == u'\u00b0';
    const bool begun = !m_closed && m_angles.back().parts.empty(); // by N or W
    if (!begun && (isSigned || beginsDegrees || !isOpen()))
        m_angles.emplace_back();
    m_closed = false;
    Angle &angle = m_angles.back();
    angle.negative |= isSigned && peek() == u'-';
    angle.parts.push_back(value);
    angle.hasDecimals = decimals;
    m_at = end;
    return true;
}

bool AngleScanner::takeMark()
{
    static constexpr std::u16string_view marks = u"\u00b0'\"";
    const auto which = marks.find(peek().unicode());
    if (which == std::u16string_view::npos || m_closed || m_angles.back().parts.size() != which + 1)
        return false;
    m_angles.back().isMarked = true;
    ++m_at;
    return true;
}

bool AngleScanner::takeSide()
{
    const QChar c = peek();
    if (c != u'N' && c != u'S' && c != u'E' && c != u'W')
        return false;
    if (m_angles.empty())
        m_sideFirst = true;
    if (m_sideFirst) {
        m_angles.emplace_back();
        m_closed = false;
    } else if (m_closed || m_angles.back().parts.empty()) {
        return false;
    } else {
        m_closed = true;
    }
    m_angles.back().side = c.toLatin1();
    ++m_at;
    return true;
}

bool AngleScanner::takeGap()
{
    const QChar c = peek();
    if (c != u' ' && c != u',' && c != u';' && c != u'/' && c != u'(' && c != u')')
        return false;
    if (c != u' ')
        m_closed = m_closed || !m_angles.back().parts.empty();
    ++m_at;
    return true;
}

}
