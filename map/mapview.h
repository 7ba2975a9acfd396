// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/hit.h"
#include "map/legend.h"
#include "map/mappalette.h"
#include "map/mappicture.h"
#include "map/mapsettings.h"
#include "map/scenevalues.h"
#include "map/selectop.h"
#include "map/tools/link.h"
#include "map/walk.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace routedesk::map {

class ToolBox;

// The map as the window uses it. Values in, what hands do out; it knows no orders. All calls on the interface
// thread.
//
// Hands: drag or middle-drag pans, a drag of a mark that may be taken up is told by pulled(), wheel, pinch, double
// click, + and - zoom about the pointer, arrows pan and Home shows all where nobody walks with them (with Ctrl they
// always pan). A click selects, a drag with a key does so in a rectangle; Ctrl toggles, Shift adds, Alt or Ctrl+Shift
// removes (selectop.h). A plain click on a cluster zooms in until it splits; one that cannot split selects all of it.
class MapView : public QWidget {
    Q_OBJECT
public:
    using Settings = MapSettings;

    explicit MapView(const Settings &settings, QWidget *parent = nullptr);
    ~MapView() override;

    // What is shown. Setting what is there already costs a comparison and no frame.
    void setPins(const QList<Pin> &pins);
    void setFences(const QList<Fence> &fences);
    // Both, of a very large day: worked out on another thread and shown when that is done, which manyShown() tells,
    // unless one of these calls came again meanwhile.
    void setMany(const QList<Pin> &pins, const QList<Fence> &fences);
    void setLines(const QList<Line> &lines);
    void setWorkers(const QList<WorkerMark> &workers);
    void setDepots(const QList<Depot> &depots);
    void setLayers(Layers layers);
    [[nodiscard]] Layers layers() const;
    void setRouteLooks(const RouteLooks &looks);

    // From outside; does not emit selectionChanged().
    void setSelection(const Ids &ids);
    [[nodiscard]] Ids selection() const;
    void choose(const Ids &ids, SelectOp op); // as hands do: emits selectionChanged()

    void setPalette(const MapPalette &palette);
    void setBaseMap(const BaseMapChoice &choice);
    [[nodiscard]] QString baseMapName() const; // of the one shown at present
    [[nodiscard]] QString attribution() const;
    [[nodiscard]] bool isOutlineShown() const;

    // Of the one shown at present; nothing for the outline map, which has the palette's own colours.
    [[nodiscard]] std::optional<BaseMapKind> shownKind() const;
    // A button on the map that lets the base map be chosen: baseMapAsked().
    void setBaseMapButtonShown(bool shown);

    // A click then answers with a place instead of selecting, until Esc or false.
    void setPickMode(bool on);
    [[nodiscard]] bool pickMode() const;

    // Which pins may be taken up by a drag, to be let go of elsewhere; none unless set. What is then dragged is the
    // caller's.
    using Takes = std::function<bool(const Id &)>;
    void setTakes(Takes takes);
    // What lies under a point of the widget.
    [[nodiscard]] Hit under(QPointF position) const;
    [[nodiscard]] Ids membersOf(const Hit &hit) const; // of a cluster, while nothing has changed
    void openCluster(QPointF position); // as a plain click there; does nothing where there is none
    [[nodiscard]] std::optional<LineSpot> lineSpot(QPointF position) const;
    // What arrows, Home and End do before they move the map; `adds`: with Shift. False: nothing, the map moves.
    using Walks = std::function<bool(Walk, bool adds)>;
    void setWalks(Walks walks);
    // Of what is selected the one that keys act on: the keyboard's context menu opens there. Null: none.
    void setCurrent(const Id &id);
    [[nodiscard]] Id nearestPin( // see map/nearestpin.h
        const Id &from, Status status, const std::function<bool(const Id &)> &fits) const;
    // Shown as if the pointer were over it, while something is dragged there; null: nothing.
    void setTarget(const Id &id);
    void setLink(const std::optional<Link> &link); // drawn while something is dragged

    [[nodiscard]] ToolBox &tools(); // takes them up and puts them away

    void fitAll(); // the whole world if there is nothing
    void fit(const Ids &ids);
    void ensureVisible(const Ids &ids); // moves only if one of them is outside
    void showPlace(LonLat place, double zoom);
    void pan(QPointF pixels); // the content moves so far
    [[nodiscard]] LonLat centre() const;
    [[nodiscard]] double zoom() const;

    [[nodiscard]] QList<LegendEntry> legend() const;
    void setLegendShown(bool shown);
    // Whether it is unfolded; by hand that is told by legendOpened().
    void setLegendOpen(bool open);
    // A turn of the wheel, or two fingers, move the map, and only with Ctrl zoom it.
    void setScrollMoves(bool moves);

    // At rest, and everything drawn for just this place: what grab() then gives is exact.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] qint64 tileBytes() const; // of memory, that decoded tiles take

    // What is shown now, for paper or a file; or a scene of the caller's own. Over the outline map: tiles are fetched for
    // a picture on their own (picturetiles.h).
    [[nodiscard]] MapPicture picture() const;
    [[nodiscard]] MapPicture picture(std::shared_ptr<MapScene> scene, const Viewport &view) const;
    [[nodiscard]] const BaseMapChoice &baseMap() const; // as it was set, whether it can be shown or not
    [[nodiscard]] MapPalette mapPalette() const;

    [[nodiscard]] QPointF positionOf(LonLat place) const; // in the widget; may lie outside
    [[nodiscard]] LonLat placeAt(QPointF position) const;

    [[nodiscard]] QSize sizeHint() const override { return { 800, 600 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 240, 180 }; }

signals:
    void manyShown();
    void selectionChanged(const routedesk::map::Ids &ids); // by hand
    void hovered(const QString &id); // null: nothing
    void activated(const QString &id); // double click on a pin, a worker or a line
    void pulled(const QString &id);
    void stackClicked(const QList<QString> &ids, QPoint globalPos); // pins of one place, too many to fan out
    void overlapClicked(const QList<QString> &ids, QPoint globalPos); // the first, uppermost, is selected; others lie there
    // Null for a cluster and for bare ground: under() tells them apart.
    void contextMenuRequested(const QString &id, QPoint globalPos, double longitude, double latitude);
    void clickedAt(double longitude, double latitude); // in pick mode
    void pickModeLeft(); // by Esc
    void baseMapChanged(const QString &name); // another is shown, or another kind
    void baseMapFailed(const QString &reason); // once an outage; the outline map is shown meanwhile
    void baseMapAsked(QPoint globalPos);
    void legendOpened(bool open);
    void viewMoved();
    void settled();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Parts;

    void wireInput();
    void wireTools();
    [[nodiscard]] bool handle(QEvent *event);
    void wireBaseMap();
    void placeFurniture();
    void viewChanged();
    void sceneChanged();
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void clickCluster(const Hit &hit, QPointF at, Qt::KeyboardModifiers modifiers);
    void closeFan();
    void pointAt(QPointF at);
    [[nodiscard]] QPointF currentPosition() const;
    void changeSelection(const Ids &ids);
    void showBaseMap(bool tiles);
    void weighTiles();
    void updateCursor();
    [[nodiscard]] static QString outlineAttribution();

    std::unique_ptr<Parts> m_parts;
};

}
