// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mappicture.h"

#include "map/furniture.h"
#include "map/mapscene.h"
#include "map/painterlines.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace routedesk::map {

namespace {

constexpr double mostPixels = 64e6; // 256 MB: some 2 m² of paper at 150 dpi
constexpr double longestBar = 104; // logical pixels
constexpr double inset = 12;
constexpr double markRatio = 4; // marks in shapes are put to whole fractions of a pixel

void paintScaleBar(QPainter &painter, const Viewport &view, const MapPalette &palette)
{
    const bool imperial = QLocale().measurementSystem() != QLocale::MetricSystem;
    const RoundLength length = roundLength(longestBar * view.metresPerPixel(), imperial);
    paintScale(painter, { inset, view.size().height() - inset }, length.metres / view.metresPerPixel(), length.text, palette);
}

void paintAttribution(QPainter &painter, QSizeF size, const QString &words, const MapPalette &palette)
{
    if (words.isEmpty())
        return;
    const QFont font = mapFont(11);
    const QFontMetricsF metrics(font);
    const double room = size.width() * 0.6; // the scale bar has the rest
    const QString shown = metrics.elidedText(words, Qt::ElideRight, room);
    QRectF plate(0, 0, metrics.horizontalAdvance(shown) + 12, metrics.height() + 4);
    plate.moveBottomRight({ size.width(), size.height() });
    QColor surface = palette.surface;
    surface.setAlphaF(0.75F);
    painter.fillRect(plate, surface);
    QPainterPath text;
    text.addText(plate.topLeft() + QPointF(6, 2 + metrics.ascent()), font, shown);
    painter.fillPath(text, palette.ink);
}

}

MapPicture::MapPicture(std::shared_ptr<MapScene> scene, const Viewport &view, Base base, QString attribution)
    : m_scene(std::move(scene)), m_view(view), m_base(std::move(base)), m_attribution(std::move(attribution))
{
}

void MapPicture::setBase(Base base, const QString &attribution, const MapPalette &palette)
{
    m_base = std::move(base);
    m_attribution = attribution;
    (void)m_scene->setPalette(palette);
}

double MapPicture::possibleDpi(double wanted) const
{
    const double area = m_view.size().width() * m_view.size().height();
    return area > 0 ? std::min(wanted, std::floor(screenDpi * std::sqrt(mostPixels / area))) : wanted;
}

QImage MapPicture::baseImage(double dpi, const std::stop_token &stop) const
{
    const double ratio = dpi / screenDpi;
    QImage image((m_view.size() * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(ratio);
    image.fill(m_scene->palette().land);
    if (m_base)
        m_base(image, m_view, stop);
    return stop.stop_requested() ? QImage() : image;
}

QImage MapPicture::toImage(double dpi, const std::stop_token &stop) const
{
    QImage image = baseImage(dpi, stop);
    if (image.isNull())
        return {};
    if (!m_scene->geometry()->paint(image, m_view, m_scene->shapeStyle(), m_scene->selection(), stop))
        return {};
    {
        QPainter painter(&image);
        m_scene->paintMarks(painter, m_view, image.devicePixelRatio());
        paintFurniture(painter);
    }
    image.setDevicePixelRatio(1);
    const int dotsPerMetre = int(std::lround(dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

void MapPicture::paint(QPainter &painter, const QRectF &target, double baseDpi, const std::stop_token &stop) const
{
    const QImage base = baseImage(baseDpi, stop);
    if (stop.stop_requested() || m_view.isEmpty())
        return;
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    painter.scale(target.width() / m_view.size().width(), target.height() / m_view.size().height());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::LosslessImageRendering);
    // Without its ratio: SVG would shrink the image by it.
    QImage plain = base;
    plain.setDevicePixelRatio(1);
    painter.drawImage(QRectF(QPointF(), m_view.size()), plain, QRectF(plain.rect()));
    PainterAreas areas(painter);
    PainterLines lines(painter, m_view.size().toSize());
    m_scene->geometry()->paint(areas, lines, 1, m_view, m_scene->shapeStyle(), m_scene->selection(), stop);
    m_scene->paintMarks(painter, m_view, markRatio, MapScene::Marks::AsShapes);
    paintFurniture(painter);
    painter.restore();
}

void MapPicture::paintFurniture(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintScaleBar(painter, m_view, m_scene->palette());
    paintAttribution(painter, m_view.size(), m_attribution, m_scene->palette());
}

}
