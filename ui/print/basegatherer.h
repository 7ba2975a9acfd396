// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/mappicture.h"
#include "map/picturetiles.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace routedesk::ui {

/// Puts a base map of tiles under pictures for paper, one after the other. One for which nothing comes keeps the outline
/// map that it has. On the interface thread, where nothing is waited for.
class BaseGatherer final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        map::BaseMapChoice choice;
        map::MapPalette palette; ///< for what lies on such a base map
        double dpi = 300;
        map::TileLayer::Settings layer {};
        int patience = map::PictureTiles::patience; ///< ms for a picture
    };
    /// Of all pictures together.
    struct Outcome {
        int needed = 0; ///< tiles
        int missing = 0;
        bool isCapped = false;
        QString trouble; ///< why some are missing, as the end of a sentence; may be empty
    };

    explicit BaseGatherer(Settings settings, QObject *parent = nullptr);
    ~BaseGatherer() override;

    /// Ends by one finished(), unless it is deleted before.
    void start(const QList<map::MapPicture> &pictures);
    [[nodiscard]] const QList<map::MapPicture> &pictures() const { return m_pictures; }
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    /// What the person is to know of it; empty: all went well.
    [[nodiscard]] QString words() const;

signals:
    void progressed(int done, int all); ///< tiles, as far as it is known how many there are
    void finished();

private:
    void next();
    void take();
    [[nodiscard]] int mostTiles() const;

    const Settings m_settings;
    QList<map::MapPicture> m_pictures;
    qsizetype m_at = 0;
    std::unique_ptr<map::PictureTiles> m_tiles;
    QElapsedTimer m_clock;
    Outcome m_outcome;
};

}
