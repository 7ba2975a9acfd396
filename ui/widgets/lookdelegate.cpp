// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/lookdelegate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/formparts.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace routedesk::ui {

LookDelegate::LookDelegate(const Theme &theme, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_rowHeight(rowHeight)
{
}

QSize LookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { QStyledItemDelegate::sizeHint(option, index).width() + metrics::gap, m_rowHeight };
}

void LookDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget != nullptr ? widget->style() : nullptr;
    if (style != nullptr)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, widget);
    painter->save();
    painter->setClipRect(option.rect);
    const QRect area = option.rect.adjusted(metrics::gap, 0, -metrics::gap, 0);
    const QVariant look = index.data(LookRole);
    const QStringList chips = index.data(ChipsRole).toStringList();
    if (look.isValid()) {
        StatusPill::paint(*painter, area, m_theme, look.value<StatusLook>());
    } else if (!chips.isEmpty()) {
        QRect place = area;
        for (const QString &chip : chips) {
            Chip::paint(*painter, place, m_theme, chip, Tone::Neutral);
            place.setLeft(place.left() + Chip::width(m_theme, chip) + metrics::grid);
        }
    } else {
        const bool figures = index.data(FiguresRole).toBool();
        const QVariant tone = index.data(ToneRole);
        const QFont &font = figures ? m_theme.type().figures : m_theme.type().body;
        painter->setFont(font);
        painter->setPen(
            tone.isValid() ? m_theme.palette().ink(static_cast<Tone>(tone.toInt())) : m_theme.palette().text);
        const QString text = index.data(Qt::DisplayRole).toString().simplified();
        painter->drawText(area, int(cell.displayAlignment | Qt::AlignVCenter),
            QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

bool LookDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty()
        && QFontMetrics(option.font).horizontalAdvance(index.data().toString()) > option.rect.width() - 16)
        text = index.data().toString();
    QToolTip::showText(event->globalPos(), plainTip(text), view, option.rect);
    return true;
}

}
