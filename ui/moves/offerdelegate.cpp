// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/offerdelegate.h"

#include "ui/moves/offersmodel.h"
#include "ui/sequence/rowcells.h"
#include "ui/theme/marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace routedesk::ui {

namespace {

constexpr int lineHeight = 20;
constexpr int figuresWidth = 150;

void line(QPainter &painter, const QRect &cell, const QString &words, const QFont &font, const QColor &ink,
    Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words, Qt::ElideRight, cell.width()));
}

}

OfferDelegate::OfferDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

QSize OfferDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 360, 2 * lineHeight + metrics::gap };
}

void OfferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    const QString refusal = index.data(OffersModel::RefusalRole).toString();
    const bool can = refusal.isEmpty();
    const QRect inside = option.rect.adjusted(metrics::margin, metrics::grid, -metrics::margin, -metrics::grid);
    RowCells cells(QRect(inside.x(), inside.y(), inside.width(), lineHeight));

    const QRect swatch = cells.takeLeft(20);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setOpacity(can ? 1.0 : 0.4);
    painter->setBrush(index.data(OffersModel::ColourRole).value<QColor>());
    painter->drawRoundedRect(QRectF(swatch.x(), swatch.center().y() - 5, 12, 12), 3, 3);
    painter->setOpacity(1.0);
    line(*painter, cells.takeRight(figuresWidth), index.data(OffersModel::FiguresRole).toString(), type.figures,
        p.text, Qt::AlignRight);
    const QString name = index.data().toString();
    const int wide = QFontMetrics(type.strong).horizontalAdvance(name) + metrics::gap;
    line(*painter, cells.takeLeft(qMin(wide, cells.rest().width())), name, type.strong,
        can ? p.text : p.textDisabled);
    line(*painter, cells.rest(), index.data(OffersModel::DetailRole).toString(), type.small,
        can ? p.textSecondary : p.textDisabled);

    QRect below(inside.x() + 20, inside.y() + lineHeight, inside.width() - 20, lineHeight);
    const QString breaks = index.data(OffersModel::BreaksRole).toString();
    if (!breaks.isEmpty()) {
        paintMark(*painter, QRectF(below.x(), below.center().y() - 4.5, 10, 10), Mark::Diamond, p.broken);
        below.setLeft(below.left() + 16);
        line(*painter, below, breaks, type.small, p.broken);
    } else {
        line(*painter, below, can ? tr("breaks no rule") : refusal, type.small, p.textSecondary);
    }
    painter->restore();
}

}
