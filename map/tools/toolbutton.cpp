// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/toolbutton.h"

#include "map/furniture.h"

#include <QAction>
#include <QPainter>

#include <cmath>

namespace routedesk::map {

namespace {

// Clearly another colour than the plain one, and still one that the icon stands out from.
QColor tinted(const QColor &ground, const QColor &with)
{
    constexpr float part = 0.22F;
    return QColor::fromRgbF(std::lerp(ground.redF(), with.redF(), part),
        std::lerp(ground.greenF(), with.greenF(), part), std::lerp(ground.blueF(), with.blueF(), part));
}

}

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
    if (isChecked()) {
        plate.surface = tinted(m_palette.surface, m_palette.accent);
        plate.county = m_palette.accent;
    }
    paintPlate(painter, rect(), plate, isLit || isChecked() ? 1 : 0.9);
    if (hasFocus() || isChecked() || isLit) {
        painter.setPen(QPen(m_palette.accent, hasFocus() ? 3 : isChecked() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect place(QPoint(), iconSize());
    icon().paint(&painter, place.translated(rect().center() - place.center()), Qt::AlignCenter,
        isEnabled() ? QIcon::Normal : QIcon::Disabled, isChecked() ? QIcon::On : QIcon::Off);
}

}
