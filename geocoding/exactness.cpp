// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/exactness.h"

#include "geocoding/addresskey.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace routedesk::geocoding {

namespace {

constexpr int streetRank = 26; // Nominatim's ranks: 26 and 27 are streets, 30 houses and what lies in them
constexpr int houseRank = 30;
constexpr double longStreetMetres = 5000; // its middle says little
constexpr double smallPlaceMetres = 700;  // a farm is found as well as a house
constexpr double sameHouseMetres = 150;
constexpr double sameStreetMetres = 500;
constexpr qsizetype tellingLetters = 3;

QStringList wordsOf(const QString &text)
{
    return addressKey(text).split(u' ', Qt::SkipEmptyParts);
}

bool holdsAll(const QStringList &asked, const QStringList &words)
{
    return !words.isEmpty() && std::ranges::all_of(words, [&](const QString &word) { return asked.contains(word); });
}

/// A number alone is no key of its own, so it is compared as it stands.
bool holdsNumber(const QStringList &asked, const QString &houseNumber)
{
    QStringList parts;
    QString part;
    for (const QChar c : houseNumber.toCaseFolded() + u' ') {
        if (c.isLetterOrNumber())
            part += c;
        else if (!part.isEmpty())
            parts.append(std::exchange(part, {}));
    }
    if (holdsAll(asked, parts))
        return true;
    // "12 a" is "12a", whichever of the two is parted.
    const QString joined = parts.join(QString());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        if (asked.at(i) == joined || (i > 0 && asked.at(i - 1) + asked.at(i) == joined && asked.at(i - 1).at(0).isDigit()))
            return true;
    }
    return false;
}

bool sharesStreet(const QStringList &asked, const QString &road)
{
    if (road.isEmpty())
        return true;
    // "Strasse", "Str." and "St" are written in many ways: one telling word is enough.
    return std::ranges::any_of(wordsOf(road), [&](const QString &word) {
        return word.size() >= tellingLetters
            && std::ranges::any_of(asked, [&](const QString &one) {
                   return one.size() >= tellingLetters && (word.startsWith(one) || one.startsWith(word));
               });
    });
}

double metresAcross(const api::GeoExtent &extent)
{
    const auto corner = api::GeoPoint::fromDegrees(extent.west, extent.south);
    const auto other = api::GeoPoint::fromDegrees(extent.east, extent.north);
    return corner && other ? metresBetween(*corner, *other) : 0;
}

Candidate::Kind kindOf(const QString &asked, const api::GeocodedPlace &place)
{
    using Kind = Candidate::Kind;
    const QStringList words = wordsOf(asked);
    if (!place.houseNumber.isEmpty())
        return holdsNumber(words, place.houseNumber) && sharesStreet(words, place.road) ? Kind::Exact
                                                                                        : Kind::Approximate;
    const QStringList name = wordsOf(place.name);
    if (place.rank >= houseRank && !name.isEmpty() && words.first(std::min(name.size(), words.size())) == name)
        return Kind::Exact;
    const double across = place.extent ? metresAcross(*place.extent) : 0;
    if (across > longStreetMetres)
        return Kind::Area;
    const bool isSmall = place.extent && across <= smallPlaceMetres;
    return place.rank >= streetRank || isSmall || (place.rank == 0 && place.extent) ? Kind::Approximate : Kind::Area;
}

bool areTogether(const Candidates &candidates, const QList<qsizetype> &which, double metres)
{
    return std::ranges::all_of(which, [&](qsizetype at) {
        return metresBetween(candidates.at(at).point, candidates.at(which.first()).point) <= metres;
    });
}

}

Candidate candidateOf(const QString &asked, const api::GeocodedPlace &place)
{
    return { place.point, place.label, kindOf(asked, place), place.extent };
}

Judgement judgementOf(const Candidates &candidates)
{
    using Kind = Candidate::Kind;
    const auto of = [&](Kind kind) {
        QList<qsizetype> which;
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            if (candidates.at(i).kind == kind)
                which.append(i);
        }
        return which;
    };
    if (const auto exact = of(Kind::Exact); !exact.isEmpty())
        return areTogether(candidates, exact, sameHouseMetres) ? Judgement { Verdict::Exact, exact.first() }
                                                               : Judgement { Verdict::Several, -1 };
    if (const auto near = of(Kind::Approximate); !near.isEmpty())
        return areTogether(candidates, near, sameStreetMetres) ? Judgement { Verdict::Approximate, near.first() }
                                                               : Judgement { Verdict::Several, -1 };
    return { candidates.isEmpty()       ? Verdict::None
                 : candidates.size() > 1 ? Verdict::Several
                                         : Verdict::AreaOnly,
        -1 };
}

double metresBetween(const api::GeoPoint &a, const api::GeoPoint &b)
{
    constexpr double radians = std::numbers::pi / 180;
    constexpr double earth = 6'371'000;
    const double up = (b.latitude() - a.latitude()) * radians;
    const double across = (b.longitude() - a.longitude()) * radians;
    const double h = std::pow(std::sin(up / 2), 2)
        + std::cos(a.latitude() * radians) * std::cos(b.latitude() * radians) * std::pow(std::sin(across / 2), 2);
    return 2 * earth * std::asin(std::min(1.0, std::sqrt(h)));
}

}
