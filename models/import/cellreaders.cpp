// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellreaders.h"

#include "models/import/csvwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
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

}

std::optional<double> readNumber(QByteArrayView text)
{
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
    // without a way out the compiler takes many bytes at a time, and the answer is nearly always no
    bool low = false;
    for (const char c : text)
        low |= uchar(c) < 0x20 || c == 0x7f;
    return low && std::ranges::any_of(text, [](char c) {
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
