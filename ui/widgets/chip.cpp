// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int chipHeight = 20;
constexpr int inset = 7;
constexpr int markGap = 5;

}

Chip::Chip(const Theme &theme, const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return { width(m_theme, m_text), chipHeight };
}

int Chip::width(const Theme &theme, const QString &text, Mark mark)
{
    const int markWidth = mark == Mark::None ? 0 : metrics::mark + markGap;
    return QFontMetrics(theme.type().small).horizontalAdvance(text) + 2 * inset + markWidth;
}

void Chip::paint(
    QPainter &painter, const QRect &area, const Theme &theme, const QString &text, Tone tone, Mark mark)
{
    const Palette &p = theme.palette();
    const int wide = std::min(width(theme, text, mark), area.width());
    const QRect boxRect(area.x(), area.y() + (area.height() - chipHeight) / 2, wide, chipHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.tint(tone));
    painter.drawRoundedRect(boxRect, 4, 4);
    QRect words = boxRect.adjusted(inset, 0, -inset + 2, 0);
    if (mark != Mark::None) {
        paintMark(painter,
            QRectF(words.x(), boxRect.center().y() - metrics::mark / 2 + 0.5, metrics::mark, metrics::mark), mark,
            p.ink(tone));
        words.adjust(metrics::mark + markGap, 0, 0, 0);
    }
    painter.setPen(p.ink(tone));
    painter.setFont(theme.type().small);
    const QString shown = QFontMetrics(theme.type().small).elidedText(text, Qt::ElideRight, words.width());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter.restore();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_theme, m_text, m_tone);
}

}
