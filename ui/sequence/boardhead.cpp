// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/boardhead.h"

#include "ui/sequence/rowparts.h"
#include "ui/sequence/stopcells.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int headHeight = 24;

}

BoardHead::BoardHead(const Theme &theme, BoardColumns &columns, QWidget &viewport, int indent, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_columns(columns), m_viewport(viewport), m_indent(indent)
{
    setFixedHeight(headHeight);
    setAccessibleName(tr("Columns of the stops"));
    setToolTip(tr("Right-click to choose the columns"));
    viewport.installEventFilter(this);
    connect(&columns, &BoardColumns::changed, this, qOverload<>(&QWidget::update));
}

bool BoardHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        update();
    return QWidget::eventFilter(watched, event);
}

void BoardHead::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    painter.fillRect(rect(), p.content);
    painter.fillRect(QRect(0, height() - 1, width(), 1), p.hairline);
    painter.setFont(m_theme.type().label);
    painter.setPen(p.textSecondary);
    // As a stop's row is cut, which begins behind its route's.
    RowCells row(QRect(m_viewport.x() + m_indent, 0, m_viewport.width() - m_indent, height() - 1));
    (void)row.takeRight(3 * iconCell);
    const StopCells cells = cutStopCells(row, m_columns);
    const auto name = [&](const QRect &cell, BoardColumn column, bool right) {
        const QRect area = right ? cell.adjusted(0, 0, -12, 0) : cell;
        if (area.width() > 20)
            painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine | (right ? Qt::AlignRight : Qt::AlignLeft),
                QFontMetrics(painter.font()).elidedText(BoardColumns::name(column), Qt::ElideRight, area.width()));
    };
    name(cells.arrival, BoardColumn::Arrival, false);
    name(cells.window, BoardColumn::Window, false);
    name(cells.trouble, BoardColumn::Trouble, false);
    name(cells.driving, BoardColumn::Driving, true);
    name(cells.wait, BoardColumn::Wait, true);
    name(cells.service, BoardColumn::Service, true);
    name(cells.load, BoardColumn::Load, true);
    name(cells.status, BoardColumn::Status, false);
    const QRect left = row.rest().adjusted(handleCell + numberCell + kindCell, 0, 0, 0);
    painter.drawText(left, Qt::AlignVCenter | Qt::TextSingleLine, tr("Stop"));
}

void BoardHead::fillMenu(QMenu &menu) const
{
    bool routes = false;
    menu.addSection(tr("Of stops"));
    for (const BoardColumn column : BoardColumns::all()) {
        if (!routes && BoardColumns::isOfRoute(column)) {
            routes = true;
            menu.addSection(tr("Of routes"));
        }
        QAction *action = menu.addAction(BoardColumns::name(column));
        action->setCheckable(true);
        action->setChecked(m_columns.isShown(column));
        connect(action, &QAction::toggled, &m_columns,
            [&columns = m_columns, column](bool shown) { columns.setShown(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as at first")), &QAction::triggered, &m_columns, &BoardColumns::reset);
}

void BoardHead::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->globalPos());
}

}
