// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/rowparts.h"

#include "models/roles.h"
#include "models/workingplan.h"
#include "ui/sequence/rowcells.h"
#include "ui/sequence/sequencedelegate.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace routedesk::ui {

namespace {

constexpr double restingGhost = 0.45;

}

SequenceDelegate::Part SequenceDelegate::partAt(const QRect &row, const QPoint &position, bool isRoute) const
{
    RowCells cells(row);
    for (const Part part : { Part::More, Part::Lock, isRoute ? Part::Eye : Part::WorkerLock }) {
        if (cells.takeRight(iconCell).contains(position))
            return part;
    }
    return Part::None;
}

// What is locked by hand can be pressed, what has locked itself can't: it is paler.
void SequenceDelegate::paintLocks(QPainter &painter, const QRect &cell, const api::OrderKey &key, bool hover) const
{
    const Palette &p = m_theme.palette();
    RowCells cells(cell);
    const QRect place = cells.takeRight(iconCell);
    const QRect worker = cells.takeRight(iconCell);
    const models::StopLocks locks = m_plan.locks(key);
    const bool settled = m_plan.isSettled(key);
    const double before = painter.opacity();
    if (locks.place) {
        paintIcon(painter, place, Icon::Lock, 14, p.text);
    } else if (settled || hover) {
        painter.setOpacity(restingGhost);
        paintIcon(painter, place, settled ? Icon::Lock : Icon::Unlock, 14, p.textSecondary);
    }
    painter.setOpacity(before);
    if (locks.worker) {
        paintIcon(painter, worker, Icon::Worker, 14, p.text);
        paintIcon(painter, QRect(worker.right() - 8, worker.center().y(), 9, 9), Icon::Lock, 9, p.text);
    } else if (hover && !settled) {
        painter.setOpacity(restingGhost);
        paintIcon(painter, worker, Icon::Worker, 14, p.textSecondary);
        painter.setOpacity(before);
    }
}

QString SequenceDelegate::partHelp(Part part, const QModelIndex &index) const
{
    const bool isRoute = !index.parent().isValid();
    const QString routeId = index.data(models::RouteRole).toString();
    if (isRoute) {
        switch (part) {
        case Part::None:
        case Part::WorkerLock: return {};
        case Part::More: return tr("Menu of the route");
        case Part::Eye: return tr("Show or hide on the map; twice: only this route");
        case Part::Lock:
            return m_plan.isRouteLocked(routeId) ? tr("Locked: nothing goes in, out or about. Press to unlock.")
                                                 : tr("Lock the route: nothing goes in, out or about");
        }
    }
    const auto key = index.data(models::KeyRole).value<api::OrderKey>();
    if (part == Part::More)
        return tr("Menu of the stop");
    if (part != Part::Lock && part != Part::WorkerLock)
        return {};
    if (m_plan.isSettled(key))
        return tr("This stop, or one behind it, was reached or closed: it keeps its place.");
    if (part == Part::Lock)
        return m_plan.locks(key).place ? tr("Locked at number %1. Press to unlock.").arg(index.row() + 1)
                                       : tr("Lock the stop at number %1").arg(index.row() + 1);
    const models::WorkingRoute *route = m_plan.route(routeId);
    const QString worker = route != nullptr ? route->workerHandle : QString();
    if (worker.isEmpty())
        return tr("A route without a worker: there is nobody to lock the stop to");
    return m_plan.locks(key).worker ? tr("Stays with %1. Press to unlock.").arg(worker)
                                    : tr("Lock the stop to %1").arg(worker);
}

bool SequenceDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid()) {
        const Part part = partAt(option.rect, event->pos(), !index.parent().isValid());
        if (const QString help = partHelp(part, index); !help.isEmpty()) {
            QToolTip::showText(event->globalPos(), help, view);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

}
