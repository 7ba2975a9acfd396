// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchdelegate.h"

#include "ui/search/searchmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace routedesk::ui {

namespace {

constexpr int iconCell = metrics::icon + metrics::gap;

void drawPart(QPainter &painter, const QRect &cell, const QString &words, const QFont &font, const QColor &ink,
    Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words, Qt::ElideRight, cell.width()));
}

}

SearchDelegate::SearchDelegate(const Theme &theme, const SearchModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 240, metrics::rowDense };
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SearchResult &result = m_model.at(index.row());
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    painter->save();
    QRect row = option.rect.adjusted(metrics::margin, 0, -metrics::margin, 0);
    if (result.kind == SearchResult::Kind::Heading || result.kind == SearchResult::Kind::Remark) {
        const bool heading = result.kind == SearchResult::Kind::Heading;
        drawPart(*painter, row, result.title, heading ? type.label : type.small, p.textSecondary);
        painter->restore();
        return;
    }
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QColor ink = result.isEnabled ? p.text : p.textDisabled;
    const QColor second = result.isEnabled ? p.textSecondary : p.textDisabled;
    const QRect icon(row.x(), row.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon);
    if (result.action)
        result.action->icon().paint(
            painter, icon, Qt::AlignCenter, result.isEnabled ? QIcon::Normal : QIcon::Disabled);
    else if (result.icon != Icon::Count)
        paintIcon(
            *painter, QRect(row.x(), row.y(), metrics::icon, row.height()), result.icon, metrics::icon, second);
    row.setLeft(row.left() + iconCell);
    if (!result.note.isEmpty()) {
        const int wide = QFontMetrics(type.smallFigures).horizontalAdvance(result.note);
        drawPart(*painter, row, result.note, type.smallFigures, second, Qt::AlignRight);
        row.setRight(row.right() - wide - metrics::gap);
        if (result.isHidden) {
            paintIcon(*painter, QRect(row.right() - 14, row.y(), 14, row.height()), Icon::EyeOff, 12, second);
            row.setRight(row.right() - 14 - metrics::gap);
        }
    }
    const int wide = QFontMetrics(type.body).horizontalAdvance(result.title) + metrics::margin;
    drawPart(
        *painter, QRect(row.x(), row.y(), qMin(wide, row.width()), row.height()), result.title, type.body, ink);
    row.setLeft(row.left() + wide);
    if (row.width() > 24)
        drawPart(*painter, row, result.detail, type.small, second);
    painter->restore();
}

}
