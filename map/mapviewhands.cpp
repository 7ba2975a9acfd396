// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What hands do on a MapView.

#include "map/mapviewparts.h"

#include <QMouseEvent>

namespace routedesk::map {

using Touched = MapStage::Touched;

namespace {

constexpr QPointF nowhere(-1000, -1000);

}

void MapView::wireInput()
{
    Parts &p = *m_parts;
    connect(&p.camera, &MapCamera::viewChanged, this, &MapView::viewChanged);
    connect(&p.stage, &MapStage::settled, this, [this] {
        if (isSettled())
            emit settled();
    });
    connect(&p.input, &MapInput::clicked, this, &MapView::click);
    connect(&p.input, &MapInput::doubleClicked, this, [this](QPointF at) {
        const Hit hit = m_parts->scene().hit(at, m_parts->camera.view());
        if (hit.kind == Hit::Kind::Pin || hit.kind == Hit::Kind::Worker || hit.kind == Hit::Kind::Line)
            emit activated(hit.id);
        else
            m_parts->camera.glideZoom(1, at);
    });
    connect(&p.input, &MapInput::pulled, this, [this](QPointF from) { emit pulled(under(from).id); });
    connect(&p.input, &MapInput::pointedAt, this, &MapView::pointAt);
    connect(&p.input, &MapInput::left, this, [this] { pointAt(nowhere); });
    connect(&p.input, &MapInput::bandChanged, &p.stage, &MapStage::setBand);
    connect(&p.input, &MapInput::bandFinished, this, [this](QRectF band, Qt::KeyboardModifiers modifiers) {
        choose(m_parts->scene().idsInside(band, m_parts->camera.view()), selectOp(modifiers));
    });
    connect(&p.input, &MapInput::grabbed, this, [this](bool grabbed) {
        m_parts->grabbed = grabbed;
        updateCursor();
    });
    connect(&p.input, &MapInput::homeAsked, this, &MapView::fitAll);
    connect(&p.input, &MapInput::escapeAsked, this, [this] {
        if (!pickMode())
            return closeFan();
        setPickMode(false);
        emit pickModeLeft();
    });
    const auto middle = [this] { return QRectF(rect()).center(); };
    connect(&p.zoomIn, &QAbstractButton::clicked, this, [this, middle] { m_parts->camera.glideZoom(1, middle()); });
    connect(
        &p.zoomOut, &QAbstractButton::clicked, this, [this, middle] { m_parts->camera.glideZoom(-1, middle()); });
    connect(&p.fitAll, &QAbstractButton::clicked, this, &MapView::fitAll);
    connect(&p.baseMap, &QAbstractButton::clicked, this, [this] {
        const MapButton &button = m_parts->baseMap;
        emit baseMapAsked(button.mapToGlobal(QPoint(0, button.height() + 2)));
    });
    connect(&p.legendBar, &QAbstractButton::toggled, this, [this](bool open) {
        placeFurniture();
        emit legendOpened(open);
    });
}

void MapView::wireTools()
{
    Parts &p = *m_parts;
    connect(&p.tools, &ToolBox::toolChanged, this, [this] {
        if (m_parts->tools.tool() && pickMode()) {
            setPickMode(false);
            emit pickModeLeft();
        }
        closeFan();
        pointAt(nowhere);
    });
    connect(&p.tools, &ToolBox::clicked, this, &MapView::click);
    connect(&p.tools, &ToolBox::cursorChanged, this, &MapView::updateCursor);
    connect(&p.tools, &ToolBox::hintChanged, this, [this] {
        m_parts->toolHint.setText(m_parts->tools.hint());
        placeFurniture();
    });
    connect(&p.tools, &ToolBox::offered, this, [this](QAction *action) {
        m_parts->addToolButton(action, this);
        placeFurniture();
    });
}

bool MapView::handle(QEvent *event)
{
    if (!m_parts->tools.handle(event))
        return m_parts->input.handle(event);
    if (event->type() == QEvent::MouseMove)
        pointAt(nowhere);
    return true;
}

ToolBox &MapView::tools()
{
    return m_parts->tools;
}

void MapView::placeFurniture()
{
    m_parts->placeFurniture(size());
}

void MapView::pointAt(QPointF at)
{
    const bool inside = QRectF(rect()).contains(at);
    const Hit hit = inside && !pickMode() ? m_parts->scene().hit(at, m_parts->camera.view()) : Hit();
    const bool mark = hit.kind == Hit::Kind::Pin || hit.kind == Hit::Kind::Worker;
    m_parts->overMark = mark || hit.kind == Hit::Kind::Cluster;
    updateCursor();
    const Id id = mark || hit.kind == Hit::Kind::Line ? hit.id : Id();
    if (m_parts->scene().setHovered(id)) {
        m_parts->stage.touched(Touched::Marks);
        emit hovered(id);
    }
}

void MapView::setTakes(Takes takes)
{
    m_parts->input.setPulls([this, takes](QPointF at) {
        const Hit hit = pickMode() || m_parts->tools.tool() ? Hit() : under(at);
        return hit.kind == Hit::Kind::Pin && takes(hit.id);
    });
}

Hit MapView::under(QPointF position) const
{
    return m_parts->scene().hit(position, m_parts->camera.view());
}

Ids MapView::membersOf(const Hit &hit) const { return m_parts->scene().members(hit); }

std::optional<LineSpot> MapView::lineSpot(QPointF position) const
{
    return m_parts->scene().lineSpot(position, m_parts->camera.view());
}

void MapView::setTarget(const Id &id)
{
    if (m_parts->scene().setHovered(id))
        m_parts->stage.touched(Touched::Marks);
}

void MapView::setPickMode(bool on)
{
    if (on)
        m_parts->tools.setTool(nullptr);
    m_parts->pickMode = on;
    pointAt(nowhere);
}

bool MapView::pickMode() const
{
    return m_parts->pickMode;
}

void MapView::updateCursor()
{
    const Qt::CursorShape mark = m_parts->overMark ? Qt::PointingHandCursor : Qt::ArrowCursor;
    const Qt::CursorShape shape = m_parts->grabbed ? Qt::ClosedHandCursor
        : pickMode()                               ? Qt::CrossCursor
                                                   : m_parts->tools.cursor().value_or(mark);
    if (cursor().shape() != shape)
        setCursor(shape);
}

}
