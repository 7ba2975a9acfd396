// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapview.h"

#include "map/mapviewparts.h"

#include <QMouseEvent>
#include <QResizeEvent>
#include <QtConcurrentRun>

namespace routedesk::map {

using Touched = MapStage::Touched;

namespace {


}

MapView::MapView(const Settings &settings, QWidget *parent) : QWidget(parent)
{
    // Not in the initialiser: event() hears of the first children while the parts are being made.
    m_parts = std::make_unique<Parts>(settings, this);
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    wireInput();
    wireTools();
    wireBaseMap();
    setPalette(MapPalette::lightPalette());
    showBaseMap(false);
    sceneChanged();
    m_parts->loadOutlines();
}

MapView::~MapView() = default;

void MapView::setPins(const QList<Pin> &pins)
{
    m_parts->forgetMany();
    if (m_parts->scene().setPins(pins)) {
        m_parts->stage.touched(Touched::Marks);
        sceneChanged();
    }
}

void MapView::setFences(const QList<Fence> &fences)
{
    m_parts->forgetMany();
    if (m_parts->scene().setFences(fences)) {
        m_parts->stage.touched(Touched::Geometry);
        sceneChanged();
    }
}

void MapView::setMany(const QList<Pin> &pins, const QList<Fence> &fences)
{
    m_parts->forgetMany();
    m_parts->preparing = true;
    QtConcurrent::run([pins, fences] { return MapScene::prepare(pins, fences); }).then(this, [this, job = m_parts->manyJob](const MapScene::Prepared &prepared) {
        if (job != m_parts->manyJob)
            return;
        m_parts->forgetMany();
        m_parts->scene().take(prepared);
        m_parts->stage.touched(Touched::Everything);
        sceneChanged();
        emit manyShown();
    });
}

void MapView::setLines(const QList<Line> &lines)
{
    if (m_parts->scene().setLines(lines)) {
        m_parts->stage.touched(Touched::Geometry);
        sceneChanged();
    }
}

void MapView::setWorkers(const QList<WorkerMark> &workers)
{
    if (m_parts->scene().setWorkers(workers))
        m_parts->stage.touched(Touched::Marks);
}

void MapView::setDepots(const QList<Depot> &depots)
{
    if (m_parts->scene().setDepots(depots)) {
        m_parts->stage.touched(Touched::Marks);
        sceneChanged();
    }
}

void MapView::setLayers(Layers layers)
{
    if (m_parts->scene().setLayers(layers)) {
        m_parts->stage.touched(Touched::Geometry);
        sceneChanged();
    }
}

Layers MapView::layers() const { return m_parts->scene().layers(); }

void MapView::setRouteLooks(const RouteLooks &looks)
{
    if (m_parts->scene().setRouteLooks(looks))
        m_parts->stage.touched(Touched::Geometry);
}

void MapView::setSelection(const Ids &ids)
{
    if (m_parts->scene().setSelection(ids))
        m_parts->stage.touched(Touched::Selection);
}

Ids MapView::selection() const { return m_parts->scene().selection(); }

void MapView::setPalette(const MapPalette &palette)
{
    m_parts->applyPalette(palette);
    m_parts->stage.touched(m_parts->scene().setPalette(palette) ? Touched::Everything : Touched::Nothing);
}

void MapView::sceneChanged()
{
    m_parts->legendBar.setEntries(m_parts->legendShown ? legend() : QList<LegendEntry>());
    setAccessibleDescription(tr("%n place(s) on the map", nullptr, int(m_parts->scene().pinCount())));
    placeFurniture();
}

QList<LegendEntry> MapView::legend() const { return legendOf(m_parts->scene()); }

void MapView::setLegendShown(bool shown)
{
    m_parts->legendShown = shown;
    sceneChanged();
}

void MapView::setLegendOpen(bool open)
{
    const QSignalBlocker quiet(m_parts->legendBar);
    m_parts->legendBar.setOpen(open);
    placeFurniture();
}

void MapView::fitAll()
{
    const QRectF bounds = m_parts->scene().bounds();
    const QRectF world(0, 0.06, 1, 0.72); // the inhabited part
    m_parts->camera.glideTo(bounds.isNull() ? Viewport::fitting(world, size(), 0, Viewport::maxZoom) : m_parts->fitting(bounds, size()));
}

void MapView::fit(const Ids &ids)
{
    const QRectF bounds = m_parts->scene().bounds(&ids);
    if (!bounds.isNull())
        m_parts->camera.glideTo(m_parts->fitting(bounds, size()));
}

void MapView::ensureVisible(const Ids &ids)
{
    const QRectF bounds = m_parts->scene().bounds(&ids);
    if (bounds.isNull())
        return;
    const Viewport &view = m_parts->camera.view();
    const QSizeF extent = bounds.size() * view.scale();
    const QPointF middle = view.toScreen(bounds.center());
    const QRectF box(middle - QPointF(extent.width(), extent.height()) / 2, extent);
    const QRectF safe = QRectF(rect()).adjusted(24, 24, -24, -24 - m_parts->coveredBelow(size()));
    if (safe.contains(box))
        return;
    if (extent.width() <= safe.width() && extent.height() <= safe.height())
        m_parts->camera.glideTo(Viewport(bounds.center(), view.zoom(), view.size()));
    else
        m_parts->camera.glideTo(m_parts->fitting(bounds, size()));
}

void MapView::showPlace(LonLat place, double zoom)
{
    m_parts->camera.glideTo(Viewport(mercator::project(place), zoom, size()));
}

void MapView::pan(QPointF pixels) { m_parts->camera.pan(pixels); }

MapPicture MapView::picture() const
{
    return picture(m_parts->scene().copy(), m_parts->camera.view());
}

MapPicture MapView::picture(std::shared_ptr<MapScene> scene, const Viewport &view) const
{
    OutlineBase outline;
    outline.setPalette(scene->palette());
    if (m_parts->outlinesLoaded)
        outline.setOutlines(m_parts->outlines.result());
    return { scene, view, outline.picture(), outlineAttribution() };
}

const BaseMapChoice &MapView::baseMap() const { return m_parts->choice; }
MapPalette MapView::mapPalette() const { return m_parts->scene().palette(); }
LonLat MapView::centre() const { return mercator::unproject(m_parts->camera.view().centre()); }
double MapView::zoom() const { return m_parts->camera.view().zoom(); }
bool MapView::isSettled() const { return m_parts->outlinesLoaded && !m_parts->preparing && !m_parts->camera.isGliding() && m_parts->stage.isSettled(); }
qint64 MapView::tileBytes() const { return m_parts->tiles.bytes(); }
QPointF MapView::positionOf(LonLat place) const { return m_parts->camera.view().toScreen(mercator::project(place)); }
LonLat MapView::placeAt(QPointF position) const { return mercator::unproject(m_parts->camera.view().toWorld(position)); }

bool MapView::event(QEvent *event)
{
    if (m_parts && handle(event)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::DevicePixelRatioChange && m_parts)
        viewChanged();
    return QWidget::event(event);
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool first = m_parts->camera.view().isEmpty();
    m_parts->picture().resize(size());
    m_parts->camera.setSize(size());
    if (first && !m_parts->placed)
        fitAll();
    placeFurniture();
}

void MapView::viewChanged()
{
    const Viewport &view = m_parts->camera.view();
    if (m_parts->scene().hasFan() && view.zoom() < m_parts->scene().fanZoom() - 0.5)
        closeFan();
    m_parts->stage.setView(view, devicePixelRatioF());
    if (m_parts->quick)
        m_parts->quick->bridge().setView(view);
    m_parts->tiles.setView(view, devicePixelRatioF());
    m_parts->probe.setView(view);
    m_parts->scaleBar.setMetresPerPixel(view.metresPerPixel());
    m_parts->placed = m_parts->placed || !view.isEmpty();
    emit viewMoved();
}

}
