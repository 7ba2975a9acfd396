// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapscene.h"

#include <QPainter>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>
#include <utility>

namespace routedesk::map {

namespace {

constexpr double reachOfPin = 15;
constexpr double reachOfLine = 6;
constexpr double dotsBelow = 10; // zoom: from afar workers are dots, not to hide the stops

qsizetype sizeOf(const PinCloud &cloud) { return cloud.pins().size(); }
qsizetype sizeOf(const Geometry &geometry) { return geometry.fences().size(); }

// What a very large day has on the map takes its time to be destroyed too.
template <class T>
void letGo(std::shared_ptr<const T> shared)
{
    if (sizeOf(*shared) > 5000)
        QThreadPool::globalInstance()->start([last = std::move(shared)] { });
}

bool near(QPointF a, QPointF b, double reach)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= reach;
}

template <class T>
bool assign(T &member, const T &value)
{
    if (member == value)
        return false;
    member = value;
    return true;
}

}

bool MapScene::setPins(const QList<Pin> &pins)
{
    if (m_cloud->pins() == pins)
        return false;
    auto next = std::make_shared<PinCloud>();
    next->setPins(pins);
    letGo(std::exchange(m_cloud, std::move(next)));
    return true;
}

MapScene::Prepared MapScene::prepare(const QList<Pin> &pins, const QList<Fence> &fences, int level, QSizeF view)
{
    const auto cloud = std::make_shared<PinCloud>();
    cloud->setPins(pins);
    const auto shapes = std::make_shared<Geometry>();
    shapes->setFences(fences);
    if (!pins.isEmpty()) {
        (void)cloud->level(level);
        (void)cloud->level(PinCloud::levelFor(Viewport::fitting(cloud->bounds(), view, 0, 19).zoom()));
    }
    return { cloud, shapes };
}

void MapScene::take(const Prepared &prepared)
{
    auto next = std::make_shared<Geometry>(*prepared.shapes);
    next->setLines(m_geometry->lines());
    letGo(std::exchange(m_cloud, prepared.cloud));
    letGo(std::exchange(m_geometry, std::move(next)));
}

bool MapScene::setFences(const QList<Fence> &fences)
{
    if (m_geometry->fences() == fences)
        return false;
    auto next = std::make_shared<Geometry>(*m_geometry);
    next->setFences(fences);
    letGo(std::exchange(m_geometry, std::move(next)));
    return true;
}

bool MapScene::setLines(const QList<Line> &lines)
{
    if (m_geometry->lines() == lines)
        return false;
    auto next = std::make_shared<Geometry>(*m_geometry);
    next->setLines(lines);
    letGo(std::exchange(m_geometry, std::move(next)));
    return true;
}

bool MapScene::setWorkers(const QList<WorkerMark> &workers) { return assign(m_workers, workers); }
bool MapScene::setSelection(const Ids &selection) { return assign(m_selection, selection); }
bool MapScene::setHovered(const Id &id) { return assign(m_hovered, id); }
bool MapScene::setGathered(bool gathered) { return assign(m_gathered, gathered); }
bool MapScene::setPalette(const MapPalette &palette) { return assign(m_palette, palette); }

bool MapScene::isEmpty() const
{
    return m_cloud->pins().isEmpty() && m_geometry->isEmpty() && m_workers.isEmpty();
}

std::shared_ptr<MapScene> MapScene::copy() const
{
    auto result = std::make_shared<MapScene>();
    result->m_cloud = std::make_shared<const PinCloud>(*m_cloud); // works out levels when they are looked at: not to be shared
    result->m_geometry = m_geometry;
    result->m_workers = m_workers;
    result->m_selection = m_selection;
    result->m_palette = m_palette;
    result->m_gathered = m_gathered;
    return result;
}

void MapScene::paintMarks(QPainter &painter, const Viewport &view, double ratio, Marks marks)
{
    m_asShapes = marks == Marks::AsShapes;
    m_ratio = ratio;
    m_sprites.setStyle(m_palette, ratio);
    paintClouds(painter, view);
    paintWorkers(painter, view);
}

