// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/furniture.h"

#include "map/sprites.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace routedesk::map {

namespace {

constexpr double longestBar = 104;

double niceBelow(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double factor : { 5.0, 2.0 }) {
        if (factor * power <= most)
            return factor * power;
    }
    return power;
}

}

void paintPlate(QPainter &painter, const QRectF &box, const MapPalette &palette, double opacity)
{
    QColor surface = palette.surface;
    surface.setAlphaF(float(opacity));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.county, 1));
    painter.setBrush(surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

MapButton::MapButton(Sign sign, const QString &name, QWidget *parent) : QAbstractButton(parent), m_sign(sign)
{
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    resize(sizeHint());
}

void MapButton::setPalette(const MapPalette &palette)
{
    m_palette = palette;
    m_picture.forget();
    update();
}

void MapButton::paintEvent(QPaintEvent *)
{
    m_picture.paint(*this, lookOf(*this), [this](QPainter &painter) { draw(painter); });
}

void MapButton::draw(QPainter &painter) const
{
    paintPlate(painter, rect(), m_palette, underMouse() || isDown() ? 1 : 0.9);
    if (hasFocus()) {
        painter.setPen(QPen(m_palette.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    painter.translate(rect().center() + QPointF(0.5, 0.5));
    painter.setPen(QPen(isDown() || underMouse() ? m_palette.accent : m_palette.ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (m_sign == Sign::Fit) {
        for (int corner = 0; corner < 4; ++corner, painter.rotate(90))
            painter.drawPolyline(QPolygonF({ { -6, -2.5 }, { -6, -6 }, { -2.5, -6 } }));
        painter.drawPoint(QPointF());
        return;
    }
    if (m_sign == Sign::BaseMap) {
        painter.drawPolygon(QPolygonF({ { 0, -7 }, { 7.5, -3 }, { 0, 1 }, { -7.5, -3 } }));
        painter.drawPolyline(QPolygonF({ { -7.5, 0.8 }, { 0, 4.8 }, { 7.5, 0.8 } }));
        painter.drawPolyline(QPolygonF({ { -7.5, 4.6 }, { 0, 8.6 }, { 7.5, 4.6 } }));
        return;
    }
    painter.drawLine(QPointF(-6, 0), QPointF(6, 0));
    if (m_sign == Sign::In)
        painter.drawLine(QPointF(0, -6), QPointF(0, 6));
}

RoundLength roundLength(double most, bool imperial)
{
    constexpr double foot = 0.3048;
    constexpr double mile = 1609.344;
    const QLocale locale;
    if (!(most > 0))
        return {};
    if (!imperial) {
        const double metres = niceBelow(most);
        return { metres, metres >= 1000 ? ScaleBar::tr("%1 km").arg(locale.toString(metres / 1000, 'g', 5))
                                        : ScaleBar::tr("%1 m").arg(locale.toString(metres, 'g', 4)) };
    }
    if (most >= mile) {
        const double miles = niceBelow(most / mile);
        return { miles * mile, ScaleBar::tr("%1 mi").arg(locale.toString(miles, 'g', 5)) };
    }
    const double feet = niceBelow(most / foot);
    return { feet * foot, ScaleBar::tr("%1 ft").arg(locale.toString(feet, 'g', 5)) };
}

void paintScale(QPainter &painter, QPointF corner, double length, const QString &text, const MapPalette &palette)
{
    const QPointF up(0, -4);
    const QPointF end = corner + QPointF(length, 0);
    const QPolygonF bar({ corner + up, corner, end, end + up });
    QPainterPath letters;
    letters.addText(corner + up + QPointF(4, 0), mapFont(11), text);
    // The ink is that of plates, not that of names on the ground: so is what is under it.
    QColor halo = palette.surface;
    halo.setAlpha(200);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(bar);
    painter.strokePath(letters, QPen(halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(QPen(palette.ink, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolyline(bar);
    painter.fillPath(letters, palette.ink);
}

ScaleBar::ScaleBar(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(sizeHint());
}

void ScaleBar::setPalette(const MapPalette &palette)
{
    m_palette = palette;
    m_picture.forget();
    update();
}

void ScaleBar::setMetresPerPixel(double metres)
{
    const bool imperial = QLocale().measurementSystem() != QLocale::MetricSystem;
    const RoundLength length = roundLength(longestBar * metres, imperial);
    const double pixels = metres > 0 ? length.metres / metres : 0;
    if (length.text == m_text && std::abs(pixels - m_length) < 0.25)
        return;
    m_text = length.text;
    m_length = pixels;
    setAccessibleName(tr("Scale: %1").arg(m_text));
    m_picture.forget();
    update();
}

void ScaleBar::paintEvent(QPaintEvent *)
{
    m_picture.paint(*this, 0, [this](QPainter &painter) { draw(painter); });
}

void ScaleBar::draw(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter, { 3, height() - 5.5 }, m_length, m_text, m_palette);
}

AttributionLabel::AttributionLabel(QWidget *parent) : QLabel(parent)
{
    setFont(mapFont(11));
    setOpenExternalLinks(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setAutoFillBackground(true);
    setContentsMargins(6, 2, 6, 2);
    setCursor(Qt::ArrowCursor);
}

void AttributionLabel::setPalette(const MapPalette &palette)
{
    QPalette colours = QLabel::palette();
    QColor surface = palette.surface;
    surface.setAlphaF(0.75F);
    colours.setColor(QPalette::Window, surface);
    colours.setColor(QPalette::WindowText, palette.ink);
    QLabel::setPalette(colours);
    m_ink = palette.ink;
    rewrite();
}

void AttributionLabel::setWords(const QString &name, const QString &owner, const QUrl &link)
{
    m_words = owner.isEmpty() ? name : name + QStringLiteral(" · ") + owner;
    m_link = link;
    setAccessibleName(tr("Base map: %1").arg(m_words));
    rewrite();
}

void AttributionLabel::rewrite()
{
    if (m_link.isEmpty()) {
        setTextFormat(Qt::PlainText);
        setText(m_words);
        return;
    }
    // The link's own colour would ignore the map's palette.
    setTextFormat(Qt::RichText);
    setText(QStringLiteral("<a style=\"color:%1; text-decoration:none\" href=\"%2\">%3</a>")
                .arg(m_ink.name(), m_link.toString(QUrl::FullyEncoded).toHtmlEscaped(), m_words.toHtmlEscaped()));
}

}
