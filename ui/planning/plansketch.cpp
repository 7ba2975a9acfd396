// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/plansketch.h"

#include "map/routecolours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace routedesk::ui {

PlanSketch::PlanSketch(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Sketch of the best plan so far"));
    clear();
}

void PlanSketch::show(const models::PlanGlimpse &glimpse)
{
    m_lines = glimpse.lines;
    m_unplanned = glimpse.unplanned;
    setAccessibleDescription(tr("%n route(s)", nullptr, static_cast<int>(m_lines.size())));
    update();
}

void PlanSketch::clear()
{
    show(models::PlanGlimpse());
}

QRectF PlanSketch::bounds() const
{
    double west = 180, east = -180, south = 90, north = -90;
    const auto add = [&](const QPointF &place) {
        west = std::min(west, place.x());
        east = std::max(east, place.x());
        south = std::min(south, place.y());
        north = std::max(north, place.y());
    };
    for (const models::PlanGlimpse::Line &line : m_lines)
        std::ranges::for_each(line.places, add);
    std::ranges::for_each(m_unplanned, add);
    return west > east ? QRectF() : QRectF(QPointF(west, south), QPointF(east, north));
}

void PlanSketch::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.hairline, metrics::hairline));
    painter.setBrush(p.content);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    const QRectF world = bounds();
    if (world.isNull() && m_lines.isEmpty() && m_unplanned.isEmpty()) {
        painter.setPen(p.textSecondary);
        painter.drawText(rect().adjusted(metrics::margin, 0, -metrics::margin, 0),
            Qt::AlignCenter | Qt::TextWordWrap, tr("The best plan so far is drawn here while it is looked for."));
        return;
    }
    // Degrees of longitude are shorter than those of latitude by the cosine.
    const double squeeze = std::cos(world.center().y() * std::numbers::pi / 180);
    const QRectF area
        = QRectF(rect()).adjusted(metrics::margin, metrics::margin, -metrics::margin, -metrics::margin);
    const double scale = std::min(
        area.width() / std::max(1e-4, world.width() * squeeze), area.height() / std::max(1e-4, world.height()));
    const auto toScreen = [&](const QPointF &place) {
        return area.center()
            + QPointF((place.x() - world.center().x()) * squeeze, world.center().y() - place.y()) * scale;
    };
    painter.setBrush(Qt::NoBrush);
    for (const models::PlanGlimpse::Line &line : std::as_const(m_lines)) {
        QPolygonF path;
        for (const QPointF &place : line.places)
            path.append(toScreen(place));
        const QColor colour = map::colourForWorker(line.workerHandle, m_theme.isDark());
        painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(path);
        painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(path);
    }
    painter.setPen(QPen(p.textSecondary, 1.2));
    for (const QPointF &place : std::as_const(m_unplanned))
        painter.drawEllipse(toScreen(place), 2.5, 2.5);
}

}
