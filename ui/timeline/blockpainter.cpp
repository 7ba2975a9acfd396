// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/blockpainter.h"

#include "map/routecolours.h"
#include "models/sharedselection.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/words/quantitywords.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace routedesk::ui {

using State = models::TimelineStop::State;

namespace {

constexpr double legHeight = 4;
constexpr double waitHeight = 10;
constexpr double digit = 7; ///< of the number inside a block

QColor mixed(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share), one.blueF() * share + other.blueF() * (1 - share));
}

QColor sheer(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

double numberWidth(int number)
{
    return (number > 99 ? 3 : number > 9 ? 2 : 1) * digit + 4;
}

}

BlockPainter::BlockPainter(
    QPainter &painter, const Theme &theme, const TimelineScene &scene, int row, const QColor &ink)
    : m_painter(painter), m_theme(theme), m_scene(scene), m_layout(scene.layout), m_row(scene.rows.row(row)),
      m_at(row), m_ink(ink), m_pale(mixed(ink, theme.palette().content, 0.5F)),
      m_inside(theme.type().smallFiguresStrong), m_above(theme.type().smallFigures)
{
    m_inside.setPixelSize(11);
    m_above.setPixelSize(10);
}

bool BlockPainter::isInSight(const models::TimelineStop &stop) const
{
    const models::TimeSpan all = stop.planned ? stop.service.united(*stop.planned) : stop.service;
    // A stop without time takes a few pixels beside its moment, a late one has words over it.
    constexpr double beside = 90;
    return m_layout.x(std::max(all.to, stop.service.to)) + beside > m_layout.nameWidth
        && m_layout.x(std::min(all.from, stop.driving.from)) < m_layout.size.width();
}

bool BlockPainter::isMarked(int at) const
{
    return m_scene.hovered == models::TimelineRows::Place{ m_at, at }
    || m_scene.selection.currentOrder() == m_row.stops.at(at).key;
}

void BlockPainter::paint()
{
    windows();
    for (int at = 0; at < m_row.stops.size(); ++at) {
        if (isMarked(at))
            window(m_row.stops.at(at));
    }
    for (const models::TimelineStop &stop : m_row.stops) {
        if (isInSight(stop))
            legs(stop);
    }
    if (!m_row.homeward.isEmpty())
        line(m_row.homeward);
    for (int at = 0; at < m_row.stops.size(); ++at) {
        if (isInSight(m_row.stops.at(at)))
            block(at);
    }
    for (int at = 0; at < m_row.stops.size(); ++at) {
        if (isInSight(m_row.stops.at(at)))
            marks(at, m_layout.block(m_row, m_at, at));
    }
}

void BlockPainter::line(const models::TimeSpan &span)
{
    const double middle = m_layout.row(m_at).y() + TimelineLayout::blockTop + TimelineLayout::blockHeight / 2.0;
    m_painter.fillRect(
        QRectF(m_layout.x(span.from), middle - legHeight / 2, m_layout.scale.width(span), legHeight), m_pale);
}

