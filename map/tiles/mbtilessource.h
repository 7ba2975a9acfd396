// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/tiles/tilesource.h"

#include <QSqlDatabase>

namespace routedesk::map {

// Tiles of an MBTiles archive: an SQLite file, opened to be read only and never waited for. What comes out of it is as
// little trusted as what comes from a server.
class MbtilesSource : public TileSource {
    Q_OBJECT
public:
    explicit MbtilesSource(BaseMapChoice choice);
    ~MbtilesSource() override;

    [[nodiscard]] std::optional<TileFault> open() override;
    [[nodiscard]] TileShape shape() const override { return m_shape; }
    [[nodiscard]] TileAbout about() const override;
    [[nodiscard]] std::optional<TileKey> sample() const override;
    void fetch(const TileKey &key, Ask ask) override;

private:
    void close();
    [[nodiscard]] bool connectToFile();
    [[nodiscard]] bool isHarmless() const;
    [[nodiscard]] QString metadata(const QString &name) const;
    [[nodiscard]] std::optional<int> number(const QString &sql) const;
    [[nodiscard]] bool isEmpty() const; // has the table, and nothing in it
    [[nodiscard]] std::optional<TileFault> readShape();
    [[nodiscard]] TileAnswer read(const TileKey &key);
    [[nodiscard]] bool isOutside(const TileKey &key) const;

    const BaseMapChoice m_choice;
    const QString m_connection;
    TileShape m_shape;
    QRectF m_bounds; // of the unit square; null: everywhere
};

}
