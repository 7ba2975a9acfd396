// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/tiles/tilecache.h"
#include "map/tiles/tilepace.h"
#include "map/tiles/tilesource.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

class QNetworkReply;

namespace routedesk::map {

// Tiles of an HTTP server. What came is kept on disk for as long as the server allows; what is older is shown at once
// and the server asked whether it has changed.
class NetworkSource : public TileSource {
    Q_OBJECT
public:
    struct Settings {
        QByteArray userAgent {};
        QString folder {}; // of this source; null keeps nothing
        TilePace pace {};
    };

    NetworkSource(BaseMapChoice choice, Settings settings);
    ~NetworkSource() override;

    [[nodiscard]] std::optional<TileFault> open() override;
    [[nodiscard]] TileShape shape() const override;
    [[nodiscard]] int atOnce() const override { return 6; }
    [[nodiscard]] bool mayBeElsewhere() const override { return true; }
    void fetch(const TileKey &key, Ask ask) override;
    void drop(const TileKey &key) override;
    void spoil(const TileKey &key) override;

private:
    void request(const TileKey &key, const std::optional<KeptTile> &kept);
    void finish(const TileKey &key, QNetworkReply *reply, const std::optional<KeptTile> &kept);
    [[nodiscard]] TileAnswer read(const TileKey &key, QNetworkReply *reply, const std::optional<KeptTile> &kept);
    void keep(const TileKey &key, const QNetworkReply &reply, KeptTile tile);
    void say(const TileAnswer &answer); // in a turn of its own

    const BaseMapChoice m_choice;
    const Settings m_settings;
    std::optional<TileCache> m_cache;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QHash<TileKey, QNetworkReply *> m_replies;
};

}
