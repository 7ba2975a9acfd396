// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What is chosen on a MapView, by click, rectangle and keys.
#include "map/mapviewparts.h"
#include "map/nearestpin.h"

#include <QContextMenuEvent>

namespace routedesk::map {

using Touched = MapStage::Touched;

void MapView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (pickMode()) {
        const LonLat place = placeAt(at);
        emit clickedAt(place.longitude(), place.latitude());
        return;
    }
    if (m_parts->tools.click(at, modifiers))
        return;
    if (m_parts->scene().hasFan() && !m_parts->scene().isInFan(at, m_parts->camera.view()))
        closeFan();
    const Hit hit = m_parts->scene().hit(at, m_parts->camera.view());
    if (hit.kind == Hit::Kind::Cluster)
        return clickCluster(hit, at, modifiers);
    const SelectOp op = selectOp(modifiers);
    choose(hit.id.isNull() ? Ids() : Ids{ hit.id }, op);
    if (!hit.others.isEmpty() && op == SelectOp::Replace)
        emit overlapClicked(QList<QString>{ hit.id } + hit.others, mapToGlobal(at.toPoint()));
}

void MapView::clickCluster(const Hit &hit, QPointF at, Qt::KeyboardModifiers modifiers)
{
    const Ids members = m_parts->scene().members(hit);
    const QRectF bounds = m_parts->scene().extent(hit);
    if (const SelectOp op = selectOp(modifiers); op != SelectOp::Replace)
        return choose(members, op);
    const double widest
        = std::max(bounds.width(), bounds.height()) * mercator::tileSize * std::exp2(Viewport::maxZoom);
    const Viewport &view = m_parts->camera.view();
    // Wide plates join what is farther apart than that: from the closest view they open as well.
    if (widest > PinLevel::joinPixels * 1.5 && view.zoom() < Viewport::maxZoom) {
        const Viewport target = Viewport::fitting(bounds, size(), 80, Viewport::maxZoom);
        m_parts->camera.glideTo(Viewport(target.centre(), std::max(target.zoom(), view.zoom() + 0.6), view.size()));
        return;
    }
    const bool fanned = m_parts->scene().openFan(hit);
    m_parts->stage.touched(Touched::Marks);
    changeSelection(members);
    if (!fanned)
        emit stackClicked(members.values(), mapToGlobal(at.toPoint()));
}

void MapView::openCluster(QPointF position)
{
    if (const Hit hit = under(position); hit.kind == Hit::Kind::Cluster)
        clickCluster(hit, position, Qt::NoModifier);
}

void MapView::closeFan()
{
    if (m_parts->scene().closeFan())
        m_parts->stage.touched(Touched::Marks);
}

void MapView::choose(const Ids &ids, SelectOp op)
{
    changeSelection(selected(selection(), ids, op));
}

void MapView::changeSelection(const Ids &ids)
{
    if (ids == selection())
        return;
    setSelection(ids);
    emit selectionChanged(ids);
}

void MapView::setWalks(Walks walks)
{
    m_parts->input.setWalks(std::move(walks));
}

void MapView::setCurrent(const Id &id)
{
    m_parts->current = id;
}

void MapView::setLink(const std::optional<Link> &link)
{
    m_parts->stage.setLink(link);
}

Id MapView::nearestPin(const Id &from, Status status, const std::function<bool(const Id &)> &fits) const
{
    return map::nearestPin(m_parts->scene().cloud(), from, status, fits);
}

QPointF MapView::currentPosition() const
{
    const QPointF nowhere(-1, -1);
    if (m_parts->current.isNull())
        return nowhere;
    const Ids only{ m_parts->current };
    const Viewport &view = m_parts->camera.view();
    const PinCloud &cloud = m_parts->scene().cloud();
    if (const std::vector<quint32> pins = cloud.withIds(only); !pins.empty())
        return view.toScreen(cloud.world(pins.front()));
    const QRectF bounds = m_parts->scene().bounds(&only);
    return bounds.isNull() ? nowhere : view.toScreen(bounds.center());
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPointF current = byMouse ? QPointF() : currentPosition();
    const bool isThere = !byMouse && QRectF(rect()).contains(current);
    const QPointF at = byMouse ? QPointF(event->pos()) : isThere ? current : QRectF(rect()).center();
    const LonLat place = placeAt(at);
    // Out of sight it is still what keys act on.
    const Id id = byMouse || m_parts->current.isNull() ? m_parts->scene().hit(at, m_parts->camera.view()).id
                                                       : m_parts->current;
    emit contextMenuRequested(id, mapToGlobal(at.toPoint()), place.longitude(), place.latitude());
}

}
