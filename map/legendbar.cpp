// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/legendbar.h"

#include "map/furniture.h"
#include "map/sprites.h"

#include <QPainter>

namespace routedesk::map {

namespace {

constexpr int signWidth = 26;
constexpr double side = 8;
constexpr double arrowWidth = 14;
constexpr double rowHeight = 20;
constexpr double edge = 3; // above and below the rows

}

LegendBar::LegendBar(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::toggled, this, &LegendBar::lay);
}

void LegendBar::setPalette(const MapPalette &palette)
{
    m_palette = palette;
    m_picture.forget();
    update();
}

void LegendBar::setEntries(const QList<LegendEntry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    setVisible(!entries.isEmpty());
    lay();
}

void LegendBar::setOpen(bool open)
{
    setChecked(open);
    lay(); // also where nobody hears of it
}

void LegendBar::setRoom(QSize map)
{
    if (map == m_room)
        return;
    m_room = map;
    lay();
}

int LegendBar::shownEntries() const
{
    return isChecked() ? int(m_shown) : 0;
}

QString LegendBar::rest() const
{
    return tr("+%1").arg(m_entries.size() - m_shown);
}

void LegendBar::lay()
{
    const int most = std::max(1, int((m_room.height() / 3.0 - 2 * edge) / rowHeight));
    m_shown = m_entries.size();
    while (m_shown > 0 && boxes(m_shown).constLast().bottom() > edge + most * rowHeight + 0.5)
        --m_shown;
    describe();
    resize(sizeHint());
    m_picture.forget();
    update();
}

void LegendBar::describe()
{
    QStringList words;
    for (const LegendEntry &entry : std::as_const(m_entries))
        words.append(entry.text);
    const QString all = words.join(tr(", "));
    setAccessibleName(tr("Key: %1").arg(all));
    const bool isWhole = isChecked() && m_shown == m_entries.size();
    setToolTip(isWhole ? tr("Hide the key") : isChecked() ? tr("Key: %1. Click to hide it.").arg(all) : tr("Show the key: %1").arg(all));
}

QList<QRectF> LegendBar::boxes(qsizetype shown) const
{
    const QFontMetricsF metrics(mapFont(11));
    QList<QRectF> result { QRectF(side, edge, arrowWidth, rowHeight) };
    QPointF at(side + arrowWidth, edge);
    const auto place = [&](double width) {
        if (at.x() > side + arrowWidth && at.x() + width + side > m_room.width())
            at = { side, at.y() + rowHeight };
        result.append(QRectF(at, QSizeF(width, rowHeight)));
        at.rx() += width + 8;
    };
    if (!isChecked()) {
        place(metrics.horizontalAdvance(tr("Key")) + 2);
        return result;
    }
    for (const LegendEntry &entry : m_entries.first(shown))
        place(signWidth + metrics.horizontalAdvance(entry.text) + 4);
    if (shown < m_entries.size())
        place(metrics.horizontalAdvance(tr("+%1").arg(m_entries.size() - shown)) + 2);
    return result;
}

QSize LegendBar::sizeHint() const
{
    QRectF all;
    for (const QRectF &box : boxes(m_shown))
        all |= box;
    return { int(all.right() + side), int(all.bottom() + edge) };
}

void LegendBar::paintEvent(QPaintEvent *)
{
    m_picture.paint(*this, lookOf(*this), [this](QPainter &painter) { draw(painter); });
}

void LegendBar::draw(QPainter &painter) const
{
    paintPlate(painter, rect(), m_palette, underMouse() ? 1 : 0.9);
    if (hasFocus()) {
        painter.setPen(QPen(m_palette.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QList<QRectF> places = boxes(m_shown);
    const QPointF middle = places.constFirst().center() - QPointF(3, 0);
    const double tip = isChecked() ? 2 : -2;
    painter.setPen(QPen(underMouse() ? m_palette.accent : m_palette.ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({ middle + QPointF(-4, -tip), middle + QPointF(0, tip), middle + QPointF(4, -tip) }));
    painter.setFont(mapFont(11));
    painter.setPen(m_palette.ink);
    if (!isChecked()) {
        painter.drawText(places.constLast(), Qt::AlignVCenter, tr("Key"));
        return;
    }
    for (qsizetype i = 0; i < m_shown; ++i) {
        const QRectF &box = places[i + 1];
        painter.save();
        painter.translate(box.left() + signWidth / 2.0 - 4, box.center().y());
        paintLegendSign(painter, m_entries[i].sign, m_palette);
        painter.restore();
        painter.drawText(box.adjusted(signWidth, 0, 0, 0), Qt::AlignVCenter, m_entries[i].text);
    }
    if (m_shown < m_entries.size())
        painter.drawText(places.constLast(), Qt::AlignVCenter, rest());
}

}
