// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/columnheader.h"

#include "models/import/columnplan.h"
#include "models/import/importmodel.h"
#include "ui/import/fieldwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QToolTip>

namespace routedesk::ui {

using models::ColumnPlan;
using models::ImportField;
using models::ImportModel;

namespace {

constexpr int headerHeight = 44;

models::ColumnTarget targetOf(const QAbstractItemModel &model, int column)
{
    models::ColumnTarget target;
    target.field = static_cast<ImportField>(model.headerData(column, Qt::Horizontal, ImportModel::FieldRole).toInt());
    target.side = static_cast<models::OrderSide>(model.headerData(column, Qt::Horizontal, ImportModel::SideRole).toInt());
    target.metadataKey = model.headerData(column, Qt::Horizontal, ImportModel::MetadataKeyRole).toString();
    return target;
}

}

ColumnHeader::ColumnHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setSectionsClickable(true);
    setMinimumSectionSize(72);
    setDefaultSectionSize(124);
    setMouseTracking(true);
}

QSize ColumnHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(), headerHeight };
}

QPoint ColumnHeader::menuPlace(int column) const
{
    return viewport()->mapToGlobal(QPoint(qMax(0, sectionViewportPosition(column)), height()));
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Palette &p = m_theme.palette();
    const models::ColumnTarget target = targetOf(*model(), logicalIndex);
    const bool ignored = target.field == ImportField::Ignored;
    painter->save();
    painter->fillRect(rect, p.content);
    if (rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && isEnabled())
        painter->fillRect(rect, p.film(1));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), p.hairline);
    const QRect inner = rect.adjusted(metrics::gap, 5, -metrics::gap, -5);
    paintIcon(*painter, QRect(inner.right() - 11, inner.top() + 2, 12, 12), Icon::ChevronDown, 12, p.textSecondary);
    const auto line = [&](const QFont &font, const QColor &colour, int top, int width, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        const QRect area(inner.left(), inner.top() + top, width, 17);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    };
    const QFont &meaning = ignored ? m_theme.type().small : m_theme.type().smallStrong;
    line(meaning, ignored ? p.textSecondary : p.text, 0, inner.width() - 14, targetLabel(target));
    const QString name = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    line(m_theme.type().small, p.textSecondary, 17, inner.width(),
        name.isEmpty() ? tr("column %1").arg(logicalIndex + 1) : name);
    painter->restore();
}

QString ColumnHeader::tip(int column) const
{
    const QString hint = fieldHint(targetOf(*model(), column).field);
    const auto origin = static_cast<ColumnPlan::Origin>(
        model()->headerData(column, Qt::Horizontal, ImportModel::OriginRole).toInt());
    QString why;
    switch (origin) {
    case ColumnPlan::Origin::Unmatched: why = tr("The header says nothing that is known here."); break;
    case ColumnPlan::Origin::WireName:
    case ColumnPlan::Origin::Alias: why = tr("Found by the header."); break;
    case ColumnPlan::Origin::Values: why = tr("Found by what is in the cells."); break;
    case ColumnPlan::Origin::Mapping: why = tr("As the mapping says."); break;
    case ColumnPlan::Origin::Person: why = tr("Chosen by you."); break;
    }
    const QStringList sample = model()->headerData(column, Qt::Horizontal, ImportModel::SampleRole).toStringList();
    QStringList lines { hint, why + u' ' + tr("Click, or press F4 in the column, to change it.") };
    if (!sample.isEmpty())
        lines.append(tr("For instance: %1").arg(sample.join(QStringLiteral(" \u00B7 "))));
    return lines.join(u'\n');
}

bool ColumnHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = logicalIndexAt(help->pos());
        if (column >= 0)
            QToolTip::showText(help->globalPos(), plainTip(tip(column)), this);
        return true;
    }
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave)
        viewport()->update();
    return QHeaderView::viewportEvent(event);
}

void ColumnHeader::mousePressEvent(QMouseEvent *event)
{
    QHeaderView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton && cursor().shape() == Qt::ArrowCursor
        ? logicalIndexAt(event->position().toPoint())
        : -1;
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed >= 0 && logicalIndexAt(event->position().toPoint()) == pressed)
        emit meaningRequested(pressed);
}

RowHeader::RowHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_theme(theme)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(metrics::rowDense);
    setMinimumSectionSize(metrics::rowDense);
}

QSize RowHeader::sizeHint() const
{
    const int last = model() != nullptr ? model()->rowCount() : 0;
    const QString widest = QString::number(qMax(999, last * 10));
    return { QFontMetrics(m_theme.type().smallFigures).horizontalAdvance(widest) + 36, QHeaderView::sizeHint().height() };
}

void RowHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // Below the last row there is nothing to rule off.
    const int end = length() - offset();
    if (end < viewport()->height())
        QPainter(viewport()).fillRect(QRect(0, end, width(), viewport()->height() - end), m_theme.palette().content);
}

void RowHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Palette &p = m_theme.palette();
    const QModelIndex first = model()->index(logicalIndex, 0);
    const auto state = static_cast<models::RowState>(first.data(ImportModel::RowStateRole).toInt());
    painter->save();
    painter->fillRect(rect, p.content);
    const QRect place(rect.left() + metrics::gap, rect.top(), metrics::mark, rect.height());
    switch (state) {
    case models::RowState::Good: break;
    case models::RowState::Warning: paintMark(*painter, place, Mark::Triangle, p.late); break;
    case models::RowState::Error: paintMark(*painter, place, Mark::Diamond, p.broken); break;
    case models::RowState::Removed: paintMark(*painter, place, Mark::Cross, p.textSecondary); break;
    case models::RowState::Imported: paintMark(*painter, place, Mark::Tick, p.done); break;
    }
    painter->setFont(m_theme.type().smallFigures);
    painter->setPen(p.textSecondary);
    painter->drawText(rect.adjusted(0, 0, -metrics::gap, 0), Qt::AlignRight | Qt::AlignVCenter,
        QString::number(first.data(ImportModel::SheetRowRole).toInt()));
    painter->restore();
}

}
