// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequencedelegate.h"

#include "models/roles.h"
#include "models/workingplan.h"
#include "ui/sequence/boardcolumns.h"
#include "ui/sequence/routeink.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/rowcells.h"
#include "ui/sequence/rowparts.h"
#include "ui/sequence/stopcells.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/loadbar.h"
#include "ui/widgets/statuspill.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QPainter>
#include <QStyle>

namespace routedesk::ui {

namespace {

constexpr int roomForName = 200;

}

SequenceDelegate::SequenceDelegate(const Theme &theme, const DayWords &words, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const RouteVisibility &visibility, const BoardColumns &columns,
    QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_words(words), m_plan(plan), m_store(store),
      m_visibility(visibility), m_columns(columns)
{
}

QSize SequenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return { 400, index.parent().isValid() ? metrics::rowDense : metrics::rowTall };
}

void SequenceDelegate::text(QPainter &painter, const QRect &cell, const QString &words, const QFont &font,
    const QColor &ink, Qt::Alignment alignment) const
{
    if (cell.width() < 12 || words.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words, Qt::ElideRight, cell.width()));
}

void SequenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (index.parent().isValid())
        paintStop(*painter, option, index);
    else
        paintRoute(*painter, option, index.data(models::RouteRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(m_theme.palette().accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void SequenceDelegate::paintRoute(
    QPainter &painter, const QStyleOptionViewItem &option, const QString &routeId) const
{
    const models::WorkingRoute *route = m_plan.route(routeId);
    if (route == nullptr)
        return;
    const Palette &p = m_theme.palette();
    const bool shown = m_visibility.isShown(routeId);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(QRect(0, option.rect.bottom(), option.rect.right() + 1, 1), p.hairline);
    RowCells cells(option.rect);
    const QRect more = cells.takeRight(iconCell);
    const QRect lock = cells.takeRight(iconCell);
    const QRect eye = cells.takeRight(iconCell);
    if (m_plan.isRouteLocked(routeId))
        paintIcon(painter, lock, Icon::Lock, metrics::icon, p.text);
    else if (hover)
        paintIcon(painter, lock, Icon::Unlock, metrics::icon, p.textSecondary);
    if (hover)
        paintIcon(painter, more, Icon::More, metrics::icon, p.textSecondary);
    if (hover || !shown)
        paintIcon(painter, eye, shown ? Icon::Eye : Icon::EyeOff, metrics::icon, p.textSecondary);

    const QRect swatch = cells.takeLeft(20);
    const QColor ink = routeInk(m_theme, m_plan, routeId);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(shown ? QPen(Qt::NoPen) : QPen(ink, 1.5));
    painter.setBrush(shown ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(swatch.x() + 2, swatch.center().y() - 6, 12, 12), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);

    paintRouteFigures(painter, cells, *route);
    const api::Worker *worker = m_store.worker(route->workerHandle);
    QString name = worker != nullptr && !worker->name.isEmpty() ? worker->name : route->workerHandle;
    if (name.isEmpty())
        name = tr("No worker yet");
    const QFont &strong = m_theme.type().strong;
    const QRect title
        = cells.takeLeft(qMin(cells.rest().width(), QFontMetrics(strong).horizontalAdvance(name) + 8));
    text(painter, title, name, strong, route->workerHandle.isEmpty() ? p.textSecondary : p.text);
    text(painter, cells.rest(), words::routeName(*route), m_theme.type().small, p.textSecondary);
}

void SequenceDelegate::paintRouteFigures(
    QPainter &painter, RowCells &cells, const models::WorkingRoute &route) const
{
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    const models::RouteFigures figures = m_plan.routeFigures(route.id);
    const auto mark = [&](const QRect &cell, const StatusLook &look) {
        if (!cell.isEmpty())
            StatusPill::paint(painter, cell, m_theme, look);
    };

    const auto take = [&](BoardColumn column, int width, int keep = roomForName) {
        return m_columns.isShown(column) ? cells.takeRight(width, keep) : QRect();
    };
    const QRect sent = take(BoardColumn::RouteStatus, statusCell);
    if (route.hasConflict)
        mark(sent, { tr("conflict"), Mark::Diamond, Tone::Broken });
    else if (route.isUnsent)
        mark(sent, { tr("not sent"), Mark::Half, Tone::Strong });
    else if (const auto *stored = m_store.route(route.id))
        mark(sent, statusLook(stored->route.status));

    const QRect trouble = take(BoardColumn::RouteTrouble, 148);
    RowCells troubles(trouble);
    const QRect late = troubles.takeRight(68);
    if (const int broken = words::brokenRules(figures.broken); broken > 0)
        mark(troubles.rest(), { tr("broken %1").arg(broken), Mark::Diamond, Tone::Broken });
    if (figures.late > 0)
        mark(late, { tr("late %1").arg(figures.late), Mark::Triangle, Tone::Late });

    const QRect squares = take(BoardColumn::RouteProgress, 148, roomForName + 400);
    if (!squares.isEmpty())
        paintSquares(painter, squares, route);
    const QRect load = take(BoardColumn::RouteLoad, 116);
    if (!load.isEmpty())
        LoadBar::paint(painter, load, m_theme, figures.totals.peakLoad, figures.capacity.value_or(0));
    text(painter, take(BoardColumn::RouteDistance, 60).adjusted(0, 0, -12, 0),
        words::distance(static_cast<double>(figures.totals.metres)), type.smallFigures, p.textSecondary,
        Qt::AlignRight);
    const planner::Totals &totals = figures.totals;
    // Hours and minutes without their names: three durations in one cell are read by comparing rows.
    const auto brief = [](planner::Duration some) {
        const auto minutes = std::chrono::round<std::chrono::minutes>(some).count();
        return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    };
    text(painter, take(BoardColumn::RouteWork, 216, roomForName + 60),
        tr("drive %1 \u00B7 serve %2 \u00B7 wait %3", "of a route, hours and minutes")
            .arg(brief(totals.driving), brief(totals.service), brief(totals.waiting)),
        type.smallFigures, p.textSecondary);
    if (figures.stops > 0)
        text(painter, take(BoardColumn::RouteTimes, 100),
            m_words.clock(figures.totals.start) + QChar(0x2013) + m_words.clock(figures.totals.end),
            type.smallFigures, p.text);
    text(painter, take(BoardColumn::RouteStops, 72, roomForName - 64), tr("%n stop(s)", nullptr, figures.stops),
        type.smallFigures, p.textSecondary);
}

void SequenceDelegate::paintSquares(QPainter &painter, const QRect &cell, const models::WorkingRoute &route) const
{
    const Palette &p = m_theme.palette();
    const int count = static_cast<int>(route.stops.size());
    if (count == 0)
        return;
    const int step = qBound(3, (cell.width() - 12) / count, 10);
    const int side = qMax(2, step - 2);
    int x = cell.x();
    painter.setPen(Qt::NoPen);
    for (const api::OrderKey &key : route.stops) {
        if (x + side > cell.right() - 4)
            break;
        const api::Order *order = m_store.order(key);
        const QRect square(x, cell.center().y() - side / 2, side, side);
        const auto figures = m_plan.stopFigures(key);
        const bool late = figures && figures->isLate();
        const StatusLook look = order != nullptr ? statusLook(order->status) : StatusLook{};
        if (look.mark == Mark::Tick)
            painter.fillRect(square, p.done);
        else if (look.mark == Mark::Filled)
            painter.fillRect(square, p.text);
        else if (look.mark == Mark::Cross)
            painter.fillRect(QRect(x, cell.center().y(), side, 1), p.textSecondary);
        else if (late) // taller, so that late shows without colour
            painter.fillRect(square.adjusted(0, -3, 0, 3), p.late);
        else {
            painter.setPen(p.control);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(square.adjusted(0, 0, -1, -1));
            painter.setPen(Qt::NoPen);
        }
        x += step;
    }
}

}