void BlockPainter::legs(const models::TimelineStop &stop)
{
    const double top = m_layout.row(m_at).y() + TimelineLayout::blockTop;
    if (stop.planned) {
        const QRectF ghost(m_layout.x(stop.planned->from), top - 4,
            std::max(3.0, m_layout.scale.width(*stop.planned)), TimelineLayout::blockHeight);
        m_painter.fillRect(ghost, sheer(m_ink, 0.22F));
        m_painter.setPen(sheer(m_ink, 0.6F));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(ghost.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (!stop.driving.isEmpty())
        line(stop.driving);
    const double wait = m_layout.scale.width(stop.waiting);
    if (wait < 1)
        return;
    const Palette &p = m_theme.palette();
    const QRectF box(
        m_layout.x(stop.waiting.from), top + (TimelineLayout::blockHeight - waitHeight) / 2, wait, waitHeight);
    m_painter.fillRect(box, p.content);
    m_painter.fillRect(box, QBrush(p.control, Qt::BDiagPattern));
    m_painter.setPen(p.control);
    m_painter.setBrush(Qt::NoBrush);
    if (wait > 3)
        m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void BlockPainter::block(int at)
{
    const models::TimelineStop &stop = m_row.stops.at(at);
    const Palette &p = m_theme.palette();
    const QRectF box = m_layout.block(m_row, m_at, at);
    const bool isDragged = m_scene.dragged.contains(stop.key);
    m_painter.setOpacity(isDragged ? 0.35 : 1.0);
    const QColor fill = stop.state == State::Done ? m_pale : m_ink;
    if (!stop.takesTime()) {
        m_painter.fillRect(box, p.content);
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintMark(m_painter, box.adjusted(1, 1, -1, -1),
            stop.state == State::CalledOff ? Mark::Cross : Mark::Dashed, p.textSecondary);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    } else if (box.width() < 6) {
        m_painter.fillRect(box, fill);
    } else {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(box, 3, 3);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (m_scene.selection.contains(stop.key)) {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(p.content, 1));
        m_painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
        m_painter.setPen(QPen(p.accent, 2));
        m_painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (stop.takesTime())
        number(box, stop, fill);
    m_painter.setOpacity(1.0);
}

void BlockPainter::number(const QRectF &box, const models::TimelineStop &stop, const QColor &fill)
{
    const double wide = numberWidth(stop.number);
    if (box.width() < wide)
        return;
    const QColor ink = map::inkOn(fill);
    m_painter.setFont(m_inside);
    m_painter.setPen(ink);
    m_painter.drawText(box, Qt::AlignCenter, QString::number(stop.number));
    const QPointF middle = box.center();
    const double beside = wide / 2 + 7;
    if (box.width() < wide + 36)
        return;
    if (stop.state == State::Done) {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintMark(m_painter, QRectF(middle.x() - beside - 5, middle.y() - 5, 10, 10), Mark::Tick, ink);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    } else if (stop.isLocked) {
        paintIcon(m_painter, QRectF(middle.x() - beside - 5, middle.y() - 6, 12, 12), Icon::Lock, 12, ink);
    }
    if (stop.key.type.known())
        paintIcon(m_painter, QRectF(middle.x() + beside - 6, middle.y() - 6, 12, 12),
            stop.key.type.is(api::OrderType::Pick) ? Icon::Pick : Icon::Drop, 12, ink);
}

/// Where the next stop's own label begins.
double BlockPainter::nextLabel(int at) const
{
    for (int next = at + 1; next < m_row.stops.size(); ++next) {
        if (m_row.stops.at(next).takesTime())
            return m_layout.block(m_row, m_at, next).left() - 3;
    }
    return m_layout.size.width();
}

void BlockPainter::marks(int at, const QRectF &box)
{
    const models::TimelineStop &stop = m_row.stops.at(at);
    const Palette &p = m_theme.palette();
    const double top = box.center().y() - TimelineLayout::blockHeight / 2.0 - 12;
    double left = box.left() - 1;
    if (stop.isLate() && stop.closes) {
        const double from = std::max(m_layout.x(*stop.closes), double(m_layout.nameWidth));
        if (from < box.left() && isMarked(at))
            m_painter.fillRect(QRectF(from, box.bottom() + 2, box.left() - from, 2), p.late);
        m_painter.fillRect(QRectF(box.left(), box.bottom() + 2, box.width(), 2), p.late);
    }
    const bool hasGlyph = (stop.isLate() || stop.isBroken) && left >= m_labelled - 6;
    const QColor ink = stop.isBroken ? p.broken : p.late;
    if (hasGlyph) {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintMark(m_painter, QRectF(left, top + 1, 9, 9), stop.isBroken ? Mark::Diamond : Mark::Triangle, ink);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        left += 11;
        m_labelled = left;
    }
    const double room = nextLabel(at);
    const auto say = [&](const QString &words, double wide, const QColor &colour) {
        if (left < m_labelled || left + wide > room)
            return;
        m_painter.setFont(m_above);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(left, top, wide + 2, 11), Qt::AlignVCenter | Qt::AlignLeft, words);
        m_labelled = left = left + wide + 3;
    };
    const double narrow = numberWidth(stop.number);
    if (stop.takesTime() && box.width() < narrow)
        say(QString::number(stop.number), narrow - 4, p.textSecondary);
    constexpr double shortest = 28; // measuring words costs more than drawing them
    if (stop.isLate() && room - left > shortest) {
        const QString late = words::lateness(std::chrono::duration_cast<std::chrono::seconds>(stop.lateness));
        say(late, QFontMetricsF(m_above).horizontalAdvance(late), p.late);
    }
}

}
