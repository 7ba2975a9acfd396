// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What lies under a point, and within a shape, of a MapScene.
#include "map/fan.h"
#include "map/lassoshape.h"
#include "map/mapscene.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace routedesk::map {

namespace {

constexpr double reachOfPin = 15;
constexpr double reachOfLine = 6;
constexpr double reachOfStack = 12;
constexpr qsizetype mostOthers = 24;

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

Hit found(Hit::Kind kind, const Id &id)
{
    return { .kind = kind, .id = id };
}

QRectF around(QPointF screen, const Viewport &view, double reach)
{
    const double half = reach / view.scale();
    return QRectF(view.toWorld(screen) - QPointF(half, half), QSizeF(2 * half, 2 * half));
}

}

bool MapScene::countsIn(quint32 pin) const
{
    return m_states.look(m_cloud->traits(pin)) != RouteLook::Hidden && (pin >= m_states.alone.size() || !m_states.alone[pin]);
}

QPointF MapScene::fanPlace(size_t number, const Viewport &view) const
{
    return view.toScreen(m_cloud->world(m_fan[0])) + fan::places(int(m_fan.size())).at(number);
}

std::optional<quint32> MapScene::fanPin(QPointF screen, const Viewport &view) const
{
    for (size_t i = m_fan.size(); m_layers.testFlag(Layer::Pins) && i > 0; --i) {
        if (distance(fanPlace(i - 1, view), screen) <= reachOfPin)
            return m_fan[i - 1];
    }
    return {};
}

bool MapScene::isInFan(QPointF screen, const Viewport &view) const
{
    return fanPin(screen, view).has_value();
}

Hit MapScene::hitSingle(QPointF screen, const Viewport &view) const
{
    const bool pins = m_layers.testFlag(Layer::Pins);
    if (const auto pin = fanPin(screen, view))
        return found(Hit::Kind::Pin, pinId(*pin));
    for (qsizetype i = m_workers.size(); m_layers.testFlag(Layer::Workers) && i > 0; --i) {
        if (distance(view.toScreen(m_workerPlaces[size_t(i - 1)]), screen) <= reachOfPin)
            return found(Hit::Kind::Worker, m_workers[i - 1].id);
    }
    if (pins) {
        for (const quint32 pin : std::views::reverse(m_alone)) {
            if (distance(view.toScreen(m_cloud->world(pin)), screen) <= reachOfPin)
                return found(Hit::Kind::Pin, pinId(pin));
        }
    }
    return {};
}

Hit MapScene::hitMark(QPointF screen, const Viewport &view) const
{
    if (!m_layers.testFlag(Layer::Pins))
        return {};
    const PinLevel &level = levelOf(view);
    double best = reachOfPin;
    Hit result;
    for (const quint32 mark : m_cloud->visible(level, around(screen, view, 64 + reachOfPin))) {
        const PinDigest &shown = digestOf(level, mark);
        if (shown.count == 0)
            continue;
        const QPointF place = shown.count > 1 ? m_cloud->placeOf(level, mark) : m_cloud->world(shown.single);
        const QPointF from = view.toScreen(place) - screen;
        // A cluster is wider than it is high.
        const double away = std::hypot(shown.count > 1 ? from.x() * 0.8 : from.x(), from.y());
        if (away > best)
            continue;
        best = away;
        result = shown.count > 1 ? Hit { .kind = Hit::Kind::Cluster, .level = level.zoom, .mark = mark, .count = shown.count }
                                 : found(Hit::Kind::Pin, pinId(shown.single));
    }
    return result;
}

QList<Id> MapScene::singlesNear(QPointF screen, const Viewport &view) const
{
    QList<Id> result;
    const auto add = [&](QPointF at, const Id &id) {
        if (distance(at, screen) <= reachOfStack && result.size() < mostOthers)
            result.append(id);
    };
    for (qsizetype i = m_workers.size(); m_layers.testFlag(Layer::Workers) && i > 0; --i)
        add(view.toScreen(m_workerPlaces[size_t(i - 1)]), m_workers[i - 1].id);
    if (!m_layers.testFlag(Layer::Pins))
        return result;
    for (const quint32 pin : std::views::reverse(m_alone))
        add(view.toScreen(m_cloud->world(pin)), pinId(pin));
    const PinLevel &level = levelOf(view);
    for (const quint32 mark : m_cloud->visible(level, around(screen, view, 64 + reachOfPin))) {
        const PinDigest &shown = digestOf(level, mark);
        if (shown.count == 1) {
            add(view.toScreen(m_cloud->world(shown.single)), pinId(shown.single));
        } else if (shown.count > 1 && shown.count <= mostOthers) {
            // A pin that is drawn alone, because it is selected, hides the cluster of its neighbours at the same door.
            m_cloud->eachMember(level, mark, [&](quint32 pin) {
                if (countsIn(pin))
                    add(view.toScreen(m_cloud->world(pin)), pinId(pin));
            });
        }
    }
    return result;
}

