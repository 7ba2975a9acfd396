// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/geometry.h"
#include "map/hit.h"
#include "map/pincloud.h"
#include "map/sprites.h"

#include <memory>

class QPainter;

namespace routedesk::map {

// Everything that is drawn over the base map. Plain values in, paint out: knows no window and no QML.
// Setters that change nothing do nothing and answer false.
class MapScene {
public:
    bool setPins(const QList<Pin> &pins);
    bool setFences(const QList<Fence> &fences);
    bool setLines(const QList<Line> &lines);
    bool setWorkers(const QList<WorkerMark> &workers);
    bool setSelection(const Ids &selection);
    bool setHovered(const Id &id);
    bool setPalette(const MapPalette &palette);
    // False: each pin is drawn by itself, however near others are. For few pins where nobody can zoom: paper.
    bool setGathered(bool gathered);

    [[nodiscard]] const PinCloud &cloud() const { return *m_cloud; }
    [[nodiscard]] std::shared_ptr<const Geometry> geometry() const { return m_geometry; }
    [[nodiscard]] const QList<WorkerMark> &workers() const { return m_workers; }
    [[nodiscard]] const Ids &selection() const { return m_selection; }
    [[nodiscard]] const Id &hovered() const { return m_hovered; }
    [[nodiscard]] const MapPalette &palette() const { return m_palette; }
    [[nodiscard]] bool isEmpty() const;

    // Very many pins and fences worked out elsewhere: prepare() on any thread, take() here.
    struct Prepared {
        std::shared_ptr<const PinCloud> cloud;
        std::shared_ptr<const Geometry> shapes;
    };
    [[nodiscard]] static Prepared prepare(const QList<Pin> &pins, const QList<Fence> &fences, int level, QSizeF view);
    void take(const Prepared &prepared);

    // Pins, clusters and workers: cheap enough for every frame. Fences and lines are geometry()'s, which is kept in
    // a layer.
    enum class Marks { AsPictures, AsShapes }; // shapes, which are slow, are for paper
    void paintMarks(QPainter &painter, const Viewport &view, double ratio, Marks marks = Marks::AsPictures);

    // All that is shown, for another thread to draw.
    [[nodiscard]] std::shared_ptr<MapScene> copy() const;

    [[nodiscard]] Hit hit(QPointF screen, const Viewport &view) const;
    [[nodiscard]] Ids idsInside(QRectF screen, const Viewport &view) const; // pins and workers

    // Around everything, or around what is named; null if there is nothing. x may lie outside 0..1.
    [[nodiscard]] QRectF bounds(const Ids *only = nullptr) const;

    // Up to this many selected pins are drawn by themselves; more of them stay in their clusters, which are then
    // marked.
    static constexpr qsizetype singledOut = 300;

private:
    struct Drawn {
        QPointF at;
        Look look;
    };

    [[nodiscard]] std::vector<quint32> selectedPins() const;
    [[nodiscard]] Look pinLook(quint32 pin) const;
    void paintClouds(QPainter &painter, const Viewport &view);
    void paintWorkers(QPainter &painter, const Viewport &view);
    void put(QPainter &painter, QPointF at, const Look &look);
    [[nodiscard]] Hit clusterHit(const PinCloud::Level &level, quint32 mark) const;

    std::shared_ptr<const PinCloud> m_cloud = std::make_shared<const PinCloud>();
    std::shared_ptr<const Geometry> m_geometry = std::make_shared<const Geometry>();
    QList<WorkerMark> m_workers;
    Ids m_selection;
    Id m_hovered;
    bool m_gathered = true;
    MapPalette m_palette = MapPalette::lightPalette();
    Sprites m_sprites;
    double m_ratio = 1;
    bool m_asShapes = false;
};

}
