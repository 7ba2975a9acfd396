// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinepainter.h"

#include "models/sharedselection.h"
#include "ui/sequence/routeink.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/timeline/blockpainter.h"
#include "ui/timeline/lanecache.h"
#include "ui/timeline/timelinewords.h"
#include "ui/words/daywords.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace routedesk::ui {

namespace {

constexpr int labelRoom = 68;

void drawIn(QPainter &painter, const QRect &cell, const QString &words, const QFont &font, const QColor &ink)
{
    if (cell.width() < 12 || words.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words, Qt::ElideRight, cell.width()));
}

}

TimelinePainter::TimelinePainter(
    const Theme &theme, const DayWords &words, const models::WorkingPlan &plan, const models::DispatchStore &store)
    : m_theme(theme), m_words(words), m_plan(plan), m_store(store)
{
}

void TimelinePainter::paint(
    QPainter &painter, const TimelineScene &scene, const QRect &dirty, LaneCache &lanes) const
{
    const TimelineLayout &layout = scene.layout;
    const auto [first, last] = layout.visibleRows(scene.rows.count());
    const QList<TimeTick> ticks
        = timeTicks(layout.scale, layout.lanes().width(), m_words.times().zone(), labelRoom);
    const double ratio = painter.device()->devicePixelRatioF();
    lanes.keep(first, last);
    painter.setClipRect(layout.lanes());
    for (int at = first; at < last; ++at) {
        if (layout.lane(at).intersects(dirty))
            painter.drawPixmap(layout.lane(at).topLeft(),
                lanes.picture(scene, at, ratio, [&](QPainter &lane) { paintLane(lane, scene, at, ticks); }));
    }
    const QRect below = layout.rows().adjusted(0, last * TimelineLayout::rowHeight - layout.scrolled, 0, 0);
    painter.setClipRect(below);
    painter.fillRect(below, m_theme.palette().content);
    paintGrid(painter, below.intersected(layout.lanes()), ticks);
    painter.setClipRect(layout.lanes());
    paintTarget(painter, scene);
    paintNow(painter, scene);
    paintBand(painter, scene.band);
    painter.setClipRect(layout.rows());
    for (int at = first; at < last; ++at) {
        if (layout.name(at).intersects(dirty))
            paintName(painter, scene, at);
    }
    painter.setClipping(false);
    if (dirty.top() < TimelineLayout::axisHeight)
        paintAxis(painter, scene, ticks);
}

void TimelinePainter::paintBand(QPainter &painter, const QRect &band) const
{
    if (band.isNull())
        return;
    QColor film = m_theme.palette().accent;
    film.setAlphaF(0.12F);
    painter.fillRect(band, film);
    painter.setPen(m_theme.palette().accent);
    painter.drawRect(band.adjusted(0, 0, -1, -1));
}

void TimelinePainter::paintShift(QPainter &painter, const TimelineScene &scene, int at) const
{
    const Palette &p = m_theme.palette();
    const models::TimelineRow &row = scene.rows.row(at);
    const QRect lane = scene.layout.lane(at);
    const auto shade = [&](double from, double to) {
        painter.fillRect(QRectF(from, lane.y(), to - from, lane.height()), p.chrome);
    };
    const double right = lane.right() + 1;
    if (words::isDayOff(row, m_store))
        shade(lane.left(), right);
    if (row.shiftStart)
        shade(lane.left(), std::clamp(scene.layout.x(*row.shiftStart), double(lane.left()), right));
    if (row.shiftEnd)
        shade(std::clamp(scene.layout.x(*row.shiftEnd), double(lane.left()), right), right);
    for (const models::TimeSpan &span : row.breaks)
        shade(scene.layout.x(span.from), scene.layout.x(span.to));
}

