// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/stackdelegate.h"

#include "ui/sequence/routeink.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr int markCell = 20 + metrics::gap;
constexpr int mostTitle = 180;
constexpr int mostOwner = 140;

int wide(const QFont &font, const QString &words)
{
    // One pixel more: what fits by a fraction is not to be elided.
    return words.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(words) + 1;
}

void drawPart(QPainter &painter, const QRect &cell, const QString &words, const QFont &font, const QColor &ink,
    Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words, Qt::ElideRight, cell.width()));
}

}

StackDelegate::StackDelegate(const Theme &theme, const QList<StackRow> &rows, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_rows(rows)
{
}

QSize StackDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 240, metrics::rowDense };
}

int StackDelegate::windowWidth() const
{
    int most = 0;
    for (const StackRow &row : m_rows)
        most = std::max(most, wide(m_theme.type().smallFigures, row.window));
    return most == 0 ? 0 : most + metrics::margin;
}

int StackDelegate::wanted() const
{
    int title = 0;
    int owner = 0;
    for (const StackRow &row : m_rows) {
        title = std::max(title, wide(m_theme.type().body, row.title));
        owner = std::max(owner, wide(m_theme.type().small, row.owner));
    }
    return 2 * metrics::margin + markCell + std::min(title, mostTitle) + metrics::margin + windowWidth()
        + metrics::gap + std::min(owner, mostOwner);
}

void StackDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StackRow &row = m_rows.at(index.row());
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QRect cell = option.rect.adjusted(metrics::margin, 0, -metrics::margin, 0);
    if (row.number > 0) {
        paintStopNumber(*painter, cell, m_theme, row.number, row.colour);
    } else {
        const QRect mark(cell.x(), cell.y(), 20, cell.height());
        paintIcon(*painter, mark, row.isWorker ? Icon::Worker : Icon::Pin, metrics::icon, p.textSecondary);
    }
    cell.setLeft(cell.left() + markCell);
    const int owner = std::min(wide(type.small, row.owner), mostOwner);
    drawPart(*painter, cell.adjusted(cell.width() - owner, 0, 0, 0), row.owner, type.small, p.textSecondary);
    cell.setRight(cell.right() - owner - metrics::gap);
    const int window = windowWidth();
    drawPart(*painter, cell.adjusted(cell.width() - window, 0, 0, 0), row.window, type.smallFigures, p.text);
    cell.setRight(cell.right() - window);
    drawPart(*painter, cell, row.title, type.body, p.text);
    painter->restore();
}

}
