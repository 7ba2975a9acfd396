// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/coordinatereader.h"

#include "models/search/anglescanner.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace routedesk::models {

namespace {

constexpr qsizetype longest = 2000; // links are long

std::optional<api::GeoPoint> placeOf(double latitude, double longitude)
{
    if (!(std::abs(latitude) <= 90) || !(std::abs(longitude) <= 180))
        return std::nullopt;
    return api::GeoPoint::fromDegrees(longitude, latitude);
}

bool isNorthSouth(char side)
{
    return side == 'N' || side == 'S';
}

std::optional<double> sided(const AngleScanner::Angle &angle)
{
    const auto degrees = angle.degrees();
    if (degrees && angle.side != 0 && angle.negative)
        return std::nullopt; // 37 S is enough
    return degrees && (angle.side == 'S' || angle.side == 'W') ? std::optional(-*degrees) : degrees;
}

std::optional<api::GeoPoint> readAngles(const QString &text)
{
    const auto angles = AngleScanner(text).scan();
    if (!angles || angles->size() != 2)
        return std::nullopt;
    const AngleScanner::Angle &first = angles->front();
    const AngleScanner::Angle &second = angles->back();
    const auto one = sided(first);
    const auto other = sided(second);
    if (!one || !other || (first.side != 0) != (second.side != 0))
        return std::nullopt;
    if (first.side != 0) {
        if (isNorthSouth(first.side) == isNorthSouth(second.side))
            return std::nullopt;
        return isNorthSouth(first.side) ? placeOf(*one, *other) : placeOf(*other, *one);
    }
    const bool meant = (first.hasDecimals && second.hasDecimals) || (first.isMarked && second.isMarked);
    if (!meant)
        return std::nullopt;
    return std::abs(*one) > 90 ? placeOf(*other, *one) : placeOf(*one, *other);
}

std::optional<api::GeoPoint> firstMatch(const QString &text, const QRegularExpression &pattern)
{
    const auto match = pattern.match(text);
    return match.hasMatch() ? placeOf(match.captured(1).toDouble(), match.captured(2).toDouble()) : std::nullopt;
}

/// What the well-known maps put into their links. The pin goes before the middle of the view.
std::optional<api::GeoPoint> readLink(const QString &text)
{
    static const QString pair = QStringLiteral("(-?\\d{1,2}(?:\\.\\d+)?),\\s*\\+?(-?\\d{1,3}(?:\\.\\d+)?)");
    static const QList<QRegularExpression> patterns {
        QRegularExpression(QStringLiteral("!3d(-?\\d{1,2}\\.\\d+)!4d(-?\\d{1,3}\\.\\d+)")),
        QRegularExpression(QStringLiteral("[?&](?:q|query|ll|sll|daddr|destination|center|coordinate)=(?:loc:)?") + pair),
        QRegularExpression(QStringLiteral("[?&]mlat=(-?\\d{1,2}(?:\\.\\d+)?)&mlon=(-?\\d{1,3}(?:\\.\\d+)?)")),
        QRegularExpression(QStringLiteral("[?&]lat=(-?\\d{1,2}(?:\\.\\d+)?)&(?:lon|lng)=(-?\\d{1,3}(?:\\.\\d+)?)")),
        QRegularExpression(QStringLiteral("@") + pair),
        QRegularExpression(QStringLiteral("#map=[\\d.]+/(-?\\d{1,2}(?:\\.\\d+)?)/(-?\\d{1,3}(?:\\.\\d+)?)")),
    };
    const QString link = QUrl::fromPercentEncoding(text.toUtf8());
    for (const QRegularExpression &pattern : patterns) {
        if (const auto place = firstMatch(link, pattern))
            return place;
    }
    return std::nullopt;
}

}

std::optional<api::GeoPoint> readPlace(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest)
        return std::nullopt;
    if (trimmed.startsWith(QStringLiteral("geo:"), Qt::CaseInsensitive)) {
        static const QRegularExpression pattern(QStringLiteral("^geo:(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)(?=[,;?]|$)"),
            QRegularExpression::CaseInsensitiveOption);
        return firstMatch(trimmed, pattern);
    }
    if (trimmed.startsWith(QStringLiteral("http://")) || trimmed.startsWith(QStringLiteral("https://")))
        return readLink(trimmed);
    if (const auto place = readPlusCode(trimmed))
        return place;
    return readAngles(trimmed);
}

std::optional<api::GeoPoint> readPlusCode(QStringView text)
{
    static constexpr std::u16string_view alphabet = u"23456789CFGHJMPQRVWX";
    constexpr qsizetype plusAt = 8;
    if (text.size() < plusAt + 3 || text.size() > plusAt + 8 || text[plusAt] != u'+')
        return std::nullopt;
    double south = -90, west = -180;
    double height = 400, width = 400;
    int digit = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == plusAt)
            continue;
        const auto value = alphabet.find(text[i].toUpper().unicode());
        if (value == std::u16string_view::npos)
            return std::nullopt;
        const auto its = double(value);
        if (digit < 10 && digit % 2 == 0) {
            height /= 20;
            south += its * height;
        } else if (digit < 10) {
            width /= 20;
            west += its * width;
        } else { // a grid of five rows and four columns
            height /= 5;
            width /= 4;
            south += std::floor(its / 4) * height;
            west += std::fmod(its, 4) * width;
        }
        ++digit;
    }
    return digit < 10 ? std::nullopt : placeOf(south + height / 2, west + width / 2);
}

}
