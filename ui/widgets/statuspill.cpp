// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/statuspill.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QPainter>

namespace routedesk::ui {

StatusPill::StatusPill(const Theme &theme, StatusLook look, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void StatusPill::setLook(const StatusLook &look)
{
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return { Chip::width(m_theme, m_look.text, m_look.mark), 20 };
}

int StatusPill::paint(QPainter &painter, const QRect &area, const Theme &theme, const StatusLook &look)
{
    const Palette &p = theme.palette();
    const int gap = 6;
    painter.save();
    QRect words = area;
    if (look.mark != Mark::None) {
        const QRectF at(area.x() + 0.5, area.center().y() - metrics::mark / 2 + 0.5, metrics::mark, metrics::mark);
        paintMark(painter, at, look.mark, p.ink(look.tone));
        words.adjust(metrics::mark + gap, 0, 0, 0);
    }
    painter.setPen(look.tone == Tone::Neutral ? p.textSecondary : p.ink(look.tone));
    painter.setFont(theme.type().small);
    const QFontMetrics fm(theme.type().small);
    const QString shown = fm.elidedText(look.text, Qt::ElideRight, words.width());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter.restore();
    return words.x() - area.x() + fm.horizontalAdvance(shown);
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Chip::paint(painter, rect(), m_theme, m_look.text, m_look.tone, m_look.mark);
}

}
