// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/conflicts/ordermerge.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

namespace routedesk::models {

namespace {

using Places = QHash<api::OrderKey, qsizetype>;

Places placesIn(const Sequence &stops)
{
    Places places;
    places.reserve(stops.size());
    for (qsizetype i = 0; i < stops.size(); ++i)
        places.insert(stops.at(i), i);
    return places;
}

Sequence common(const Sequence &stops, const Places &others)
{
    Sequence result;
    std::ranges::copy_if(stops, std::back_inserter(result), [&](const auto &key) { return others.contains(key); });
    return result;
}

/// The stops that both have, with what either side wants of each two of them.
class Pairs {
public:
    Pairs(const Sequence &base, const Sequence &mine, const Sequence &theirs)
        : m_base(placesIn(base))
        , m_mine(placesIn(mine))
        , m_theirs(placesIn(theirs))
        , m_stops(common(mine, m_theirs))
        , m_movedByMe(movedStops(base, mine))
        , m_movedByThem(movedStops(base, theirs))
    {
    }

    [[nodiscard]] OrderMerge merged() const;

private:
    [[nodiscard]] bool agree(const api::OrderKey &a, const api::OrderKey &b) const
    {
        return (m_mine[a] < m_mine[b]) == (m_theirs[a] < m_theirs[b]);
    }
    [[nodiscard]] bool isBefore(const api::OrderKey &a, const api::OrderKey &b) const
    {
        const bool mine = m_mine[a] < m_mine[b];
        if (agree(a, b) || !m_base.contains(a) || !m_base.contains(b))
            return mine;
        return (m_base[a] < m_base[b]) == mine ? !mine : mine;
    }
    [[nodiscard]] bool isMovedByBoth(const api::OrderKey &key) const
    {
        return !m_base.contains(key) || (m_movedByMe.contains(key) && m_movedByThem.contains(key));
    }
    [[nodiscard]] Sequence byAnchors() const;
    [[nodiscard]] bool stays(const api::OrderKey &key) const
    {
        return m_base.contains(key) && !m_movedByMe.contains(key) && !m_movedByThem.contains(key);
    }

