// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>

namespace routedesk::ui::paint {

void headerSection(QPainter &painter, const QStyleOptionHeader &option, const Look &look)
{
    const Palette &p = look.palette;
    painter.fillRect(option.rect, p.content);
    if (option.state.testFlag(QStyle::State_Enabled) && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, p.film(1));
    const QRect &r = option.rect;
    if (option.orientation == Qt::Horizontal)
        painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), p.hairline);
    else
        painter.fillRect(QRect(r.right(), r.top(), 1, r.height()), p.hairline);
}

void tab(QPainter &painter, const QStyleOptionTab &option, const Look &look)
{
    const Palette &p = look.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const QRect &r = option.rect;
    if (hover && !selected)
        box(painter, r.adjusted(2, 3, -2, -4), p.film(1), {}, metrics::radius);
    if (!selected)
        return;
    const bool upright = option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast;
    QRect line(r.x() + 8, r.bottom() - 1, r.width() - 16, 2);
    if (option.shape == QTabBar::RoundedSouth)
        line.moveTop(r.top());
    if (upright)
        line
            = QRect(option.shape == QTabBar::RoundedWest ? r.right() - 1 : r.left(), r.y() + 8, 2, r.height() - 16);
    painter.fillRect(line, p.accent);
}

void viewItem(QPainter &painter, const QStyleOption &option, const Look &look)
{
    const Palette &p = look.palette;
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool active
            = option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_Enabled);
        painter.fillRect(option.rect, active ? p.selection : p.selectionInactive);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        painter.fillRect(option.rect, p.rowHover);
    }
}

void branch(QPainter &painter, const QStyleOption &option, const Look &look)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    paintIcon(painter, option.rect, open ? Icon::ChevronDown : Icon::ChevronRight, 14,
        hover ? look.palette.text : look.palette.textSecondary);
}

void dockTitle(QPainter &painter, const QStyleOptionDockWidget &option, const QRect &text, const Look &look)
{
    const Palette &p = look.palette;
    painter.save();
    painter.fillRect(option.rect, p.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), p.hairline);
    painter.setFont(look.type.label);
    painter.setPen(p.textSecondary);
    const QFontMetrics fm(look.type.label);
    const QRect area = text.adjusted(6, 0, 0, 0);
    painter.drawText(
        area, Qt::AlignVCenter | Qt::AlignLeft, fm.elidedText(option.title, Qt::ElideRight, area.width()));
    painter.restore();
}

void separator(QPainter &painter, const QRect &rect, bool vertical, bool hover, const Look &look)
{
    const Palette &p = look.palette;
    if (rect.width() > 2 && rect.height() > 2)
        painter.fillRect(rect, p.panel);
    const int thick = hover ? 2 : 1;
    QRect line = rect;
    if (vertical) {
        line.setLeft(rect.center().x() - (thick - 1) / 2);
        line.setWidth(thick);
    } else {
        line.setTop(rect.center().y() - (thick - 1) / 2);
        line.setHeight(thick);
    }
    painter.fillRect(line, hover ? p.accent : p.hairline);
}

}
