// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilekey.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>

namespace routedesk::map {

// A tile as it is kept on disk.
struct KeptTile {
    QByteArray body {};
    QByteArray tag {}; // ETag
    QByteArray changed {}; // Last-Modified, as the server wrote it
    qint64 freshUntil = 0; // ms since 1970
};

// Tiles of one source in a folder, a file each. Lives in the loader's thread; a folder that cannot be written to means
// nothing is kept, never an error. Several may use one folder. Bounded: what was not needed for longest goes first.
class TileCache {
public:
    // A null folder keeps nothing.
    explicit TileCache(QString folder, qint64 mostBytes);
    ~TileCache();
    Q_DISABLE_COPY_MOVE(TileCache)

    [[nodiscard]] std::optional<KeptTile> find(const TileKey &key);
    void store(const TileKey &key, const KeptTile &tile);
    void remove(const TileKey &key);

private:
    [[nodiscard]] QString pathOf(const TileKey &key) const;
    void trim();

    QString m_folder; // null: nothing is kept
    const qint64 m_mostBytes;
    qint64 m_written = 0; // since it was last trimmed
    QFuture<void> m_trimming;
};

}