Hit MapScene::hit(QPointF screen, const Viewport &view) const
{
    if (view.isEmpty())
        return {};
    Hit result = hitSingle(screen, view);
    if (result.kind == Hit::Kind::Nothing)
        result = hitMark(screen, view);
    if (result.kind == Hit::Kind::Pin || result.kind == Hit::Kind::Worker) {
        result.others = singlesNear(screen, view);
        result.others.removeAll(result.id);
    }
    if (result.kind != Hit::Kind::Nothing)
        return result;
    for (qsizetype i = m_depots.size(); m_layers.testFlag(Layer::Depots) && i > 0; --i) {
        if (distance(view.toScreen(m_depotPlaces[size_t(i - 1)]), screen) <= reachOfPin)
            return found(Hit::Kind::Depot, m_depots[i - 1].id);
    }
    if (const auto spot = lineSpot(screen, view))
        return found(Hit::Kind::Line, spot->id);
    if (const Id id = m_layers.testFlag(Layer::Fences) ? m_geometry->fenceAt(screen, view) : Id(); !id.isNull())
        return found(Hit::Kind::Fence, id);
    return {};
}

std::optional<LineSpot> MapScene::lineSpot(QPointF screen, const Viewport &view) const
{
    return m_geometry->spotAt(screen, view, reachOfLine, m_layers, m_states.looks);
}

Ids MapScene::members(const Hit &hit) const
{
    if (hit.kind != Hit::Kind::Cluster)
        return hit.id.isNull() ? Ids() : Ids { hit.id };
    Ids result;
    const PinLevel &level = m_cloud->level(hit.level);
    if (hit.mark < level.marks.size()) {
        result.reserve(hit.count);
        m_cloud->eachMember(level, hit.mark, [&](quint32 pin) {
            if (countsIn(pin))
                result.insert(pinId(pin));
        });
    }
    return result;
}

QRectF MapScene::extent(const Hit &hit) const
{
    if (hit.kind != Hit::Kind::Cluster) {
        const Ids only { hit.id };
        return bounds(&only);
    }
    Extent extent;
    const PinLevel &level = m_cloud->level(hit.level);
    if (hit.mark < level.marks.size()) {
        m_cloud->eachMember(level, hit.mark, [&](quint32 pin) {
            if (countsIn(pin))
                extent.add(m_cloud->world(pin));
        });
    }
    return extent.box();
}

std::vector<quint32> MapScene::inside(const QPolygonF &screen, const Viewport &view) const
{
    const LassoShape shape(screen);
    std::vector<quint32> result;
    if (!m_layers.testFlag(Layer::Pins) || view.isEmpty())
        return result;
    result = m_cloud->inside(shape.box(), view);
    std::erase_if(result, [&](quint32 pin) {
        return m_states.look(m_cloud->traits(pin)) == RouteLook::Hidden || !shape.contains(view.toScreen(m_cloud->world(pin)));
    });
    return result;
}

Ids MapScene::idsInside(const QPolygonF &screen, const Viewport &view) const
{
    const std::vector<quint32> pins = inside(screen, view);
    Ids result;
    result.reserve(qsizetype(pins.size()));
    for (const quint32 pin : pins)
        result.insert(pinId(pin));
    const LassoShape shape(screen);
    for (qsizetype i = 0; m_layers.testFlag(Layer::Workers) && i < m_workers.size(); ++i) {
        if (shape.contains(view.toScreen(m_workerPlaces[size_t(i)])))
            result.insert(m_workers[i].id);
    }
    return result;
}

Ids MapScene::idsInside(QRectF screen, const Viewport &view) const
{
    return idsInside(QPolygonF(screen.normalized()), view);
}

}