void TimelinePainter::paintBreaks(QPainter &painter, const TimelineScene &scene, int at) const
{
    const Palette &p = m_theme.palette();
    const QRect lane = scene.layout.lane(at);
    for (const models::TimeSpan &span : scene.rows.row(at).breaks) {
        const QRectF box(scene.layout.x(span.from), lane.y(), scene.layout.scale.width(span), lane.height());
        painter.fillRect(box, QBrush(p.edge, Qt::FDiagPattern));
        const QString word = words::timelineBreak();
        QFont font = m_theme.type().small;
        font.setPixelSize(10);
        const int wide = QFontMetrics(font).horizontalAdvance(word) + 8;
        if (box.width() < wide + 4)
            continue;
        const QRectF label(box.center().x() - wide / 2.0, lane.y() + 1.0, wide, 11);
        painter.fillRect(label, p.chrome);
        painter.setFont(font);
        painter.setPen(p.textSecondary);
        painter.drawText(label, Qt::AlignCenter, word);
    }
}

void TimelinePainter::paintGrid(QPainter &painter, const QRect &area, const QList<TimeTick> &ticks) const
{
    const Palette &p = m_theme.palette();
    for (const TimeTick &tick : ticks) {
        if (tick.isLabelled)
            painter.fillRect(QRectF(std::floor(area.left() + tick.x), area.y(), 1, area.height()),
                tick.startsDay ? p.control : p.hairline);
    }
}

void TimelinePainter::paintLane(
    QPainter &painter, const TimelineScene &scene, int at, const QList<TimeTick> &ticks) const
{
    const QRect lane = scene.layout.lane(at);
    painter.fillRect(lane, m_theme.palette().content);
    paintShift(painter, scene, at);
    paintGrid(painter, lane, ticks);
    painter.fillRect(QRect(lane.x(), lane.bottom(), lane.width(), 1), m_theme.palette().hairline);
    const models::TimelineRow &row = scene.rows.row(at);
    if (!row.isIdle())
        BlockPainter(painter, m_theme, scene, at, routeInk(m_theme, m_plan, row.routeId)).paint();
    // Over the blocks: what a break interrupts shows where nothing is done on it.
    paintBreaks(painter, scene, at);
}

void TimelinePainter::paintTarget(QPainter &painter, const TimelineScene &scene) const
{
    if (!scene.target)
        return;
    const QColor accent = m_theme.palette().accent;
    const QRect lane = scene.layout.lane(scene.target->row);
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(lane.adjusted(0, 0, -1, -1));
    if (scene.target->routeId.isNull() || scene.target->isName)
        return;
    const double x = std::round(
        scene.layout.insertionX(scene.rows.row(scene.target->row), scene.target->index, scene.targetAt));
    painter.fillRect(QRectF(x - 1, lane.y(), 2, lane.height()), accent);
    painter.fillRect(QRectF(x - 4, lane.y(), 8, 3), accent);
    painter.fillRect(QRectF(x - 4, lane.bottom() - 2, 8, 3), accent);
}

void TimelinePainter::paintNow(QPainter &painter, const TimelineScene &scene) const
{
    const double x = std::round(scene.layout.x(scene.now));
    const QRect lanes = scene.layout.lanes();
    if (x >= lanes.left() && x <= lanes.right())
        painter.fillRect(QRectF(x - 1, lanes.y(), 2, lanes.height()), m_theme.palette().accent);
}

