// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/tiles/tilesource.h"

namespace routedesk::map {

// Tiles as pictures in a folder, z/x/y.png, .jpg, .jpeg or .webp. Only plain files are read.
class FolderSource : public TileSource {
    Q_OBJECT
public:
    explicit FolderSource(BaseMapChoice choice);

    [[nodiscard]] std::optional<TileFault> open() override;
    [[nodiscard]] TileShape shape() const override { return m_shape; }
    [[nodiscard]] TileAbout about() const override;
    [[nodiscard]] std::optional<TileKey> sample() const override;
    void fetch(const TileKey &key, Ask ask) override;

private:
    [[nodiscard]] TileAnswer read(const TileKey &key);

    const BaseMapChoice m_choice;
    TileShape m_shape;
    QStringList m_endings; // the one found last in front: most folders have but one
};

}
