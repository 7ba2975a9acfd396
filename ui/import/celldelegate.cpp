// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/celldelegate.h"

#include "models/import/importmodel.h"
#include "ui/import/issuewords.h"
#include "ui/theme/marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statuspill.h"
#include "ui/words/placewords.h"
#include "ui/words/quantitywords.h"
#include "ui/widgets/formparts.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace routedesk::ui {

using models::ImportModel;
using models::RowState;

namespace {

QString understoodText(const QVariant &value)
{
    const QLocale locale;
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return locale.toString(value.toDateTime(), QStringLiteral("ddd d MMM yyyy HH:mm"));
    case QMetaType::QStringList: return value.toStringList().join(QStringLiteral(", "));
    case QMetaType::Double: return locale.toString(value.toDouble(), 'g', 10);
    default: return value.toString();
    }
}

Tone toneOf(int severity)
{
    if (severity < 0)
        return Tone::Neutral;
    return static_cast<models::IssueSeverity>(severity) == models::IssueSeverity::Error ? Tone::Broken : Tone::Late;
}

int severityOf(const QModelIndex &index)
{
    const QVariant value = index.data(ImportModel::SeverityRole);
    return value.isValid() ? value.toInt() : -1;
}

/// What became of looking the row's address up, for the cell that has it.
StatusLook placeLook(const QModelIndex &index, bool hasMark)
{
    const int field = index.model()->headerData(index.column(), Qt::Horizontal, ImportModel::FieldRole).toInt();
    const auto place = static_cast<models::PlaceState>(index.data(ImportModel::PlaceRole).toInt());
    if (static_cast<models::ImportField>(field) != models::ImportField::Address || place == models::PlaceState::Unasked)
        return {};
    StatusLook look = words::placeLook({ place, {}, {} });
    if (hasMark)
        look.mark = Mark::None;
    return look;
}

bool isIgnored(const QModelIndex &index)
{
    const int field = index.model()->headerData(index.column(), Qt::Horizontal, ImportModel::FieldRole).toInt();
    return static_cast<models::ImportField>(field) == models::ImportField::Ignored;
}

}

CellDelegate::CellDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const auto state = static_cast<RowState>(index.data(ImportModel::RowStateRole).toInt());
    const bool gone = state == RowState::Removed;
    const Tone tone = gone || state == RowState::Imported ? Tone::Neutral : toneOf(severityOf(index));
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, p.selection);
    if (tone != Tone::Neutral) {
        painter->fillRect(option.rect.adjusted(1, 2, -1, -2), p.tint(tone));
        paintMark(*painter, QRect(option.rect.left() + metrics::gap, option.rect.top(), metrics::mark,
            option.rect.height()), tone == Tone::Broken ? Mark::Diamond : Mark::Triangle, p.ink(tone));
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(p.accent, 1.5));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    QFont font = option.font;
    font.setStrikeOut(gone);
    painter->setFont(font);
    const QString standIn = index.data(ImportModel::DefaultRole).toString();
    const bool isDefault = !standIn.isEmpty();
    font.setItalic(isDefault);
    painter->setFont(font);
    const bool isQuiet = gone || state == RowState::Imported || isDefault || isIgnored(index);
    const QColor ink = isQuiet ? p.textSecondary : p.text;
    painter->setPen(ink);
    const int left = tone == Tone::Neutral ? metrics::gap : metrics::gap + metrics::mark + 6;
    QRect area = option.rect.adjusted(left, 0, -metrics::grid, 0);
    const StatusLook look = gone || state == RowState::Imported ? StatusLook() : placeLook(index, tone != Tone::Neutral);
    if (!look.text.isEmpty()) {
        const QFont &small = m_theme.type().small;
        const int mark = look.mark == Mark::None ? 0 : metrics::mark + metrics::grid;
        const int width = QFontMetrics(small).horizontalAdvance(look.text) + mark;
        const QRect place(area.right() - width, area.top(), width, area.height());
        if (mark > 0)
            paintMark(*painter, QRect(place.left(), place.top(), metrics::mark, place.height()), look.mark,
                p.ink(look.tone));
        painter->setFont(small);
        painter->setPen(look.tone == Tone::Done ? p.textSecondary : p.ink(look.tone));
        painter->drawText(place.adjusted(mark, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, look.text);
        painter->setFont(font);
        painter->setPen(ink);
        area.setRight(place.left() - metrics::gap);
    }
    const QString text = (isDefault ? standIn : index.data(Qt::DisplayRole).toString()).simplified();
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    if (index.data(ImportModel::EditedRole).toBool()) {
        const QPointF corner(option.rect.right() + 1, option.rect.top());
        painter->setPen(Qt::NoPen);
        painter->setBrush(p.accent);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawPolygon(QPolygonF { corner, corner + QPointF(-6, 0), corner + QPointF(0, 6) });
    }
    painter->restore();
}

QWidget *CellDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        const QString header = index.model()->headerData(index.column(), Qt::Horizontal).toString();
        field->setAccessibleName(tr("%1, row %2").arg(header).arg(index.data(ImportModel::SheetRowRole).toInt()));
        field->setFrame(false);
        field->setAutoFillBackground(true);
        field->setTextMargins(metrics::gap - 2, 0, 0, 0);
    }
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Any change of the row makes the view fill its editors anew; the same text would still move the cursor, and end what
    // an input method is composing.
    const auto *field = qobject_cast<const QLineEdit *>(editor);
    if (field != nullptr && (field->isModified() || field->text() == index.data(Qt::EditRole).toString()))
        return;
    QStyledItemDelegate::setEditorData(editor, index);
}

QString CellDelegate::words(const QModelIndex &index)
{
    QStringList lines;
    const QString issues = issueLines(index.data(ImportModel::IssuesRole).value<models::CellIssues>());
    if (!issues.isEmpty())
        lines.append(issues);
    const QString understood = understoodText(index.data(ImportModel::UnderstoodRole));
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!understood.isEmpty() && !index.data(ImportModel::DefaultRole).toString().isEmpty())
        lines.append(tr("Empty, so the default is taken: %1").arg(understood));
    else if (!understood.isEmpty() && understood != text)
        lines.append(tr("Understood as %1").arg(understood));
    if (index.data(ImportModel::EditedRole).toBool())
        lines.append(tr("The file has: %1").arg(index.data(ImportModel::OriginalTextRole).toString()));
    return lines.join(u'\n');
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = words(index);
    if (text.isEmpty() && QFontMetrics(option.font).horizontalAdvance(index.data().toString()) > option.rect.width() - 16)
        text = index.data().toString();
    QToolTip::showText(event->globalPos(), plainTip(text), view, option.rect);
    return true;
}

}
