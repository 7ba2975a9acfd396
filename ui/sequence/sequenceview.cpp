// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequenceview.h"

#include "models/roles.h"
#include "models/workingplan.h"
#include "ui/moves/nameweigher.h"
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

void SequenceView::setNames(NameWeigher &names)
{
    m_names = &names;
    connect(&names, &NameWeigher::changed, this, [this] {
        if (m_onName)
            sayName();
    });
}

void SequenceView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    m_refusal.clear();
    m_onName = false;
    m_pointer = event->position().toPoint();
    const Target target = targetAt(m_pointer);
    if (const auto move = m_routes.moveFor(event->mimeData(), target.row, target.parent))
        weigh(*move, target.row < 0 && m_routes.isRoute(target.parent));
    else
        m_bubble->hide();
}

void SequenceView::weigh(const models::Move &move, bool onName)
{
    if (onName && m_names != nullptr) {
        m_onName = true;
        m_names->weigh(move.keys, { move.routeId, m_plan.route(move.routeId)->workerHandle });
        return sayName();
    }
    const auto consequence = m_plan.consequence(move);
    if (consequence) {
        const QString what = words::consequence(*consequence);
        m_bubble->say(onName ? tr("at the end: %1").arg(what) : what,
            words::breaksSomething(*consequence) ? Tone::Late : Tone::Neutral, m_pointer);
    } else if (consequence.error() == models::EditRefusal::Nothing) {
        m_bubble->hide();
    } else {
        m_refusal = words::refusal(consequence.error());
        m_bubble->say(m_refusal, Tone::Broken, m_pointer);
    }
}

void SequenceView::sayName()
{
    m_refusal = m_names->isRefused() ? m_names->words() : QString();
    if (m_names->words().isEmpty())
        m_bubble->hide();
    else
        m_bubble->say(m_names->words(), m_names->tone(), m_pointer);
}

void SequenceView::stopHovering()
{
    m_bubble->hide();
    if (std::exchange(m_onName, false))
        m_names->end();
}

void SequenceView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    stopHovering();
}

void SequenceView::dropEvent(QDropEvent *event)
{
    stopHovering();
    const Target target = targetAt(event->position().toPoint());
    if (!m_refusal.isEmpty()) {
        const auto move = m_routes.moveFor(event->mimeData(), target.row, target.parent);
        emit dropRefused(std::exchange(m_refusal, {}), move.value_or(models::Move()));
        return endDrop(event);
    }
    const QList<api::OrderKey> keys = models::keysFromMimeData(event->mimeData());
    if (target.row < 0 && m_routes.isRoute(target.parent) && !keys.isEmpty()) {
        emit droppedOnRoute(keys, target.parent.data(models::RouteRole).toString(),
            viewport()->mapToGlobal(event->position().toPoint()));
        return endDrop(event);
    }
    QTreeView::dropEvent(event);
}

// The view has nothing to do itself: neither to insert nor, at the source, to remove.
void SequenceView::endDrop(QDropEvent *event)
{
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    setState(NoState);
    viewport()->update();
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
            emit stopLockPressed(
                index.data(models::KeyRole).value<api::OrderKey>(), part == SequenceDelegate::Part::WorkerLock);
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
