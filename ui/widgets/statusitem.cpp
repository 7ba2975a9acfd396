// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/statusitem.h"

#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int inset = 8;
constexpr int gap = 6;
constexpr int glyph = 14;

}

StatusItem::StatusItem(const Theme &theme, Icon icon, const QString &text, QWidget *parent)
    : PressWidget(theme, parent), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setWords(text);
}

void StatusItem::setWords(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusItem::setGlyph(Icon icon)
{
    m_icon = icon;
    update();
}

void StatusItem::setPressable(bool pressable)
{
    m_pressable = pressable;
    setFocusPolicy(pressable ? Qt::TabFocus : Qt::NoFocus);
}

QSize StatusItem::sizeHint() const
{
    const int words = QFontMetrics(theme().type().smallFigures).horizontalAdvance(text());
    return { 2 * inset + glyph + gap + words, 24 };
}

void StatusItem::paintEvent(QPaintEvent *)
{
    const Palette &p = theme().palette();
    QPainter painter(this);
    if (m_pressable && filmStrength() > 0)
        paint::box(painter, rect(), p.film(filmStrength()), {}, metrics::radiusSmall);
    const QColor ink = p.ink(m_tone);
    paintIcon(painter, QRect(inset, 0, glyph, height()), m_icon, glyph, ink);
    painter.setPen(ink);
    painter.setFont(theme().type().smallFigures);
    painter.drawText(rect().adjusted(inset + glyph + gap, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (showsRing())
        paint::focusRing(painter, rect(), *theme().look(), metrics::radiusSmall);
}

}
