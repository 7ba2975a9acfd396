// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sequences.h"

#include <algorithm>

namespace routedesk::models {

QSet<api::OrderKey> asSet(const Sequence &stops)
{
    return QSet<api::OrderKey>(stops.cbegin(), stops.cend());
}

Sequence without(const Sequence &stops, const QSet<api::OrderKey> &gone)
{
    Sequence result;
    result.reserve(stops.size());
    std::ranges::copy_if(stops, std::back_inserter(result), [&](const auto &key) { return !gone.contains(key); });
    return result;
}

Sequence mergedSequence(const Sequence &base, const Sequence &mine, const Sequence &theirs)
{
    if (theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    QSet<api::OrderKey> takenOut = asSet(base);
    takenOut.subtract(asSet(theirs));
    Sequence result = without(mine, takenOut);
    const QSet<api::OrderKey> known = asSet(base).unite(asSet(mine));
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        if (known.contains(theirs.at(i)))
            continue;
        qsizetype at = 0;
        for (qsizetype before = i - 1; before >= 0; --before) {
            if (const qsizetype found = result.indexOf(theirs.at(before)); found >= 0) {
                at = found + 1;
                break;
            }
        }
        result.insert(at, theirs.at(i));
    }
    return result;
}

bool areHalves(const api::OrderKey &a, const api::OrderKey &b)
{
    if (a.handle != b.handle || a.typeIndex != b.typeIndex)
        return false;
    return (a.type.is(api::OrderType::Pick) && b.type.is(api::OrderType::Drop))
        || (a.type.is(api::OrderType::Drop) && b.type.is(api::OrderType::Pick));
}

void uncross(Sequence &stops, const QSet<api::OrderKey> &movable)
{
    for (qsizetype drop = 0; drop < stops.size(); ++drop) {
        if (!stops.at(drop).type.is(api::OrderType::Drop))
            continue;
        for (qsizetype pick = drop + 1; pick < stops.size(); ++pick) {
            if (!areHalves(stops.at(drop), stops.at(pick)))
                continue;
            if (movable.contains(stops.at(drop))) {
                stops.move(drop, pick);
                --drop; // another stop has come to this place
            } else if (movable.contains(stops.at(pick))) {
                stops.move(pick, drop);
                ++drop;
            }
            break;
        }
    }
}

bool isCrossed(const Sequence &stops)
{
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (!stops.at(i).type.is(api::OrderType::Drop))
            continue;
        for (qsizetype j = i + 1; j < stops.size(); ++j) {
            if (areHalves(stops.at(i), stops.at(j)))
                return true;
        }
    }
    return false;
}

Sequence withBlockAt(const Sequence &stops, const Sequence &block, qsizetype index)
{
    const QSet<api::OrderKey> moved = asSet(block);
    Sequence result;
    result.reserve(stops.size() + block.size());
    const qsizetype end = index < 0 ? stops.size() : std::min(index, stops.size());
    for (qsizetype i = 0; i < end; ++i) {
        if (!moved.contains(stops.at(i)))
            result.append(stops.at(i));
    }
    result += block;
    for (qsizetype i = end; i < stops.size(); ++i) {
        if (!moved.contains(stops.at(i)))
            result.append(stops.at(i));
    }
    return result;
}

}
