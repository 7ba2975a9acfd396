// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/live/exceptiondelegate.h"

#include "models/ordersmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statuspill.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QPainter>
#include <QStyle>

namespace routedesk::ui {

namespace {

using M = models::OrdersModel;

constexpr int rowHeight = 44;
constexpr int inset = 12;

}

ExceptionDelegate::ExceptionDelegate(const Theme &theme, const DayWords &words, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_words(words)
{
}

void ExceptionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    const auto cell = [&](int column) { return index.siblingAtColumn(column).data(); };
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    const QRect row = option.rect.adjusted(inset, 5, -inset, -5);
    const int half = row.height() / 2;
    const QRect first(row.x(), row.y(), row.width(), half);
    const QRect second(row.x(), row.y() + half, row.width(), half);
    const bool late = index.data(models::LateRole).toBool();
    const QString trouble
        = late ? words::lateness(std::chrono::seconds(cell(M::Lateness).toLongLong())) : tr("at risk");
    const QRect right(first.right() - 92, first.y(), 92, half);
    StatusPill::paint(*painter, right, m_theme, { trouble, Mark::Triangle, Tone::Late });
    painter->setFont(type.strong);
    painter->setPen(p.text);
    const QRect handle = first.adjusted(0, 0, -100, 0);
    painter->drawText(handle, Qt::AlignVCenter,
        QFontMetrics(type.strong).elidedText(cell(M::Handle).toString(), Qt::ElideMiddle, handle.width()));

    const QDateTime eta = cell(M::Eta).toDateTime();
    QStringList words{ cell(M::Worker).toString(), eta.isValid() ? m_words.clock(api::toInstant(eta)) : QString(),
        cell(M::Address).toString() };
    words.removeAll(QString());
    painter->setFont(type.smallFigures);
    painter->setPen(p.textSecondary);
    painter->drawText(second, Qt::AlignVCenter,
        QFontMetrics(type.smallFigures)
            .elidedText(words.join(QStringLiteral(" \u00B7 ")), Qt::ElideRight, second.width()));
    painter->fillRect(
        QRect(option.rect.x() + inset, option.rect.bottom(), option.rect.width() - inset, 1), p.chrome);
    painter->restore();
}

QSize ExceptionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 160, rowHeight };
}

}
