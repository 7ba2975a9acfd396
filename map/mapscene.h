// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/geometry.h"
#include "map/hit.h"
#include "map/marknotes.h"
#include "map/pincloud.h"
#include "map/pindigest.h"
#include "map/sprites.h"

#include <QPolygonF>

#include <memory>

class QPainter;

namespace routedesk::map {

class PixelGrid;

// Everything that is drawn over the base map. Plain values in, paint out: knows no window and no QML.
// Setters that change nothing do nothing and answer false. Interface thread, but for prepare().
class MapScene {
public:
    bool setPins(const QList<Pin> &pins); // works out all levels at once: of very many pins see prepare()
    bool setFences(const QList<Fence> &fences);
    bool setLines(const QList<Line> &lines);
    bool setWorkers(const QList<WorkerMark> &workers);
    bool setDepots(const QList<Depot> &depots);
    bool setSelection(const Ids &selection);
    bool setHovered(const Id &id);
    bool setPalette(const MapPalette &palette);
    bool setLayers(Layers layers); // what is switched off is neither drawn nor hit
    // False: each pin is drawn by itself, however near others are. For few pins where nobody can zoom: paper.
    bool setGathered(bool gathered);
    bool setRouteLooks(const RouteLooks &looks); // the same for hidden routes

    [[nodiscard]] const PinCloud &cloud() const { return *m_cloud; }
    [[nodiscard]] std::shared_ptr<const Geometry> geometry() const { return m_geometry; }
    [[nodiscard]] const QList<WorkerMark> &workers() const { return m_workers; }
    [[nodiscard]] const QList<Depot> &depots() const { return m_depots; }
    [[nodiscard]] const Ids &selection() const { return m_selection; }
    [[nodiscard]] const Id &hovered() const { return m_hovered; }
    [[nodiscard]] const MapPalette &palette() const { return m_palette; }
    [[nodiscard]] Layers layers() const { return m_layers; }
    [[nodiscard]] const RouteLooks &routeLooks() const { return m_states.looks; }
    [[nodiscard]] ShapeStyle shapeStyle() const { return { m_palette, m_layers, m_states.looks }; } // for geometry()
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype pinCount() const { return qsizetype(m_cloud->size()); }
    [[nodiscard]] qint64 bytes() const; // what it takes of memory, about: values, levels, indices and pictures

    // Very many pins and fences worked out elsewhere: prepare() on any thread, take() here.
    struct Prepared {
        std::shared_ptr<const PinCloud> cloud;
        std::shared_ptr<const Geometry> shapes;
    };
    [[nodiscard]] static Prepared prepare(const QList<Pin> &pins, const QList<Fence> &fences);
    void take(const Prepared &prepared);

    // Pins, clusters, workers and depots: cheap enough for every frame. Fences and lines are geometry()'s, which is
    // kept in a layer.
    enum class Marks { AsPictures, AsShapes }; // shapes, which are slow, are for paper
    void paintMarks(QPainter &painter, const Viewport &view, double ratio, Marks marks = Marks::AsPictures);

    // All that is shown, for another thread to draw.
    [[nodiscard]] std::shared_ptr<MapScene> copy() const;

    [[nodiscard]] Hit hit(QPointF screen, const Viewport &view) const;
    // Of a hit on a cluster: who is in it, and what they cover of the world. Of any other: its id alone.
    [[nodiscard]] Ids members(const Hit &hit) const;
    [[nodiscard]] QRectF extent(const Hit &hit) const;
    [[nodiscard]] std::optional<LineSpot> lineSpot(QPointF screen, const Viewport &view) const;

    // Pins within a closed shape of the screen (even-odd), as numbers for pinId().
    [[nodiscard]] std::vector<quint32> inside(const QPolygonF &screen, const Viewport &view) const;
    [[nodiscard]] Id pinId(quint32 pin) const { return m_cloud->id(pin); }
    [[nodiscard]] Ids idsInside(QRectF screen, const Viewport &view) const; // pins and workers
    [[nodiscard]] Ids idsInside(const QPolygonF &screen, const Viewport &view) const;

    // Puts the pins of a cluster that no zoom parts around their place, until closeFan() or other pins. False, and
    // nothing done, if there are more than fan::most or it is no cluster.
    bool openFan(const Hit &cluster);
    bool closeFan();
    [[nodiscard]] bool hasFan() const { return !m_fan.empty(); }
    [[nodiscard]] int fanZoom() const { return m_fanZoom; } // the level where it was opened
    [[nodiscard]] bool isInFan(QPointF screen, const Viewport &view) const; // on one of its pins

    // Around everything that is shown, or around what is named; null if there is nothing. x may lie outside 0..1.
    [[nodiscard]] QRectF bounds(const Ids *only = nullptr) const;

    // Up to this many selected pins are drawn by themselves; more of them stay in their clusters, which are then
    // marked.
    static constexpr qsizetype singledOut = 300;

private:
    void pinsChanged();
    void statesChanged(); // of selection, looks or fan
    [[nodiscard]] const PinLevel &levelOf(const Viewport &view) const { return m_cloud->level(PinCloud::levelFor(view.zoom())); }
    [[nodiscard]] const PinDigest &digestOf(const PinLevel &level, quint32 mark) const;
    [[nodiscard]] bool countsIn(quint32 pin) const; // it is drawn as a part of its mark
    [[nodiscard]] std::optional<quint32> fanPin(QPointF screen, const Viewport &view) const;
    [[nodiscard]] QPointF fanPlace(size_t number, const Viewport &view) const; // on the screen

    [[nodiscard]] Look pinLook(quint32 pin) const;
    [[nodiscard]] Look clusterLook(const PinDigest &digest) const;
    [[nodiscard]] Look workerLook(const WorkerMark &worker, bool far) const;
    [[nodiscard]] Look depotLook(const Depot &depot) const;
    void paintClouds(QPainter &painter, const Viewport &view, const PixelGrid &grid);
    void paintAlone(QPainter &painter, const Viewport &view, const PixelGrid &grid);
    void paintFan(QPainter &painter, const Viewport &view, const PixelGrid &grid);
    void paintDepots(QPainter &painter, const Viewport &view, const PixelGrid &grid);
    void paintWorkers(QPainter &painter, const Viewport &view, const PixelGrid &grid);
    void paintNotes(QPainter &painter, const Viewport &view, const PixelGrid &grid);
    void put(QPainter &painter, const QPoint &at, const Look &look);

    [[nodiscard]] Hit hitMark(QPointF screen, const Viewport &view) const;
    [[nodiscard]] Hit hitSingle(QPointF screen, const Viewport &view) const; // fan, workers, pins drawn alone
    [[nodiscard]] QList<Id> singlesNear(QPointF screen, const Viewport &view) const;

    std::shared_ptr<const PinCloud> m_cloud = std::make_shared<const PinCloud>();
    std::shared_ptr<const Geometry> m_geometry = std::make_shared<const Geometry>();
    QList<WorkerMark> m_workers;
    std::vector<QPointF> m_workerPlaces; // in the world
    QList<Depot> m_depots;
    std::vector<QPointF> m_depotPlaces;
    Layers m_layers = allLayers;
    bool m_gathered = true;
    bool m_asShapes = false;
    Ids m_selection;
    Id m_hovered;
    MapPalette m_palette = MapPalette::lightPalette();
    PinStates m_states;
    std::vector<quint32> m_alone; // pins drawn by themselves, but for the fan's, from north to south
    std::vector<quint32> m_fan;
    int m_fanZoom = 0;
    mutable PinDigests m_digests;
    MarkNotes m_notes;
    Sprites m_sprites;
};

}
