// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filterchip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int chipHeight = 24;
constexpr int inset = 9;
constexpr int gap = 6;
constexpr int arrow = 12;

}

FilterChip::FilterChip(const Theme &theme, const QString &text, Tone tone, Mark mark, QWidget *parent)
    : PressWidget(theme, parent), m_tone(tone), m_mark(mark)
{
    setText(text);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name();
}

void FilterChip::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    name();
    updateGeometry();
    update();
}

void FilterChip::setMenuMark(bool on)
{
    m_menuMark = on;
    updateGeometry();
    update();
}

void FilterChip::name()
{
    setAccessibleName(m_count < 0 ? text() : tr("%1, %2", "filter and its count").arg(text()).arg(m_count));
}

QSize FilterChip::sizeHint() const
{
    int wide = 2 * inset + QFontMetrics(theme().type().small).horizontalAdvance(text());
    if (m_mark != Mark::None)
        wide += metrics::mark + gap;
    if (m_count >= 0)
        wide
            += gap + QFontMetrics(theme().type().smallFiguresStrong).horizontalAdvance(QLocale().toString(m_count));
    if (m_menuMark)
        wide += arrow + 2;
    return { wide, chipHeight };
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Palette &p = theme().palette();
    const Typography &type = theme().type();
    QPainter painter(this);
    const double round = chipHeight / 2.0;
    // A tone speaks only while there is something to say.
    const bool quiet = m_count == 0 && !isChecked();
    const QColor ink = !isEnabled() ? p.textDisabled
        : quiet                     ? p.textDisabled
        : m_tone == Tone::Neutral   ? p.text
                                    : p.ink(m_tone);
    paint::box(painter, rect(), isChecked() ? p.selection : QColor(), isChecked() ? p.accent : p.edge, round - 0.5);
    if (filmStrength() > 0)
        paint::box(painter, rect(), p.film(filmStrength()), {}, round);
    int x = inset;
    if (m_mark != Mark::None) {
        const QColor markInk = quiet ? p.textDisabled : p.ink(m_tone);
        paintMark(
            painter, QRectF(x, (height() - metrics::mark) / 2.0, metrics::mark, metrics::mark), m_mark, markInk);
        x += metrics::mark + gap;
    }
    painter.setPen(ink);
    painter.setFont(type.small);
    painter.drawText(
        QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (m_count >= 0) {
        x += QFontMetrics(type.small).horizontalAdvance(text()) + gap;
        painter.setFont(type.smallFiguresStrong);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QLocale().toString(m_count));
    }
    if (m_menuMark)
        paintIcon(painter, QRect(width() - inset - arrow + 3, 0, arrow, height()), Icon::ChevronDown, arrow, ink);
    if (showsRing())
        paint::focusRing(painter, rect(), *theme().look(), round - 1);
}

}
