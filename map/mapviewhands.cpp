// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What hands do on a MapView, and which base map it shows.

#include "map/mapviewparts.h"

#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace routedesk::map {

using Touched = MapStage::Touched;

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
        if (hit.kind == Hit::Kind::Pin || hit.kind == Hit::Kind::Worker)
            emit activated(hit.id);
        else
            m_parts->camera.glideZoom(1, at);
    });
    connect(&p.input, &MapInput::pulled, this, [this](QPointF from) { emit pulled(under(from).id); });
    connect(&p.input, &MapInput::pointedAt, this, &MapView::pointAt);
    connect(&p.input, &MapInput::left, this, [this] { pointAt({ -1000, -1000 }); });
    connect(&p.input, &MapInput::bandChanged, &p.stage, &MapStage::setBand);
    connect(&p.input, &MapInput::bandFinished, this, [this](QRectF band, Qt::KeyboardModifiers modifiers) {
        const Ids inside = m_parts->scene().idsInside(band, m_parts->camera.view());
        changeSelection(modifiers.testFlag(Qt::ControlModifier) ? selection() + inside : inside);
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

void MapView::placeFurniture()
{
    m_parts->placeFurniture(size());
}

void MapView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (pickMode()) {
        const LonLat place = placeAt(at);
        emit clickedAt(place.longitude(), place.latitude());
        return;
    }
    if (m_parts->scene().hasFan() && !m_parts->scene().isInFan(at, m_parts->camera.view()))
        closeFan();
    const Hit hit = m_parts->scene().hit(at, m_parts->camera.view());
    if (hit.kind == Hit::Kind::Cluster)
        clickCluster(hit, at, modifiers);
    else
        select(hit.id.isNull() ? Ids() : Ids{ hit.id }, modifiers);
}

void MapView::clickCluster(const Hit &hit, QPointF at, Qt::KeyboardModifiers modifiers)
{
    const Ids members = m_parts->scene().members(hit);
    const QRectF bounds = m_parts->scene().extent(hit);
    if (modifiers != Qt::NoModifier) {
        select(members, modifiers);
        return;
    }
    const double widest
        = std::max(bounds.width(), bounds.height()) * mercator::tileSize * std::exp2(Viewport::maxZoom);
    if (widest > PinLevel::joinPixels * 1.5) {
        const Viewport &view = m_parts->camera.view();
        const Viewport target = Viewport::fitting(bounds, size(), 80, Viewport::maxZoom);
        m_parts->camera.glideTo(Viewport(target.centre(), std::max(target.zoom(), view.zoom() + 0.6), view.size()));
        return;
    }
    const bool fanned = m_parts->scene().openFan(hit);
    m_parts->stage.touched(Touched::Marks);
    changeSelection(members);
    if (!fanned)
        emit stackClicked(members, mapToGlobal(at.toPoint()));
}

void MapView::closeFan()
{
    if (m_parts->scene().closeFan())
        m_parts->stage.touched(Touched::Marks);
}

void MapView::select(const Ids &ids, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier)) {
        const Ids had = selection();
        changeSelection(had.contains(ids) ? had - ids : had + ids);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        changeSelection(selection() + ids);
    } else {
        changeSelection(ids);
    }
}

void MapView::changeSelection(const Ids &ids)
{
    if (ids == selection())
        return;
    setSelection(ids);
    emit selectionChanged(ids);
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
        const Hit hit = pickMode() ? Hit() : under(at);
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
    m_parts->pickMode = on;
    pointAt({ -1000, -1000 });
}

bool MapView::pickMode() const
{
    return m_parts->pickMode;
}

void MapView::updateCursor()
{
    const Qt::CursorShape shape = m_parts->grabbed ? Qt::ClosedHandCursor
        : pickMode()                               ? Qt::CrossCursor
        : m_parts->overMark                        ? Qt::PointingHandCursor
                                                   : Qt::ArrowCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

void MapView::wireBaseMap()
{
    Parts &p = *m_parts;
    connect(&p.probe, &TileProbe::works, this, [this] { showBaseMap(true); });
    connect(&p.probe, &TileProbe::fails, this, [this](const QString &reason) {
        showBaseMap(false);
        emit baseMapFailed(reason);
    });
    connect(&p.tiles, &TileBase::changed, this, &MapView::weighTiles);
    connect(&p.tiles, &TileBase::works, this, &MapView::weighTiles);
    connect(&p.stage, &MapStage::settled, this, &MapView::weighTiles);
    connect(&p.tiles, &TileBase::fails, this, [this](const QString &reason) {
        weighTiles();
        emit baseMapFailed(reason);
    });
}

void MapView::weighTiles()
{
    if (!m_parts->usesPlugin() && m_parts->tiles.isWorthShowing() == isOutlineShown())
        showBaseMap(isOutlineShown());
}

void MapView::setBaseMap(const BaseMapChoice &choice)
{
    if (choice == m_parts->choice)
        return;
    m_parts->choice = choice;
    // Until a tile has come the outline map is there: never an empty ground.
    showBaseMap(false);
    const bool plugin = m_parts->usesPlugin();
    m_parts->probe.setChoice(plugin ? choice : BaseMapChoice::outline());
    m_parts->tiles.setChoice(plugin ? BaseMapChoice::outline() : choice);
}

void MapView::showBaseMap(bool tiles)
{
    const bool plugin = m_parts->usesPlugin();
    if (m_parts->quick)
        m_parts->quick->bridge().setTileHost(tiles && plugin ? m_parts->choice.pluginHost() : QString());
    m_parts->stage.setBase(!tiles ? &m_parts->outline : plugin ? nullptr : static_cast<BasePainter *>(&m_parts->tiles));
    const QUrl link = tiles ? m_parts->choice.attributionUrl : QUrl(u"https://www.naturalearthdata.com/"_s);
    m_parts->attribution.setWords(baseMapName(), attribution(), link);
    placeFurniture();
    if (const std::pair now(baseMapName(), shownKind()); now != m_parts->announced) {
        m_parts->announced = now;
        emit baseMapChanged(now.first);
    }
}

bool MapView::isOutlineShown() const
{
    return m_parts->stage.base() == &m_parts->outline;
}

std::optional<BaseMapKind> MapView::shownKind() const
{
    if (isOutlineShown())
        return {};
    return m_parts->choice.isDarkened ? BaseMapKind::Dark : m_parts->choice.kind;
}

void MapView::setBaseMapButtonShown(bool shown)
{
    m_parts->baseMap.setVisible(shown);
}

void MapView::setScrollMoves(bool moves)
{
    m_parts->input.setScrollMoves(moves);
}

QString MapView::baseMapName() const
{
    if (isOutlineShown())
        return tr("Outline map");
    return m_parts->choice.name.isEmpty() ? m_parts->choice.origin() : m_parts->choice.name;
}

QString MapView::attribution() const
{
    return isOutlineShown() ? outlineAttribution() : m_parts->choice.attribution;
}

QString MapView::outlineAttribution()
{
    return tr("Natural Earth, U.S. Census Bureau");
}

}
