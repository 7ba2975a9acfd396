// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/pooldelegate.h"

#include "models/autoplan/poolplan.h"
#include "ui/pool/refusalwords.h"

#include "models/poolmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace routedesk::ui {

namespace {

using M = models::PoolModel;

constexpr int rowHeight = 44;
constexpr int inset = 12;

QVariant cell(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data();
}

models::PoolModel::Why whyOf(const QModelIndex &index)
{
    return static_cast<M::Why>(index.siblingAtColumn(0).data(M::WhyRole).toInt());
}

std::optional<api::Instant> instantOf(const QVariant &value)
{
    const QDateTime at = value.toDateTime();
    return at.isValid() ? std::optional(api::toInstant(at)) : std::nullopt;
}

}

PoolDelegate::PoolDelegate(const Theme &theme, const DayWords &words, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_words(words)
{
}

QString PoolDelegate::window(const QModelIndex &index) const
{
    return m_words.window(instantOf(cell(index, M::WindowStart)), instantOf(cell(index, M::WindowEnd)));
}

void PoolDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    const QRect row = option.rect.adjusted(inset, 5, -inset, -5);
    const int half = row.height() / 2;
    const QRect first(row.x(), row.y(), row.width(), half);
    const QRect second(row.x(), row.y() + half, row.width(), half);

    const QString when = window(index);
    const int whenWidth = QFontMetrics(type.smallFigures).horizontalAdvance(when);
    painter->setFont(type.smallFigures);
    painter->setPen(p.textSecondary);
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, when);

    int x = first.x();
    const auto kind = api::OpenEnum<api::OrderType>::fromText(cell(index, M::Type).toString());
    if (kind.known()) {
        paintIcon(*painter, QRect(x - 2, first.y(), 14, half),
            kind.is(api::OrderType::Pick) ? Icon::Pick : Icon::Drop, 12, p.textSecondary);
        x += 16;
    }
    painter->setFont(type.strong);
    painter->setPen(p.text);
    const QRect handle(x, first.y(), first.right() - whenWidth - 8 - x, half);
    painter->drawText(handle, Qt::AlignVCenter,
        QFontMetrics(type.strong).elidedText(cell(index, M::Handle).toString(), Qt::ElideMiddle, handle.width()));

    const bool didNotFit = whyOf(index) == M::Why::DidNotFit;
    int right = second.right();
    const int units = cell(index, M::Load).toInt();
    const QString load = tr("%n unit(s)", nullptr, units);
    painter->setFont(type.smallFigures);
    painter->setPen(p.textSecondary);
    if (units > 1) {
        painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter, load);
        right -= QFontMetrics(type.smallFigures).horizontalAdvance(load) + 8;
    }
    x = second.x();
    if (didNotFit) {
        paintMark(*painter, QRectF(x, second.center().y() - 4.5, 10, 10), Mark::Triangle, p.late);
        painter->setPen(p.late);
        x += 16;
    }
    const QString words = didNotFit ? reason(index) : cell(index, M::Address).toString();
    painter->setFont(type.small);
    painter->drawText(QRect(x, second.y(), right - x, half), Qt::AlignVCenter,
        QFontMetrics(type.small).elidedText(words, Qt::ElideRight, right - x));
    painter->fillRect(
        QRect(option.rect.x() + inset, option.rect.bottom(), option.rect.width() - inset, 1), p.chrome);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(p.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QString PoolDelegate::reason(const QModelIndex &index) const
{
    const QVariant own = index.data(M::RefusalRole);
    return own.isValid() ? refusalWords(own.value<planner::Refusal>(), m_words) : cell(index, M::Reason).toString();
}

QSize PoolDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 160, rowHeight };
}

bool PoolDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{ cell(index, M::Handle).toString(), cell(index, M::Address).toString(), window(index) };
    const QString needs = cell(index, M::ProductTypes).toStringList().join(QStringLiteral(", "));
    if (!needs.isEmpty())
        lines.append(tr("Needs %1").arg(needs));
    if (whyOf(index) == M::Why::DidNotFit)
        lines.append(tr("Planning could not place it: %1").arg(reason(index)));
    if (whyOf(index) == M::Why::TakenOut)
        lines.append(tr("Taken out of its route here; not sent yet"));
    lines.removeAll(QString());
    QToolTip::showText(
        event->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), view);
    return true;
}

}
