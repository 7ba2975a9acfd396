// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ordercelldelegate.h"

#include "models/ordersmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/statuswords.h"

#include <QApplication>
#include <QPainter>

namespace routedesk::ui {

OrderCellDelegate::OrderCellDelegate(const Theme &theme, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_rowHeight(rowHeight)
{
}

void OrderCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool status = index.column() == models::OrdersModel::Status;
    const bool late = index.column() == models::OrdersModel::Lateness && index.data(models::LateRole).toBool();
    if (!status && !late)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);
    StatusLook look{ index.data().toString(), Mark::Triangle, Tone::Late };
    if (status) {
        const QVariant known = index.data(models::StatusRole);
        if (known.isValid())
            look = statusLook(api::OpenEnum(static_cast<api::OrderStatus>(known.toInt())));
        else
            look = { look.text, Mark::None, Tone::Neutral };
    }
    StatusPill::paint(*painter, option.rect.adjusted(8, 0, -2, 0), m_theme, look);
}

QSize OrderCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { QStyledItemDelegate::sizeHint(option, index).width(), m_rowHeight };
}

}
