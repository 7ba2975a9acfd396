// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellreaders.h"

#include "models/import/csvwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <numbers>

namespace routedesk::models {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The unit letters at the end, in small; `text` is cut to what stands before.
QByteArray takeUnit(QByteArrayView &text)
{
    qsizetype end = text.size();
    while (end > 0 && !isDigit(text[end - 1]))
        --end;
    const QByteArray unit = text.sliced(end).trimmed().toByteArray().toLower();
    text = text.first(end);
    return unit;
}

std::optional<int> secondsOfUnit(const QByteArray &unit, int without)
{
    if (unit.isEmpty())
        return without;
    static constexpr std::array<QByteArrayView, 9> minutes{ "m", "min", "min.", "mins", "minuten", "minutes",
        "minutos", "minuti", "'" };
    static constexpr std::array<QByteArrayView, 7> seconds{ "s", "sec", "sec.", "secs", "sek", "seg", "seconds" };
    static constexpr std::array<QByteArrayView, 4> hours{ "h", "hr", "hrs", "std" };
    if (std::ranges::contains(minutes, QByteArrayView(unit)))
        return 60;
    if (std::ranges::contains(seconds, QByteArrayView(unit)))
        return 1;
    if (std::ranges::contains(hours, QByteArrayView(unit)))
        return 3600;
    return std::nullopt;
}

std::optional<double> readClock(QByteArrayView text)
{
    std::array<double, 3> parts{};
    size_t count = 0;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype colon = text.indexOf(':', at);
        const auto part = text.sliced(at, (colon < 0 ? text.size() : colon) - at);
        const bool digits = !part.isEmpty() && part.size() <= 3 && std::ranges::all_of(part, isDigit);
        if (count == parts.size() || !digits)
            return std::nullopt;
        parts[count++] = part.toInt();
        if (colon < 0)
            break;
        at = colon + 1;
    }
    if (count < 2 || parts[1] > 59 || parts[2] > 59)
        return std::nullopt;
    return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

/// Whether a byte is below a space or a DEL; now and then true of others, never false of these.
bool mayHaveControls(QByteArrayView text)
{
    constexpr quint64 each = 0x0101010101010101U;
    quint64 found = 0;
    const auto look = [&found](quint64 eight) {
        const quint64 dels = eight ^ (each * 0x7f);
        found |= ((eight - each * 0x20) & ~eight) | ((dels - each) & ~dels);
    };
    qsizetype at = 0;
    quint64 eight = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::memcpy(&eight, text.data() + at, 8);
        look(eight);
    }
    for (; at < text.size(); ++at)
        look(each * uchar(text[at]));
    return (found & (each * 0x80)) != 0;
}

/// 15 digits and up to 22 behind the point are exact numbers in a double, and so is the one division they take.
std::optional<double> readPlainNumber(QByteArrayView text)
{
    static constexpr std::array tens { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
    const bool negative = !text.isEmpty() && text.front() == '-';
    qint64 digits = 0;
    qsizetype point = -1;
    const qsizetype first = negative ? 1 : 0;
    if (text.size() <= first || text.size() > first + 15)
        return std::nullopt;
    for (qsizetype i = first; i < text.size(); ++i) {
        if (text[i] == '.' && point < 0 && i > first)
            point = i;
        else if (isDigit(text[i]))
            digits = digits * 10 + (text[i] - '0');
        else
            return std::nullopt;
    }
    const double whole = double(negative ? -digits : digits);
    if (point < 0)
        return whole;
    return point + 1 < text.size() ? std::optional(whole / tens[size_t(text.size() - point - 1)]) : std::nullopt;
}

}

