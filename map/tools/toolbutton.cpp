// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/toolbutton.h"

#include "map/furniture.h"

#include <QAction>
#include <QPainter>

namespace routedesk::map {

ToolButton::ToolButton(QAction *action, QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    setIconSize({ 18, 18 });
    resize(sizeHint());
    connect(action, &QAction::changed, this, [this, action] { follow(*action); });
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    follow(*action);
}

void ToolButton::follow(const QAction &action)
{
    setCheckable(action.isCheckable());
    setChecked(action.isChecked());
    setEnabled(action.isEnabled());
    setIcon(action.icon());
    setToolTip(action.toolTip());
    setAccessibleName(action.iconText());
    setAccessibleDescription(action.statusTip());
    m_picture.forget();
    update();
}

void ToolButton::nextCheckState() { }

void ToolButton::setPalette(const MapPalette &palette)
{
    m_palette = palette;
    m_picture.forget();
    update();
}

void ToolButton::paintEvent(QPaintEvent *)
{
    m_picture.paint(*this, lookOf(*this), [this](QPainter &painter) { draw(painter); });
}

void ToolButton::draw(QPainter &painter) const
{
    const bool isLit = isEnabled() && (underMouse() || isDown());
    MapPalette plate = m_palette;
    if (isChecked())
        plate.surface = plate.county = m_palette.accent;
    paintPlate(painter, rect(), plate, isLit || isChecked() ? 1 : 0.9);
    if (hasFocus() || (isChecked() && isLit)) {
        painter.setPen(QPen(isChecked() ? m_palette.surface : m_palette.accent, isChecked() ? 1 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
    const QRect place(QPoint(), iconSize());
    icon().paint(&painter, place.translated(rect().center() - place.center()), Qt::AlignCenter,
        isEnabled() ? QIcon::Normal : QIcon::Disabled, isChecked() ? QIcon::On : QIcon::Off);
}

}
