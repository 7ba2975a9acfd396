// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/placebook.h"

namespace routedesk::models {

FoundPlace PlaceBook::value(const QString &key) const
{
    return m_parts.isEmpty() ? FoundPlace() : m_parts.at(partOf(key)).value(key);
}

void PlaceBook::insert(const QString &key, const FoundPlace &place)
{
    if (m_parts.isEmpty())
        m_parts.resize(partCount);
    FoundPlaces &part = m_parts[partOf(key)];
    const qsizetype before = part.size();
    part.insert(key, place);
    m_count += part.size() - before;
}

void PlaceBook::insert(const FoundPlaces &places)
{
    for (auto one = places.cbegin(); one != places.cend(); ++one)
        insert(one.key(), *one);
}

void PlaceBook::remove(const QString &key)
{
    if (!m_parts.isEmpty() && m_parts.at(partOf(key)).contains(key))
        m_count -= m_parts[partOf(key)].remove(key) ? 1 : 0;
}

void PlaceBook::clear()
{
    m_parts.clear();
    m_count = 0;
}

std::vector<api::GeoPoint> PlaceBook::somePoints() const
{
    constexpr size_t enough = 500;
    int looksLeft = 5000;
    std::vector<api::GeoPoint> points;
    for (const FoundPlaces &part : m_parts) {
        for (const FoundPlace &place : part) {
            if (place.point)
                points.push_back(*place.point);
        }
        looksLeft -= int(part.size());
        if (points.size() >= enough || looksLeft < 0)
            break;
    }
    return points;
}

}
