// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/furniture.h"
#include "map/legendbar.h"
#include "map/mapcamera.h"
#include "map/mapcanvas.h"
#include "map/mapinput.h"
#include "map/mapquick.h"
#include "map/mapstage.h"
#include "map/mapview.h"
#include "map/outlinebase.h"
#include "map/tilebase.h"
#include "map/tileprobe.h"
#include "map/tools/toolbox.h"
#include "map/tools/toolbutton.h"
#include "map/tools/toolhint.h"

#include <QFutureWatcher>

namespace routedesk::map {

// What a MapView is made of.
class MapView::Parts {
public:
    Parts(const Settings &settings, MapView *view);
    ~Parts();

    [[nodiscard]] MapScene &scene() { return stage.scene(); }
    // Qt Location shows what it can, where it is there at all.
    [[nodiscard]] bool usesPlugin() const { return quick && !choice.pluginHost().isEmpty(); }
    [[nodiscard]] QWidget &picture() { return quick ? static_cast<QWidget &>(*quick) : *canvas; }
    void applyPalette(const MapPalette &palette);
    void loadOutlines();
    void placeFurniture(QSize size);
    void placeToolButtons(QPoint at, int end);
    // How much of the map's lower edge lies under the key.
    [[nodiscard]] int coveredBelow(QSize size) const;
    // Shows those bounds above the key, with room around them.
    [[nodiscard]] Viewport fitting(const QRectF &bounds, QSize size) const;
    void addToolButton(QAction *action, QWidget *parent);
    // What is being prepared on another thread is not wanted any more.
    void forgetMany()
    {
        ++manyJob;
        preparing = false;
    }

    MapStage stage;
    MapCamera camera;
    MapInput input;
    ToolBox tools;
    OutlineBase outline;
    TileBase tiles; // painted by ourselves …
    TileProbe probe; // … or by Qt Location
    QFutureWatcher<std::shared_ptr<const Outlines>> outlines;
    BaseMapChoice choice;
    bool outlinesLoaded = false;
    bool legendShown = true;
    bool pickMode = false;
    bool grabbed = false;
    bool overMark = false;
    std::pair<QString, std::optional<BaseMapKind>> announced; // the base map last told of
    Id current;
    quint64 manyJob = 0; // the latest; what an earlier one made is not shown
    bool preparing = false;
    bool placed = false; // somebody has chosen where to look

    // Below, children of the view: first the picture, then what lies on it.
    std::unique_ptr<MapQuick> quick; // one of these two
    std::unique_ptr<MapCanvas> canvas;
    MapButton zoomIn;
    MapButton zoomOut;
    MapButton fitAll;
    MapButton baseMap;
    ScaleBar scaleBar;
    LegendBar legendBar;
    AttributionLabel attribution;
    QList<ToolButton *> toolButtons; // the view's children
    ToolHint toolHint;
};

}
