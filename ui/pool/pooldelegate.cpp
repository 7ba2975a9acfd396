// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/pooldelegate.h"

#include "models/autoplan/poolplan.h"
#include "ui/pool/refusalwords.h"

#include "models/poolmodel.h"
#include "ui/sequence/cutstops.h"
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

constexpr int inset = metrics::margin;
constexpr int above = 5; ///< and below
constexpr int line = 17;
constexpr int reasonLines = 2;
constexpr int linkLine = 20;

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

QString PoolDelegate::link(const QModelIndex &index) const
{
    return m_link ? m_link(index.data(models::KeyRole).value<api::OrderKey>()) : QString();
}

QRect PoolDelegate::linkRect(const QRect &row, const QModelIndex &index) const
{
    if (whyOf(index) == M::Why::NeverPlanned)
        return {};
    const QString words = link(index);
    if (words.isEmpty())
        return {};
    const int wide = QFontMetrics(m_theme.type().smallStrong).horizontalAdvance(words);
    const int indent = inset + 16;
    return { row.x() + indent, row.bottom() - above - linkLine + 1, qMin(wide, row.width() - indent - inset),
        linkLine };
}

bool PoolDelegate::isOnLink(const QRect &row, const QModelIndex &index, const QPoint &position) const
{
    return linkRect(row, index).contains(position);
}

void PoolDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    if (m_cut != nullptr && m_cut->contains(index.data(models::KeyRole).value<api::OrderKey>()))
        painter->setOpacity(0.4);
    const QRect row = option.rect.adjusted(inset, above, -inset, -above);
    paintFirst(*painter, QRect(row.x(), row.y(), row.width(), line), index);
    paintPlace(*painter, QRect(row.x(), row.y() + line, row.width(), line), index);
    if (whyOf(index) != M::Why::NeverPlanned) {
        const int lines = whyOf(index) == M::Why::DidNotFit ? reasonLines : 1;
        paintReason(*painter, QRect(row.x(), row.y() + 2 * line, row.width(), lines * line), index);
        const QRect link = linkRect(option.rect, index);
        if (!link.isEmpty()) {
            painter->setFont(m_theme.type().smallStrong);
            painter->setPen(p.accent);
            painter->drawText(link, Qt::AlignVCenter | Qt::TextSingleLine, this->link(index));
        }
    }
    painter->fillRect(
        QRect(option.rect.x() + inset, option.rect.bottom(), option.rect.width() - inset, 1), p.chrome);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(p.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void PoolDelegate::paintFirst(QPainter &painter, const QRect &line, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    const QString when = window(index);
    const int whenWidth = QFontMetrics(type.smallFigures).horizontalAdvance(when);
    painter.setFont(type.smallFigures);
    painter.setPen(p.textSecondary);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    int x = line.x();
    const auto kind = api::OpenEnum<api::OrderType>::fromText(cell(index, M::Type).toString());
    if (kind.known()) {
        paintIcon(painter, QRect(x - 2, line.y(), 14, line.height()),
            kind.is(api::OrderType::Pick) ? Icon::Pick : Icon::Drop, 12, p.textSecondary);
        x += 16;
    }
    painter.setFont(type.strong);
    painter.setPen(p.text);
    const QRect handle(x, line.y(), line.right() - whenWidth - metrics::gap - x, line.height());
    painter.drawText(handle, Qt::AlignVCenter,
        QFontMetrics(type.strong).elidedText(cell(index, M::Handle).toString(), Qt::ElideMiddle, handle.width()));
}

void PoolDelegate::paintPlace(QPainter &painter, const QRect &line, const QModelIndex &index) const
{
    const Typography &type = m_theme.type();
    int right = line.right();
    const int units = cell(index, M::Load).toInt();
    painter.setFont(type.smallFigures);
    painter.setPen(m_theme.palette().textSecondary);
    if (units > 1) {
        const QString load = tr("%n unit(s)", nullptr, units);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, load);
        right -= QFontMetrics(type.smallFigures).horizontalAdvance(load) + metrics::gap;
    }
    painter.setFont(type.small);
    const QRect place(line.x(), line.y(), right - line.x(), line.height());
    painter.drawText(place, Qt::AlignVCenter,
        QFontMetrics(type.small).elidedText(cell(index, M::Address).toString(), Qt::ElideRight, place.width()));
}

void PoolDelegate::paintReason(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const bool didNotFit = whyOf(index) == M::Why::DidNotFit;
    const QColor ink = didNotFit ? p.late : p.textSecondary;
    paintMark(painter, QRectF(area.x(), area.y() + (line - 10) / 2.0, 10, 10),
        didNotFit ? Mark::Triangle : Mark::Half, ink);
    painter.setFont(m_theme.type().small);
    painter.setPen(ink);
    const QString words = didNotFit ? reason(index) : tr("Taken out here; not sent yet");
    // What does not fit in two lines is in the tool tip.
    painter.drawText(area.adjusted(16, 1, 0, 0), Qt::AlignTop | Qt::TextWordWrap,
        QFontMetrics(m_theme.type().small)
            .elidedText(words, Qt::ElideRight, (didNotFit ? reasonLines : 1) * (area.width() - 16) - 24));
}

QString PoolDelegate::reason(const QModelIndex &index) const
{
    const QVariant own = index.data(M::RefusalRole);
    return own.isValid() ? refusalWords(own.value<planner::Refusal>(), m_words) : cell(index, M::Reason).toString();
}

QSize PoolDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int plain = 2 * above + 2 * line;
    switch (whyOf(index)) {
    case M::Why::NeverPlanned: return { 160, plain };
    case M::Why::TakenOut: return { 160, plain + line + linkLine };
    case M::Why::DidNotFit: return { 160, plain + reasonLines * line + linkLine };
    }
    return { 160, plain };
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
    if (whyOf(index) == M::Why::NeverPlanned)
        lines.append(tr("No planning has looked at it yet"));
    if (whyOf(index) == M::Why::DidNotFit)
        lines.append(tr("Planning could not place it: %1").arg(reason(index)));
    if (whyOf(index) == M::Why::TakenOut)
        lines.append(tr("Taken out here; not sent yet"));
    lines.removeAll(QString());
    QToolTip::showText(
        event->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), view);
    return true;
}

}
