// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/toolhint.h"

#include "map/furniture.h"
#include "map/sprites.h"

#include <QAccessible>
#include <QPainter>

#include <cmath>

namespace routedesk::map {

namespace {

constexpr int side = 12;
constexpr int above = 6;
constexpr int stripe = 4; // in the accent's colour, at the left

QRectF wordsBox(const QString &text, int room)
{
    return QFontMetricsF(mapFont(12)).boundingRect(QRectF(0, 0, std::max(80, room - 2 * side - stripe), 1000),
        Qt::TextWordWrap | Qt::AlignLeft, text);
}

}

ToolHint::ToolHint(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ToolHint::setPalette(const MapPalette &palette)
{
    m_palette = palette;
    update();
}

void ToolHint::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    resize(sizeHint());
    setVisible(!text.isEmpty());
    update();
    if (text.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent said(this, text);
    QAccessible::updateAccessibility(&said);
}

void ToolHint::setRoom(int width)
{
    m_room = width;
    resize(sizeHint());
}

QSize ToolHint::sizeHint() const
{
    const QRectF box = wordsBox(m_text, m_room);
    return { int(std::ceil(box.width())) + 2 * side + stripe, int(std::ceil(box.height())) + 2 * above };
}

void ToolHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPlate(painter, rect(), m_palette, 0.95);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.accent);
    painter.drawRoundedRect(QRectF(5, 6, 3, height() - 12), 1.5, 1.5);
    painter.setFont(mapFont(12));
    painter.setPen(m_palette.ink);
    painter.drawText(rect().adjusted(side + stripe, above, -side, -above),
        Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

}
