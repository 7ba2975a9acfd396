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
constexpr qsizetype mostMeasured = 200; // of what lies at one door; the rest keeps to their columns

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

int StackDelegate::measure()
{
    int title = 0;
    int window = 0;
    int owner = 0;
    for (const StackRow &row : m_rows.first(std::min<qsizetype>(m_rows.size(), mostMeasured))) {
        title = std::max(title, wide(m_theme.type().body, row.title));
        window = std::max(window, wide(m_theme.type().smallFigures, row.window));
        owner = std::max(owner, wide(m_theme.type().small, row.owner));
    }
    m_window = window == 0 ? 0 : window + metrics::margin;
    m_owner = std::min(owner, mostOwner);
    return 2 * metrics::margin + markCell + std::min(title, mostTitle) + metrics::margin + m_window + m_owner;
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
    drawPart(*painter, cell.adjusted(cell.width() - m_owner, 0, 0, 0), row.owner, type.small, p.textSecondary);
    cell.setRight(cell.right() - m_owner);
    const QRect window = cell.adjusted(cell.width() - m_window, 0, -metrics::margin, 0);
    drawPart(*painter, window, row.window, type.smallFigures, p.text);
    cell.setRight(cell.right() - m_window - metrics::margin);
    drawPart(*painter, cell, row.title, type.body, p.text);
    painter->restore();
}

}