std::vector<quint32> MapScene::selectedPins() const
{
    std::vector<quint32> result;
    if (!m_gathered) {
        result.resize(size_t(m_cloud->pins().size()));
        std::iota(result.rbegin(), result.rend(), 0); // the first on top
    }
    if (!m_gathered || m_selection.size() > singledOut)
        return result;
    for (const Id &id : m_selection) {
        if (const qsizetype pin = m_cloud->indexOf(id); pin >= 0)
            result.push_back(quint32(pin));
    }
    std::ranges::sort(result, {}, [this](quint32 pin) { return m_cloud->world(pin).y(); });
    return result;
}

Look MapScene::pinLook(quint32 pin) const
{
    const Pin &value = m_cloud->pins()[pin];
    return { .kind = Look::Kind::Pin,
             .glyph = value.glyph,
             .status = value.status,
             .late = value.late,
             .faded = value.faded,
             .selected = m_selection.contains(value.id),
             .hovered = !m_hovered.isNull() && value.id == m_hovered,
             .colour = value.colour.rgb(),
             .text = value.number };
}

void MapScene::put(QPainter &painter, QPointF at, const Look &look)
{
    if (m_asShapes) {
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(at);
        paintLook(painter, look, m_palette);
        painter.restore();
        return;
    }
    // Whole device pixels keep the numbers sharp.
    const QPointF corner = (at - QPointF(Sprites::side(look), Sprites::side(look)) / 2) * m_ratio;
    const QImage &picture = m_sprites.picture(look);
    const QPointF snapped = QPointF(std::round(corner.x()), std::round(corner.y())) / m_ratio;
    painter.drawImage(QRectF(snapped, QSizeF(picture.size()) / m_ratio), picture);
}