std::optional<double> readNumber(QByteArrayView text)
{
    if (const auto plain = readPlainNumber(text))
        return plain;
    text = text.trimmed();
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > 40)
        return std::nullopt;
    std::array<char, 40> buffer;
    bool comma = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == ',') {
            if (comma || text.contains('.'))
                return std::nullopt;
            comma = true;
            c = '.';
        }
        if (!isDigit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E')
            return std::nullopt;
        buffer[size_t(i)] = c;
    }
    double value = 0;
    const char *const end = buffer.data() + text.size();
    const auto [stopped, problem] = std::from_chars(buffer.data(), end, value);
    if (problem != std::errc() || stopped != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> readDegrees(QByteArrayView text)
{
    if (const auto plain = readPlainNumber(text))
        return plain;
    text = text.trimmed();
    double sign = 1;
    if (!text.isEmpty() && QByteArrayView("NSEWnsew").contains(text.back())) {
        const char side = char(text.back() & ~0x20);
        sign = side == 'S' || side == 'W' ? -1 : 1;
        text = text.chopped(1).trimmed();
    }
    if (text.endsWith("\xc2\xb0"))
        text = text.chopped(2);
    const auto number = readNumber(text);
    return number ? std::optional(*number * sign) : std::nullopt;
}

std::optional<LatLon> readCoordinates(QByteArrayView text)
{
    text = text.trimmed();
    if (text.size() > 2 && (text.startsWith('(') || text.startsWith('[')))
        text = text.sliced(1).chopped(1).trimmed();
    for (const char separator : { ';', '/', ',', ' ', '\t' }) {
        // with decimal commas the one between the numbers is followed by a space
        for (qsizetype at = text.indexOf(separator); at > 0; at = text.indexOf(separator, at + 1)) {
            const auto latitude = readDegrees(text.first(at));
            const auto longitude = readDegrees(text.sliced(at + 1));
            const bool decimalComma = separator == ',' && text.first(at).trimmed().contains(',');
            if (latitude && longitude && !decimalComma)
                return LatLon{ *latitude, *longitude };
            const auto left = text.first(at).trimmed();
            if (separator == ' ' && left.endsWith(',')) {
                const auto before = readDegrees(left.chopped(1));
                if (before && longitude)
                    return LatLon{ *before, *longitude };
            }
        }
    }
    return std::nullopt;
}

std::optional<double> readDuration(QByteArrayView text, int unit)
{
    if (const auto plain = readPlainNumber(text))
        return *plain * unit;
    text = text.trimmed();
    if (text.contains(':'))
        return readClock(text);
    const QByteArray word = takeUnit(text);
    const auto factor = secondsOfUnit(word, unit);
    const auto number = readNumber(text);
    return factor && number ? std::optional(*number * *factor) : std::nullopt;
}

QStringList readList(QByteArrayView text)
{
    QStringList parts;
    QString part;
    const auto close = [&] {
        part = part.trimmed();
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
        part.clear();
    };
    for (const QChar c : QString::fromUtf8(withoutFormulaGuard(text.trimmed()))) {
        if (c == u';' || c == u',' || c == u'|' || c == u'/' || c == u'\n' || c == u'\r')
            close();
        else if (c.isPrint())
            part += c;
    }
    close();
    return parts;
}

bool hasControlCharacters(QByteArrayView text)
{
    // the answer is nearly always no, and eight bytes at a time say so
    return mayHaveControls(text) && std::ranges::any_of(text, [](char c) {
        return (uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
    });
}

QString readText(QByteArrayView text)
{
    text = withoutFormulaGuard(text.trimmed());
    const bool plain = std::ranges::all_of(text, [](char c) { return uchar(c) >= 0x20 && c != 0x7f; });
    if (plain)
        return QString::fromUtf8(text);
    QString result;
    bool lineBreak = false;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c == u'\n' || c == u'\r') {
            lineBreak = true;
            continue;
        }
        if (c.unicode() < 0x20 && c != u'\t')
            continue;
        if (c == QChar(0x7f))
            continue;
        if (lineBreak) {
            result = result.trimmed();
            result += result.endsWith(u',') ? QStringLiteral(" ") : QStringLiteral(", ");
        }
        lineBreak = false;
        result += c == u'\t' ? QChar(u' ') : c;
    }
    return result.trimmed();
}

QString readLines(QByteArrayView text)
{
    text = withoutFormulaGuard(text.trimmed());
    QString result;
    result.reserve(text.size());
    for (const QChar c : QString::fromUtf8(text)) {
        // a carriage return ends a line alone or before a line feed
        if (c == u'\n' && result.endsWith(u'\r'))
            result.back() = u'\n';
        else if (c == u'\n' || c == u'\r' || c == u'\t' || (c.unicode() >= 0x20 && c != QChar(0x7f)))
            result += c;
    }
    return result.replace(u'\r', u'\n').replace(u'\t', u' ');
}

double kilometresBetween(double latitude1, double longitude1, double latitude2, double longitude2)
{
    constexpr double radian = std::numbers::pi / 180;
    const double sinLatitude = std::sin((latitude2 - latitude1) * radian / 2);
    const double sinLongitude = std::sin((longitude2 - longitude1) * radian / 2);
    const double h = sinLatitude * sinLatitude
        + std::cos(latitude1 * radian) * std::cos(latitude2 * radian) * sinLongitude * sinLongitude;
    return 2 * 6371.0 * std::asin(std::min(1.0, std::sqrt(h)));
}

}
