// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilekey.h"

#include <QHash>
#include <QImage>
#include <QList>

#include <memory>

namespace routedesk::map {

// Decoded tiles as they were at one moment. A null image: the source has no such tile.
using TileSet = QHash<TileKey, QImage>;

// Decoded tiles, the ones least lately needed given up first. Lives in one thread; what snapshot() gave may be read in
// any other for as long as it is held.
class TileStore {
public:
    static constexpr qint64 usualMost = 20 << 20; // bytes

    explicit TileStore(qint64 mostBytes = usualMost) : m_mostBytes(mostBytes) { }

    void insert(const TileKey &key, const QImage &image); // null: the source has no such tile
    // These are what is looked at now: they stay until others are, however many they are.
    void touch(const QList<TileKey> &keys);
    void forgetMissing(); // to be asked for once more
    void clear();

    [[nodiscard]] const TileSet &tiles() const { return *m_tiles; }
    [[nodiscard]] std::shared_ptr<const TileSet> snapshot() const
    {
        m_isShared = true;
        return m_tiles;
    }
    [[nodiscard]] bool holds(const TileKey &key) const { return m_tiles->contains(key); }
    [[nodiscard]] bool hasPictures() const { return m_bytes > 0; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    static constexpr qsizetype mostEntries = 4096; // missing ones cost no bytes

    void trim();
    TileSet &edit();

    std::shared_ptr<TileSet> m_tiles = std::make_shared<TileSet>();
    mutable bool m_isShared = false; // somebody may be reading m_tiles
    QHash<TileKey, quint64> m_needed; // when it was, counted in touches
    quint64 m_now = 0;
    const qint64 m_mostBytes;
    qint64 m_bytes = 0;
};

}
