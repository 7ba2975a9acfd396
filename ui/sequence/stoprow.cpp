// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequencedelegate.h"

#include "models/roles.h"
#include "models/workingplan.h"
#include "ui/sequence/cutstops.h"
#include "ui/sequence/routeink.h"
#include "ui/sequence/rowcells.h"
#include "ui/sequence/rowparts.h"
#include "ui/sequence/stopcells.h"
#include "ui/sequence/windowbar.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/statuspill.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QPainter>
#include <QStyle>

namespace routedesk::ui {

struct StopRow {
    const api::Order &order;
    const std::optional<models::StopFigures> &figures;
    std::optional<int> capacity;
};

void SequenceDelegate::paintStop(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto key = index.data(models::KeyRole).value<api::OrderKey>();
    const api::Order *order = m_store.order(key);
    if (order == nullptr)
        return;
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    const QString routeId = index.data(models::RouteRole).toString();
    const auto figures = m_plan.stopFigures(key);
    const bool over = order->isClosed();
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);

    RowCells cells(option.rect);
    const QRect more = cells.takeRight(iconCell);
    if (hover)
        paintIcon(painter, more, Icon::More, metrics::icon, p.textSecondary);
    const QRect locks = cells.takeRight(2 * iconCell);
    if (!over)
        paintLocks(painter, locks, key, hover);
    const QRect handle = cells.takeLeft(handleCell);
    if (hover && !m_plan.isLocked(key))
        paintIcon(painter, handle, Icon::Drag, metrics::icon, p.textSecondary);
    const QRect number = cells.takeLeft(numberCell);
    const QColor ink = routeInk(m_theme, m_plan, routeId);
    const bool isCut = m_cut != nullptr && m_cut->contains(key);
    const double opacity = isCut ? 0.4 : 1.0;
    painter.setOpacity(over ? 0.5 : opacity);
    paintStopNumber(
        painter, number.adjusted(3, 0, 0, 0), m_theme, figures ? figures->number : index.row() + 1, ink);
    painter.setOpacity(opacity);
    const QRect kind = cells.takeLeft(kindCell);
    if (order->key.type.known())
        paintIcon(
            painter, kind, order->key.type.is(api::OrderType::Pick) ? Icon::Pick : Icon::Drop, 12, p.textSecondary);

    const StopCells right = cutStopCells(cells, m_columns);
    if (!right.status.isEmpty())
        StatusPill::paint(painter, right.status, m_theme, statusLook(order->status));
    const StopRow stop{ *order, figures, m_plan.routeFigures(routeId).capacity };
    paintArrival(painter, right, stop);

    const QString name = key.handle;
    const int nameWidth
        = qBound(60, QFontMetrics(type.body).horizontalAdvance(name) + 12, qMax(60, cells.rest().width() / 2));
    text(painter, cells.takeLeft(nameWidth), name, type.body, over ? p.textSecondary : p.text);
    for (const QString &need : m_columns.isShown(BoardColumn::Needs) ? order->productTypes : QStringList()) {
        const int wide = Chip::width(m_theme, need) + 6;
        const QRect cell = cells.takeRight(wide, 120);
        if (!cell.isEmpty())
            Chip::paint(painter, cell, m_theme, need, Tone::Neutral);
    }
    if (m_columns.isShown(BoardColumn::Place))
        text(painter, cells.rest().adjusted(0, 0, -8, 0), words::destination(order->destination), type.body,
            p.textSecondary);
}

void SequenceDelegate::paintArrival(QPainter &painter, const StopCells &cells, const StopRow &stop) const
{
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    const auto &figures = stop.figures;
    const int after = figures ? figures->visit.loadAfter : stop.order.load();
    text(painter, cells.load.adjusted(0, 0, -12, 0), words::load(after, stop.capacity), type.smallFigures,
        stop.capacity && after > *stop.capacity ? p.broken : p.textSecondary, Qt::AlignRight);
    const auto span = [&](const QRect &cell, std::chrono::seconds some) {
        text(painter, cell.adjusted(0, 0, -12, 0), words::duration(some), type.smallFigures, p.textSecondary,
            Qt::AlignRight);
    };
    if (stop.order.expectedServiceTime)
        span(cells.service, std::chrono::seconds(*stop.order.expectedServiceTime));
    if (figures && figures->isOnMap) {
        span(cells.driving, std::chrono::duration_cast<std::chrono::seconds>(figures->visit.leg.duration));
        if (figures->visit.wait.count() > 0)
            span(cells.wait, std::chrono::duration_cast<std::chrono::seconds>(figures->visit.wait));
    }

    paintTrouble(painter, cells.trouble, stop);

    const QString window = m_words.window(stop.order.scheduledAfter, stop.order.scheduledAt);
    text(painter, cells.window, window.isEmpty() ? QString() : tr("in %1", "arrival in a window").arg(window),
        type.figures, p.textSecondary);

    const QRect &eta = cells.arrival;
    const QRect &old = cells.arrivalBefore;
    const auto at = stop.order.completedAt ? stop.order.completedAt : figures ? figures->eta : std::nullopt;
    if (m_columns.isShown(BoardColumn::WindowBar) && stop.order.scheduledAfter && stop.order.scheduledAt
        && !cells.window.isEmpty()) {
        const WindowBar bar{ *stop.order.scheduledAfter, *stop.order.scheduledAt, at, m_words.now() };
        bar.paint(painter,
            QRect(cells.window.x(), cells.window.bottom() - WindowBar::height, 96, WindowBar::height), m_theme);
    }
    if (eta.isEmpty())
        return;
    const bool isChanged = figures && figures->publishedEta && !stop.order.isClosed();
    const QString when = m_words.brief(at);
    // A time of another day names it, and takes the room of the old arrival where there is none.
    const bool needsRoom = !isChanged && QFontMetrics(type.figuresStrong).horizontalAdvance(when) > eta.width();
    text(painter, needsRoom ? old.united(eta).adjusted(0, 0, -8, 0) : eta, when, type.figuresStrong,
        figures && figures->isLate() && !stop.order.isClosed() ? p.late : p.text,
        needsRoom ? Qt::AlignRight : Qt::AlignLeft);
    if (isChanged)
        text(painter, old.adjusted(0, 0, -6, 0), m_words.brief(figures->publishedEta) + QStringLiteral(" \u2192"),
            type.smallFigures, p.textSecondary, Qt::AlignRight);
}

void SequenceDelegate::paintTrouble(QPainter &painter, const QRect &trouble, const StopRow &stop) const
{
    const auto &figures = stop.figures;
    if (!figures || trouble.isEmpty())
        return;
    const auto worst = std::ranges::find_if(figures->broken,
        [](const planner::Violation &violation) { return violation.rule != planner::Rule::WindowMissed; });
    if (worst != figures->broken.end()) {
        const qsizetype others = words::brokenRules(figures->broken) - 1 + (figures->isLate() ? 1 : 0);
        const QString what = words::violation(*worst);
        StatusPill::paint(painter, trouble, m_theme,
            { others > 0 ? tr("%1, +%2", "a broken rule, and how many more").arg(what).arg(others) : what,
                Mark::Diamond, Tone::Broken });
    } else if (figures->isLate())
        StatusPill::paint(painter, trouble, m_theme,
            { words::lateness(std::chrono::duration_cast<std::chrono::seconds>(figures->lateness)), Mark::Triangle,
                Tone::Late });
    else if (!figures->isOnMap)
        StatusPill::paint(painter, trouble, m_theme, { tr("no place"), Mark::Dashed, Tone::Neutral });
}

}
