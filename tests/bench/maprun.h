// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mapscript.h"

#include "map/mapview.h"

#include <QList>

#include <memory>

class LoopbackTiles;

/// One map, from nothing to its last picture: what is shown, moved over, put to the test.
class MapRun {
public:
    struct Setting {
        int pins = 0;
        const LoopbackTiles *tiles = nullptr; ///< null: the outline map
        QString cacheFolder;
    };
    /// Milliseconds; megabytes are millions of bytes.
    struct Figures {
        MapTimes times;
        double first = 0;          ///< from the data to the complete picture
        QList<double> settled;     ///< from the last move of each gesture to the exact picture
        double difference = 0;     ///< of the worst picture at rest from the same drawn alone: share of pixels
        double mapMegabytes = 0;   ///< all that the map holds: tiles, layers, scene
        double tileMegabytes = 0;  ///< decoded tiles, of that
        double dataMegabytes = 0;  ///< what showing the data added to that
        double rssMegabytes = 0;
        QList<double> hits;        ///< the median at each of some zooms
        double hitP95 = 0;
        double lasso = 0;
        qsizetype lassoed = 0;
        QList<Frame> workers;
        bool isQuick = false;
    };

    explicit MapRun(Setting setting);
    ~MapRun();
    [[nodiscard]] Figures run();

private:
    /// What was on the screen at rest, and where.
    struct Rested {
        QImage picture;
        routedesk::map::LonLat centre;
        double zoom = 0;
    };

    [[nodiscard]] std::unique_ptr<routedesk::map::MapView> makeView() const;
    void waitForTiles(FrameWatch &watch) const;
    void showData();
    void move();
    void comeToRest();
    void testHits();
    void testLasso();
    void testWorkers();
    [[nodiscard]] double differenceFromAlone(const Rested &rested) const;

    Setting m_setting;
    Figures m_figures;
    std::unique_ptr<routedesk::map::MapView> m_view;
    std::unique_ptr<FrameWatch> m_watch;
    QList<Rested> m_rested;
};
