// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/dragbubble.h"

#include "ui/theme/marks.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int high = 26;
constexpr int inset = 10;

Mark markOf(Tone tone)
{
    if (tone == Tone::Late)
        return Mark::Triangle;
    return tone == Tone::Broken ? Mark::Cross : Mark::None;
}

}

DragBubble::DragBubble(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DragBubble::say(const QString &words, Tone tone, const QPoint &pointer)
{
    m_words = words;
    m_tone = tone;
    const int mark = markOf(tone) == Mark::None ? 0 : 16;
    const QSize size(QFontMetrics(m_theme.type().figures).horizontalAdvance(words) + 2 * inset + mark, high);
    const QRect room = parentWidget()->rect();
    QPoint corner = pointer + QPoint(16, 14);
    corner.setX(qBound(0, corner.x(), qMax(0, room.width() - size.width())));
    if (corner.y() + high > room.height())
        corner.setY(pointer.y() - high - 8);
    setGeometry(QRect(corner, size));
    raise();
    show();
    update();
}

void DragBubble::lift(const QPoint &pointer)
{
    constexpr int clear = 24; // of the pin at the pointer
    if (pointer.y() - clear - high >= 0)
        move(x(), pointer.y() - clear - high);
}

void DragBubble::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    paint::box(painter, rect(), p.tip, p.edge, 4);
    int x = inset;
    if (markOf(m_tone) != Mark::None) {
        // The tip is dark in both schemes; the dark scheme's tones are the ones that are read on it.
        paintMark(painter, QRectF(x, (height() - 10) / 2.0, 10, 10), markOf(m_tone), darkPalette().ink(m_tone));
        x += 16;
    }
    painter.setPen(p.onTip);
    painter.setFont(m_theme.type().figures);
    painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

}