void TimelinePainter::paintName(QPainter &painter, const TimelineScene &scene, int at) const
{
    const Palette &p = m_theme.palette();
    const models::TimelineRow &row = scene.rows.row(at);
    const QRect cell = scene.layout.name(at);
    const bool isCurrent = at == scene.currentRow;
    const bool isTarget = scene.target && scene.target->row == at;
    painter.fillRect(
        cell, isCurrent || isTarget ? scene.hasFocus || isTarget ? p.selection : p.selectionInactive : p.panel);
    painter.fillRect(QRect(cell.x(), cell.bottom(), cell.width(), 1), p.hairline);
    painter.fillRect(QRect(cell.right(), cell.y(), 1, cell.height()), p.hairline);

    const QColor ink = row.isIdle() ? p.control : routeInk(m_theme, m_plan, row.routeId);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(row.isIdle() ? QPen(ink, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(row.isIdle() ? QBrush(Qt::NoBrush) : QBrush(ink));
    painter.drawRoundedRect(QRectF(cell.x() + 12, cell.y() + 6, 10, 10), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const QRect words(cell.x() + 30, cell.y() + 2, cell.width() - 38, 17);
    const words::TimelineName name = words::timelineName(row, m_plan, m_store, m_words);
    QRect title = words;
    if (!name.trouble.isEmpty()) {
        // Where the room is short the shape alone says it, and the tool tip in words.
        const bool isShort = cell.width() < 180;
        const int wide = isShort ? 10 : QFontMetrics(m_theme.type().small).horizontalAdvance(name.trouble) + 14;
        const QRect mark(words.right() - wide + 1, words.y(), wide, words.height());
        title.setRight(mark.left() - 4);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QRectF(mark.x(), mark.center().y() - 3, 9, 9),
            name.tone == Tone::Late ? Mark::Triangle : Mark::Diamond, p.ink(name.tone));
        painter.setRenderHint(QPainter::Antialiasing, false);
        drawIn(painter, mark.adjusted(13, 0, 0, 0), name.trouble, m_theme.type().small, p.ink(name.tone));
    }
    drawIn(painter, title, name.title, m_theme.type().strong, row.isIdle() ? p.textSecondary : p.text);
    drawIn(painter, words.translated(0, 15), name.detail, m_theme.type().smallFigures, p.textSecondary);
}

QRect TimelinePainter::nowPill(const TimelineScene &scene) const
{
    const QRect axis = scene.layout.axis();
    const int now = static_cast<int>(std::lround(scene.layout.x(scene.now)));
    if (now < axis.left() || now > axis.right())
        return {};
    const QString label = m_words.times().clock(scene.now);
    const int wide = QFontMetrics(m_theme.type().smallFiguresStrong).horizontalAdvance(label) + 10;
    const int left = qBound(axis.left(), now - wide / 2, qMax(axis.left(), axis.right() - wide + 1));
    return { left, axis.bottom() - 23, wide, 20 };
}

void TimelinePainter::paintAxis(QPainter &painter, const TimelineScene &scene, const QList<TimeTick> &ticks) const
{
    const Palette &p = m_theme.palette();
    const QRect axis = scene.layout.axis();
    painter.fillRect(QRect(0, 0, scene.layout.size.width(), TimelineLayout::axisHeight), p.panel);
    painter.fillRect(QRect(0, axis.bottom(), scene.layout.size.width(), 1), p.hairline);
    painter.fillRect(QRect(axis.x() - 1, 0, 1, axis.height()), p.hairline);
    painter.setClipRect(axis);
    painter.setFont(m_theme.type().smallFigures);
    const QFontMetrics metrics(m_theme.type().smallFigures);
    const QRect pill = nowPill(scene);
    for (const TimeTick &tick : ticks) {
        const int x = static_cast<int>(std::floor(axis.x() + tick.x));
        const int high = tick.isLabelled ? 8 : 4;
        painter.fillRect(QRect(x, axis.bottom() - high, 1, high), tick.isLabelled ? p.control : p.edge);
        if (!tick.isLabelled)
            continue;
        const QDate date = m_words.times().dateOf(tick.at);
        const QString label
            = tick.startsDay ? m_words.times().day(date, m_words.day()) : m_words.times().clock(tick.at);
        const QRect cell(x + 4, axis.y(), metrics.horizontalAdvance(label) + 1, axis.height() - 6);
        if (cell.intersects(pill))
            continue;
        painter.setPen(tick.startsDay ? p.text : p.textSecondary);
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, label);
    }
    if (pill.isNull())
        return painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.accent);
    painter.drawRoundedRect(pill, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_theme.type().smallFiguresStrong);
    painter.setPen(p.onAccent);
    painter.drawText(pill, Qt::AlignCenter, m_words.times().clock(scene.now));
    painter.setClipping(false);
}

}
