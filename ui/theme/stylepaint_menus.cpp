// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>

namespace routedesk::ui::paint {

namespace {

constexpr int iconColumn = metrics::icon + 12;

void menuSeparator(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look)
{
    const Palette &p = look.palette;
    QRect line = option.rect;
    if (!option.text.isEmpty()) {
        painter.setFont(look.type.label);
        painter.setPen(p.textSecondary);
        painter.drawText(option.rect.adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, option.text);
        return;
    }
    line.setTop(option.rect.center().y());
    line.setHeight(1);
    painter.fillRect(line.adjusted(-4, 0, 4, 0), p.hairline);
}

void menuGlyph(QPainter &painter, const QStyleOptionMenuItem &option, const QRect &cell, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checked) {
        paintIcon(painter, cell, Icon::Check, metrics::icon, enabled ? p.accent : p.textDisabled);
        return;
    }
    if (option.icon.isNull())
        return;
    const auto mode = !enabled                          ? QIcon::Disabled
        : option.state.testFlag(QStyle::State_Selected) ? QIcon::Active
                                                        : QIcon::Normal;
    const QSize size(metrics::icon, metrics::icon);
    const QPixmap pixmap = option.icon.pixmap(size, painter.device()->devicePixelRatio(), mode);
    painter.drawPixmap(
        cell.x() + (cell.width() - size.width()) / 2, cell.y() + (cell.height() - size.height()) / 2, pixmap);
}

}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look)
{
    const Palette &p = look.palette;
    painter.save();
    painter.fillRect(option.menuRect.isValid() ? option.rect : option.rect, p.content);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        menuSeparator(painter, option, look);
        painter.restore();
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected && enabled)
        box(painter, option.rect, p.selection, {}, metrics::radiusSmall);
    const QRect row = option.rect.adjusted(4, 0, -10, 0);
    menuGlyph(painter, option, QRect(row.x(), row.y(), metrics::icon + 8, row.height()), look);

    painter.setFont(option.font);
    painter.setPen(enabled ? p.text : p.textDisabled);
    const QRect text = row.adjusted(iconColumn, 0, 0, 0);
    const auto tabAt = option.text.indexOf(u'\t');
    const int mnemonic = option.styleObject != nullptr ? Qt::TextHideMnemonic : Qt::TextShowMnemonic;
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip | mnemonic;
    painter.drawText(text, flags, tabAt < 0 ? option.text : option.text.left(tabAt));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(row.right() - 10, row.y(), 14, row.height());
        paintIcon(painter, arrow, Icon::ChevronRight, 12, enabled ? p.textSecondary : p.textDisabled);
    } else if (tabAt >= 0) {
        painter.setPen(enabled ? p.textSecondary : p.textDisabled);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, option.text.mid(tabAt + 1));
    }
    painter.restore();
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look)
{
    const Palette &p = look.palette;
    painter.save();
    painter.fillRect(option.rect, p.chrome);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool active = option.state.testFlag(QStyle::State_Selected);
    if (enabled && active)
        box(painter, option.rect.adjusted(0, 3, 0, -3), p.film(option.state.testFlag(QStyle::State_Sunken) ? 2 : 1),
            {}, metrics::radiusSmall);
    painter.setPen(enabled ? p.text : p.textDisabled);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, option.text);
    painter.restore();
}

}