void MapScene::paintClouds(QPainter &painter, const Viewport &view)
{
    const auto &level = m_cloud->level(PinCloud::levelFor(view.zoom()));
    const std::vector<quint32> selected = selectedPins();
    QHash<quint32, quint32> taken; // mark -> members that are drawn by themselves
    for (const quint32 pin : selected)
        ++taken[level.markOf[pin]];
    const bool many = m_selection.size() > singledOut;

    for (const quint32 number : m_cloud->visible(level, view)) {
        const auto &mark = level.marks[number];
        const auto members = std::span(level.members).subspan(mark.first, mark.count);
        const quint32 count = mark.count - taken.value(number);
        if (count == 0)
            continue;
        if (count == 1) {
            const auto single = std::ranges::find_if(
                members, [&](quint32 pin) { return many || !m_selection.contains(m_cloud->pins()[pin].id); });
            if (single != members.end())
                put(painter, view.toScreen(m_cloud->world(*single)), pinLook(*single));
            continue;
        }
        const bool selectedInside = many
            && std::ranges::any_of(members, [&](quint32 pin) { return m_selection.contains(m_cloud->pins()[pin].id); });
        put(painter, view.toScreen(mark.world),
            { .kind = Look::Kind::Cluster,
              .late = mark.late,
              .selected = selectedInside,
              .colour = mark.colour,
              .text = count < 10'000 ? QString::number(count) : QString::number(count / 1000) + u'k' });
    }
    const QRectF screen = QRectF(QPointF(), view.size()).adjusted(-24, -24, 24, 24);
    for (const quint32 pin : selected) {
        const QPointF at = view.toScreen(m_cloud->world(pin));
        if (screen.contains(at))
            put(painter, at, pinLook(pin));
    }
}

void MapScene::paintWorkers(QPainter &painter, const Viewport &view)
{
    const QRectF screen = QRectF(QPointF(), view.size()).adjusted(-40, -40, 40, 40);
    const bool far = view.zoom() < dotsBelow;
    for (const WorkerMark &worker : std::as_const(m_workers)) {
        const QPointF world = mercator::project(worker.place);
        const QPointF at = view.toScreen(world);
        if (!screen.contains(at))
            continue;
        const double radius = worker.accuracy / mercator::metresPerUnit(world.y()) * view.scale();
        if (radius > 16) {
            QColor colour = worker.colour;
            colour.setAlphaF(0.12F);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(worker.colour, 1));
            painter.setBrush(colour);
            painter.drawEllipse(at, radius, radius);
        }
        // Five degrees are finer than the eye, and let pictures be shared.
        const auto bearing = worker.bearing ? qint16((int(std::lround(*worker.bearing / 5)) * 5 % 360 + 360) % 360) : qint16(-1);
        put(painter, at,
            { .kind = Look::Kind::Worker,
              .faded = worker.stale,
              .selected = m_selection.contains(worker.id),
              .hovered = !m_hovered.isNull() && worker.id == m_hovered,
              .bearing = far ? qint16(-1) : bearing,
              .colour = worker.colour.rgb(),
              .text = far ? QString() : worker.initials.left(3) });
    }
}

Hit MapScene::clusterHit(const PinCloud::Level &level, quint32 mark) const
{
    Hit hit { .kind = Hit::Kind::Cluster, .id = {}, .members = {}, .bounds = {} };
    Extent extent;
    for (const quint32 pin : std::span(level.members).subspan(level.marks[mark].first, level.marks[mark].count)) {
        const Id &id = m_cloud->pins()[pin].id;
        if (m_selection.size() <= singledOut && m_selection.contains(id))
            continue;
        hit.id = id;
        hit.members.insert(id);
        extent.add(m_cloud->world(pin));
    }
    hit.bounds = extent.box();
    if (hit.members.size() == 1)
        hit.kind = Hit::Kind::Pin;
    else
        hit.id = Id();
    return hit.members.isEmpty() ? Hit() : hit;
}

Hit MapScene::hit(QPointF screen, const Viewport &view) const
{
    for (const WorkerMark &worker : std::views::reverse(m_workers)) {
        if (near(view.toScreen(mercator::project(worker.place)), screen, reachOfPin))
            return { Hit::Kind::Worker, worker.id, {}, {} };
    }
    const std::vector<quint32> selected = selectedPins();
    for (const quint32 pin : std::views::reverse(selected)) {
        if (near(view.toScreen(m_cloud->world(pin)), screen, reachOfPin))
            return { Hit::Kind::Pin, m_cloud->pins()[pin].id, {}, {} };
    }
    const auto &level = m_cloud->level(PinCloud::levelFor(view.zoom()));
    double best = reachOfPin;
    Hit result;
    for (const quint32 number : m_cloud->visible(level, view)) {
        const QPointF from = view.toScreen(level.marks[number].world) - screen;
        // A cluster is wider than it is high.
        const double distance = std::hypot(level.marks[number].count > 1 ? from.x() * 0.8 : from.x(), from.y());
        if (distance > best)
            continue;
        if (Hit found = clusterHit(level, number); found.kind != Hit::Kind::Nothing) {
            best = distance;
            result = std::move(found);
        }
    }
    if (result.kind != Hit::Kind::Nothing)
        return result;
    if (const Id id = m_geometry->lineAt(screen, view, reachOfLine); !id.isNull())
        return { Hit::Kind::Line, id, {}, {} };
    if (const Id id = m_geometry->fenceAt(screen, view); !id.isNull())
        return { Hit::Kind::Fence, id, {}, {} };
    return {};
}

Ids MapScene::idsInside(QRectF screen, const Viewport &view) const
{
    Ids result;
    for (const quint32 pin : m_cloud->inside(screen, view))
        result.insert(m_cloud->pins()[pin].id);
    for (const WorkerMark &worker : m_workers) {
        if (screen.contains(view.toScreen(mercator::project(worker.place))))
            result.insert(worker.id);
    }
    return result;
}

QRectF MapScene::bounds(const Ids *only) const
{
    Extent extent;
    if (!only && !m_cloud->bounds().isNull()) {
        extent.add(m_cloud->bounds().topLeft());
        extent.add(m_cloud->bounds().bottomRight());
    }
    for (qsizetype i = 0; only && i < m_cloud->pins().size(); ++i) {
        if (only->contains(m_cloud->pins()[i].id))
            extent.add(m_cloud->world(i));
    }
    for (const WorkerMark &worker : m_workers) {
        if (!only || only->contains(worker.id))
            extent.add(mercator::project(worker.place));
    }
    const QRectF shapes = m_geometry->bounds(only);
    if (!shapes.isNull()) {
        extent.add(shapes.topLeft());
        extent.add(shapes.bottomRight());
    }
    return extent.box();
}

}
