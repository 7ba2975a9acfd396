// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// How a MapScene paints its marks.
#include "map/fan.h"
#include "map/mapscene.h"
#include "map/pixelgrid.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

constexpr double dotsBelow = 10; // zoom: from afar workers are dots, not to hide the stops
constexpr double notesFrom = 11;
constexpr double workerReach = 15;
constexpr double depotReach = 13;

QString counted(quint32 count)
{
    return count < 10'000  ? QString::number(count)
        : count < 1'000'000 ? QString::number(count / 1000) + u'k'
                            : QString::number(count / 1'000'000) + u'M';
}

bool isIn(const Viewport &view, QPointF screen, double margin)
{
    return QRectF(QPointF(), view.size()).adjusted(-margin, -margin, margin, margin).contains(screen);
}

// The copy of the world that the view shows there.
QPointF nearest(QPointF world, const Viewport &view)
{
    return { world.x() + std::round(view.centre().x() - world.x()), world.y() };
}

}

void MapScene::paintMarks(QPainter &painter, const Viewport &view, double ratio, Marks marks)
{
    m_asShapes = marks == Marks::AsShapes;
    m_sprites.setStyle(m_palette, ratio);
    const PixelGrid grid(view, ratio);
    painter.save();
    // In device pixels: pictures are put to whole ones, which keeps the numbers sharp and the putting fast.
    painter.scale(1 / ratio, 1 / ratio);
    if (m_layers.testFlag(Layer::Pins))
        paintClouds(painter, view, grid);
    if (m_layers.testFlag(Layer::Depots))
        paintDepots(painter, view, grid);
    if (m_layers.testFlag(Layer::Pins))
        paintAlone(painter, view, grid);
    if (m_layers.testFlag(Layer::Workers))
        paintWorkers(painter, view, grid);
    paintNotes(painter, view, grid);
    if (m_layers.testFlag(Layer::Pins) && hasFan())
        paintFan(painter, view, grid);
    painter.restore();
}

void MapScene::put(QPainter &painter, const QPoint &at, const Look &look)
{
    if (m_asShapes) {
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(at);
        painter.scale(m_sprites.ratio(), m_sprites.ratio());
        paintLook(painter, look, m_palette);
        painter.restore();
        return;
    }
    const Sprite &sprite = m_sprites.picture(look);
    painter.drawImage(at + sprite.corner, sprite.image);
}

Look MapScene::pinLook(quint32 pin) const
{
    const PinCloud::Traits &traits = m_cloud->traits(pin);
    const auto &number = traits.number;
    return { .kind = Look::Kind::Pin,
             .glyph = traits.glyph,
             .status = traits.status,
             .late = traits.late,
             .faded = traits.faded || m_states.look(traits) == RouteLook::Faded,
             .selected = pin < m_states.selected.size() && m_states.selected[pin],
             .hovered = !m_hovered.isNull() && m_cloud->hasId(pin, m_hovered),
             .colour = traits.colour,
             .text = { number[0], number[1], number[2] } };
}

Look MapScene::clusterLook(const PinDigest &digest) const
{
    return { .kind = Look::Kind::Cluster,
             .late = digest.late,
             .faded = digest.faded,
             .selected = digest.selected,
             .colour = digest.colour,
             .text = Look::textOf(counted(digest.count)) };
}

Look MapScene::workerLook(const WorkerMark &worker, bool far) const
{
    // Ten degrees are as fine as the eye, and let pictures be shared.
    const auto bearing = worker.bearing ? qint16((int(std::lround(*worker.bearing / 10)) * 10 % 360 + 360) % 360) : qint16(-1);
    return { .kind = Look::Kind::Worker,
             .faded = worker.stale,
             .selected = m_selection.contains(worker.id),
             .hovered = !m_hovered.isNull() && worker.id == m_hovered,
             .bearing = far ? qint16(-1) : bearing,
             .colour = worker.colour.rgb(),
             .text = far ? Look::Text() : Look::textOf(QStringView(worker.initials).left(3)) };
}

Look MapScene::depotLook(const Depot &depot) const
{
    return { .kind = Look::Kind::Depot,
             .selected = m_selection.contains(depot.id),
             .hovered = !m_hovered.isNull() && depot.id == m_hovered,
             .home = depot.kind == Depot::Kind::Home };
}

void MapScene::paintClouds(QPainter &painter, const Viewport &view, const PixelGrid &grid)
{
    const PinLevel &level = levelOf(view);
    const std::vector<quint32> marks = m_cloud->visible(level, view);
    for (const bool faded : { true, false }) {
        for (const quint32 mark : marks) {
            const PinDigest &shown = digestOf(level, mark);
            if (shown.count == 0 || shown.faded != faded)
                continue;
            if (shown.count == 1)
                put(painter, grid.whole(nearest(m_cloud->world(shown.single), view)), pinLook(shown.single));
            else
                put(painter, grid.whole(nearest(m_cloud->placeOf(level, mark), view)), clusterLook(shown));
        }
    }
}

void MapScene::paintAlone(QPainter &painter, const Viewport &view, const PixelGrid &grid)
{
    for (const quint32 pin : m_alone) {
        if (isIn(view, view.toScreen(m_cloud->world(pin)), 24))
            put(painter, grid.whole(nearest(m_cloud->world(pin), view)), pinLook(pin));
    }
    if (m_hovered.isNull())
        return;
    // What a hand or a list points at lies over its neighbours, and is seen where it is gathered with them.
    for (const quint32 pin : m_cloud->withIds({ m_hovered })) {
        const bool isShown = m_states.look(m_cloud->traits(pin)) != RouteLook::Hidden && !std::ranges::contains(m_fan, pin);
        if (isShown && isIn(view, view.toScreen(m_cloud->world(pin)), 24))
            put(painter, grid.whole(nearest(m_cloud->world(pin), view)), pinLook(pin));
    }
}

