// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequenceview.h"

#include "models/roles.h"
#include "models/workingplan.h"
#include "ui/sequence/dragbubble.h"
#include "ui/sequence/sequencedelegate.h"
#include "ui/sequence/sequencepresentation.h"
#include "ui/words/planwords.h"

#include <QDragMoveEvent>
#include <QHeaderView>

namespace routedesk::ui {

SequenceView::SequenceView(const Theme &theme, SequencePresentation &routes, SequenceDelegate &delegate,
    const models::WorkingPlan &plan, QWidget *parent)
    : QTreeView(parent), m_routes(routes), m_delegate(delegate), m_plan(plan),
      m_bubble(new DragBubble(theme, viewport()))
{
    setModel(&routes);
    setItemDelegate(&delegate);
    for (int column = 1; column < routes.columnCount(); ++column)
        setColumnHidden(column, true);
    setHeaderHidden(true);
    setIndentation(16);
    header()->setStretchLastSection(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setAutoExpandDelay(600);
    setExpandsOnDoubleClick(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Routes and their stops"));
}

SequenceView::~SequenceView() = default;

SequenceView::Target SequenceView::targetAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return {};
    switch (dropIndicatorPosition()) {
    case OnItem: return { -1, index.siblingAtColumn(0) };
    case AboveItem: return { index.row(), index.parent() };
    case BelowItem: return { index.row() + 1, index.parent() };
    case OnViewport: break;
    }
    return {};
}

void SequenceView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    m_refusal.clear();
    const Target target = targetAt(event->position().toPoint());
    const auto move = m_routes.moveFor(event->mimeData(), target.row, target.parent);
    if (!move) {
        m_bubble->hide();
        return;
    }
    const auto consequence = m_plan.consequence(*move);
    if (consequence) {
        m_bubble->say(words::consequence(*consequence),
            words::breaksSomething(*consequence) ? Tone::Late : Tone::Neutral, event->position().toPoint());
    } else if (consequence.error() == models::EditRefusal::Nothing) {
        m_bubble->hide();
    } else {
        m_refusal = words::refusal(consequence.error());
        m_bubble->say(m_refusal, Tone::Broken, event->position().toPoint());
    }
}

void SequenceView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    m_bubble->hide();
}

void SequenceView::dropEvent(QDropEvent *event)
{
    m_bubble->hide();
    if (!m_refusal.isEmpty()) {
        emit dropRefused(m_refusal);
        m_refusal.clear();
        event->setDropAction(Qt::IgnoreAction);
        event->accept();
        setState(NoState);
        viewport()->update();
        return;
    }
    QTreeView::dropEvent(event);
}

bool SequenceView::pressPart(QMouseEvent *event, bool twice)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return false;
    const bool isRoute = m_routes.isRoute(index);
    const QString routeId = index.data(models::RouteRole).toString();
    const auto part = m_delegate.partAt(visualRect(index), event->position().toPoint(), isRoute);
    switch (part) {
    case SequenceDelegate::Part::None: return false;
    case SequenceDelegate::Part::Lock:
    case SequenceDelegate::Part::WorkerLock:
        if (isRoute)
            emit routeLockPressed(routeId);
        else
            emit stopLockPressed(index.data(models::KeyRole).value<api::OrderKey>(),
                part == SequenceDelegate::Part::WorkerLock);
        return true;
    case SequenceDelegate::Part::Eye:
        if (twice)
            emit soloRequested(routeId);
        else
            emit eyePressed(routeId);
        return true;
    case SequenceDelegate::Part::More:
        if (isRoute) {
            emit routeMenuRequested(routeId, event->globalPosition().toPoint());
        } else {
            if (!selectionModel()->isSelected(index))
                setCurrentIndex(index);
            emit contextMenuWanted(event->globalPosition().toPoint());
        }
        return true;
    }
    return false;
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    if (!pressPart(event, false))
        QTreeView::mousePressEvent(event);
}

void SequenceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!pressPart(event, true))
        QTreeView::mouseDoubleClickEvent(event);
}

void SequenceView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index
        = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard && index.isValid()
        ? viewport()->mapToGlobal(visualRect(index).center())
        : event->globalPos();
    if (m_routes.isRoute(index))
        emit routeMenuRequested(index.data(models::RouteRole).toString(), at);
    else
        emit contextMenuWanted(at);
}

}
