// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilestore.h"

#include <algorithm>
#include <vector>

namespace routedesk::map {

TileSet &TileStore::edit()
{
    // Somebody is painting from it: that picture must not change underneath.
    if (m_isShared)
        m_tiles = std::make_shared<TileSet>(*m_tiles);
    m_isShared = false;
    return *m_tiles;
}

void TileStore::insert(const TileKey &key, const QImage &image)
{
    QImage &place = edit()[key];
    m_bytes += image.sizeInBytes() - place.sizeInBytes();
    place = image;
    m_needed[key] = m_now;
    trim();
}

void TileStore::touch(const QList<TileKey> &keys)
{
    ++m_now;
    for (const TileKey &key : keys) {
        if (const auto it = m_needed.find(key); it != m_needed.end())
            *it = m_now;
    }
    trim();
}

void TileStore::trim()
{
    if (m_bytes <= m_mostBytes && m_needed.size() <= mostEntries)
        return;
    std::vector<std::pair<quint64, TileKey>> old;
    for (auto it = m_needed.cbegin(); it != m_needed.cend(); ++it) {
        if (it.value() < m_now)
            old.emplace_back(it.value(), it.key());
    }
    std::ranges::sort(old, {}, &std::pair<quint64, TileKey>::first);
    TileSet &tiles = edit();
    for (const auto &[when, key] : old) {
        if (m_bytes <= m_mostBytes && m_needed.size() <= mostEntries)
            return;
        m_bytes -= tiles.value(key).sizeInBytes();
        tiles.remove(key);
        m_needed.remove(key);
    }
}

void TileStore::forgetMissing()
{
    edit().removeIf([this](TileSet::iterator it) { return it->isNull() && m_needed.remove(it.key()); });
}

void TileStore::clear()
{
    m_tiles = std::make_shared<TileSet>();
    m_isShared = false;
    m_needed.clear();
    m_bytes = 0;
}

}