void MapScene::paintFan(QPainter &painter, const Viewport &view, const PixelGrid &grid)
{
    const QPoint middle = grid.whole(nearest(m_cloud->world(m_fan[0]), view));
    const double ratio = grid.scale() / view.scale();
    const std::vector<QPointF> places = fan::places(int(m_fan.size()));
    const auto at = [&](size_t i) { return middle + (places[i] * ratio).toPoint(); };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool casing : { true, false }) {
        painter.setPen(QPen(casing ? m_palette.surface : m_palette.ink, (casing ? 4 : 1.5) * ratio, Qt::SolidLine, Qt::RoundCap));
        for (size_t i = 0; i < m_fan.size(); ++i)
            painter.drawLine(middle, at(i));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.ink);
    painter.drawEllipse(QPointF(middle), 3 * ratio, 3 * ratio);
    for (size_t i = 0; i < m_fan.size(); ++i)
        put(painter, at(i), pinLook(m_fan[i]));
}

void MapScene::paintDepots(QPainter &painter, const Viewport &view, const PixelGrid &grid)
{
    for (qsizetype i = 0; i < m_depots.size(); ++i) {
        const QPointF world = m_depotPlaces[size_t(i)];
        if (isIn(view, view.toScreen(world), 40))
            put(painter, grid.whole(nearest(world, view)), depotLook(m_depots[i]));
    }
}

void MapScene::paintWorkers(QPainter &painter, const Viewport &view, const PixelGrid &grid)
{
    const double ratio = grid.scale() / view.scale();
    const bool far = view.zoom() < dotsBelow;
    for (qsizetype i = 0; i < m_workers.size(); ++i) {
        const WorkerMark &worker = m_workers[i];
        const QPointF world = m_workerPlaces[size_t(i)];
        const double radius = worker.accuracy / mercator::metresPerUnit(world.y()) * view.scale();
        const bool circle = radius > 16;
        if (!isIn(view, view.toScreen(world), circle ? radius : 40))
            continue;
        const QPoint at = grid.whole(nearest(world, view));
        if (circle) {
            QColor colour = worker.colour;
            colour.setAlphaF(0.12F);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(worker.colour, ratio));
            painter.setBrush(colour);
            painter.drawEllipse(QPointF(at), radius * ratio, radius * ratio);
        }
        Look look = workerLook(worker, far);
        if (look.bearing >= 0)
            put(painter, at, { .kind = Look::Kind::Heading, .faded = look.faded, .selected = look.selected,
                               .hovered = look.hovered, .bearing = look.bearing, .colour = look.colour });
        look.bearing = -1;
        put(painter, at, look);
    }
}

void MapScene::paintNotes(QPainter &painter, const Viewport &view, const PixelGrid &grid)
{
    if (view.zoom() < notesFrom)
        return;
    if (!m_notes.isFor(view.scale())) {
        std::vector<MarkNotes::Mark> marks;
        const bool workers = m_layers.testFlag(Layer::Workers);
        // Those that are silent say why before others say how old their place is.
        for (const bool stale : { true, false }) {
            for (qsizetype i = 0; workers && i < m_workers.size(); ++i) {
                if (m_workers[i].stale == stale)
                    marks.push_back({ m_workerPlaces[size_t(i)], workerReach, m_workers[i].note });
            }
        }
        for (qsizetype i = 0; m_layers.testFlag(Layer::Depots) && i < m_depots.size(); ++i)
            marks.push_back({ m_depotPlaces[size_t(i)], depotReach, m_depots[i].name });
        m_notes.place(std::move(marks), view.scale());
    }
    const double ratio = grid.scale() / view.scale();
    for (const MarkNotes::Note &note : m_notes.notes()) {
        const MarkNotes::Mark &mark = m_notes.marks()[note.mark];
        if (!isIn(view, view.toScreen(mark.world), 220))
            continue;
        const Sprite &plate = m_sprites.plate(mark.words);
        const int reach = int(std::round(mark.reach * ratio));
        const QPoint at = grid.whole(nearest(mark.world, view));
        const int x = note.isLeft ? -reach - plate.image.width() : reach;
        painter.drawImage(at + QPoint(x, plate.corner.y()), plate.image);
    }
}

bool MapScene::openFan(const Hit &cluster)
{
    const PinLevel &level = m_cloud->level(cluster.level);
    if (cluster.kind != Hit::Kind::Cluster || cluster.mark >= level.marks.size())
        return false;
    std::vector<quint32> pins;
    m_cloud->eachMember(level, cluster.mark, [&](quint32 pin) {
        if (m_states.look(m_cloud->traits(pin)) != RouteLook::Hidden)
            pins.push_back(pin);
    });
    if (pins.size() < 2 || pins.size() > size_t(fan::most))
        return false;
    m_fan = std::move(pins);
    m_fanZoom = level.zoom;
    statesChanged();
    return true;
}

bool MapScene::closeFan()
{
    if (m_fan.empty())
        return false;
    m_fan.clear();
    statesChanged();
    return true;
}

}