    Places m_base, m_mine, m_theirs;
    Sequence m_stops; ///< in my order
    QSet<api::OrderKey> m_movedByMe, m_movedByThem;
};

// The wishes for all pairs are one sequence when each stop has another number of stops behind it.
OrderMerge Pairs::merged() const
{
    OrderMerge merge { m_stops, {} };
    for (const api::OrderKey &key : m_stops) {
        if (isMovedByBoth(key)
            && std::ranges::any_of(m_stops, [&](const auto &other) { return stays(other) && !agree(key, other); }))
            merge.contested.insert(key);
    }
    std::vector<api::OrderKey> atPlace(size_t(m_stops.size()));
    std::vector<bool> taken(size_t(m_stops.size()), false);
    bool fits = true;
    for (const api::OrderKey &key : m_stops) {
        const auto place = size_t(std::ranges::count_if(
            m_stops, [&](const auto &other) { return !(other == key) && isBefore(other, key); }));
        fits = fits && !taken[place];
        taken[place] = true;
        atPlace[place] = key;
    }
    if (!merge.contested.isEmpty())
        return merge;
    if (fits) {
        merge.stops = Sequence(atPlace.cbegin(), atPlace.cend());
    } else if (std::ranges::none_of(m_stops, [this](const auto &key) { return isMovedByBoth(key); })) {
        merge.stops = byAnchors();
    } else {
        std::ranges::copy_if(m_stops, std::inserter(merge.contested, merge.contested.end()),
            [this](const auto &key) { return !stays(key); });
    }
    return merge;
}

// Each has moved stops of its own, past one another: each stands behind the stop that nobody has moved, as its mover has
// it. Between the same two such stops the sides stand one after the other, the same way round for both people.
Sequence Pairs::byAnchors() const
{
    const auto followers = [this](const Places &side) {
        Sequence sorted = m_stops;
        std::ranges::sort(sorted, {}, [&](const auto &key) { return side[key]; });
        return sorted;
    };
    const auto blocks = [this](const Sequence &side, const QSet<api::OrderKey> &moved) {
        QList<Sequence> result { {} };
        for (const api::OrderKey &key : side) {
            if (stays(key))
                result.append(Sequence());
            else if (moved.contains(key))
                result.last().append(key);
        }
        return result;
    };
    const Sequence mine = followers(m_mine);
    const QList<Sequence> ofMine = blocks(mine, m_movedByMe), ofThem = blocks(followers(m_theirs), m_movedByThem);
    Sequence anchors;
    std::ranges::copy_if(mine, std::back_inserter(anchors), [this](const auto &key) { return stays(key); });
    Sequence result;
    for (qsizetype i = 0; i < ofMine.size(); ++i) {
        if (i > 0)
            result.append(anchors.at(i - 1));
        const Sequence &a = ofMine.at(i), &b = ofThem.at(i);
        qsizetype votes = 0; // of the pairs, for mine to stand first
        for (const api::OrderKey &one : a) {
            for (const api::OrderKey &other : b)
                votes += isBefore(one, other) ? 1 : -1;
        }
        const bool isMineFirst = votes > 0 || (votes == 0 && (b.isEmpty() || (!a.isEmpty() && a.front() < b.front())));
        result += isMineFirst ? a + b : b + a;
    }
    return result;
}

/// For each place the length of the longest rising run that ends with it.
std::vector<qsizetype> runLengths(const std::vector<qsizetype> &places)
{
    std::vector<qsizetype> tails, lengths;
    for (const qsizetype place : places) {
        const auto it = std::ranges::lower_bound(tails, place);
        lengths.push_back(it - tails.begin() + 1);
        if (it == tails.end())
            tails.push_back(place);
        else
            *it = place;
    }
    return lengths;
}

// What only `side` has, put among `result` where its neighbours are; rather beside one that the other side left alone.
void putIn(Sequence &result, const Sequence &side, const QSet<api::OrderKey> &movedByOther)
{
    QSet<api::OrderKey> there = asSet(result);
    for (qsizetype i = 0; i < side.size(); ++i) {
        if (there.contains(side.at(i)))
            continue;
        qsizetype before = i - 1, after = i + 1;
        while (before >= 0 && !there.contains(side.at(before)))
            --before;
        while (after < side.size() && !there.contains(side.at(after)))
            ++after;
        const bool hasBefore = before >= 0, hasAfter = after < side.size();
        const bool prefersAfter = hasAfter && hasBefore && movedByOther.contains(side.at(before))
            && !movedByOther.contains(side.at(after));
        const qsizetype at = prefersAfter ? result.indexOf(side.at(after))
            : hasBefore                   ? result.indexOf(side.at(before)) + 1
                                          : 0;
        result.insert(at, side.at(i));
        there.insert(side.at(i));
    }
}

}

QSet<api::OrderKey> movedStops(const Sequence &before, const Sequence &after)
{
    const Places was = placesIn(before);
    const Sequence shared = common(after, was);
    std::vector<qsizetype> places(static_cast<size_t>(shared.size()));
    std::ranges::transform(shared, places.begin(), [&](const api::OrderKey &key) { return was[key]; });
    const std::vector<qsizetype> upTo = runLengths(places);
    std::ranges::reverse(places);
    std::ranges::transform(places, places.begin(), std::negate());
    std::vector<qsizetype> from = runLengths(places);
    std::ranges::reverse(from);
    const qsizetype longest = upTo.empty() ? 0 : std::ranges::max(upTo);
    // How many stops may be the so-manieth of a longest run: one alone is in each of them.
    std::vector<int> candidates(static_cast<size_t>(longest) + 1, 0);
    for (size_t i = 0; i < upTo.size(); ++i)
        candidates[size_t(upTo[i])] += upTo[i] + from[i] - 1 == longest ? 1 : 0;
    QSet<api::OrderKey> moved;
    for (size_t i = 0; i < upTo.size(); ++i) {
        if (upTo[i] + from[i] - 1 != longest || candidates[size_t(upTo[i])] > 1)
            moved.insert(shared.at(qsizetype(i)));
    }
    return moved;
}

OrderMerge mergedOrder(const Sequence &base, const Sequence &mine, const Sequence &theirs)
{
    if (mine == theirs || (theirs == base && without(base, asSet(mine)).isEmpty()))
        return { mine, {} };
    if (mine == base && without(base, asSet(theirs)).isEmpty())
        return { theirs, {} };
    OrderMerge merge = Pairs(base, mine, theirs).merged();
    putIn(merge.stops, theirs, movedStops(base, mine));
    putIn(merge.stops, mine, movedStops(base, theirs));
    return merge;
}

Sequence orderedLike(const Sequence &stops, const Sequence &model)
{
    Sequence result = common(model, placesIn(stops));
    putIn(result, stops, {});
    return result;
}

Sequence placedLike(const Sequence &stops, const Sequence &model, const QSet<api::OrderKey> &keys)
{
    Sequence result = without(stops, keys);
    QSet<api::OrderKey> wanted = asSet(result).unite(keys);
    Sequence side;
    std::ranges::copy_if(model, std::back_inserter(side), [&](const auto &key) { return wanted.contains(key); });
    putIn(result, side, {});
    return result;
}

Sequence ledSequence(const Sequence &expected, const Sequence &target, const Sequence &actual)
{
    if (actual == expected)
        return target;
    const Sequence left = without(expected, asSet(actual));
    const Sequence taken = without(expected, asSet(target));
    return mergedOrder(expected, without(target, asSet(left)), without(actual, asSet(taken))).stops;
}

}
