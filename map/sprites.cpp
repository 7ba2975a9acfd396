// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/sprites.h"

#include <QPainter>

#include <cmath>

namespace routedesk::map {

size_t qHash(const Look &look, size_t seed)
{
    const quint32 bits = quint32(look.kind) | quint32(look.glyph) << 2 | quint32(look.status) << 4 | quint32(look.late) << 7
        | quint32(look.faded) << 8 | quint32(look.selected) << 9 | quint32(look.hovered) << 10 | quint32(look.bearing + 1) << 11;
    return qHashMulti(seed, bits, look.colour, look.text);
}

void Sprites::setStyle(const MapPalette &palette, double ratio)
{
    if (palette == m_palette && ratio == m_ratio)
        return;
    m_palette = palette;
    m_ratio = ratio;
    m_pictures.clear();
}

int Sprites::side(const Look &look)
{
    return look.kind == Look::Kind::Cluster && look.text.size() > 2 ? 72 : 48;
}

const QImage &Sprites::picture(const Look &look)
{
    if (const QImage *known = m_pictures.object(look))
        return *known;
    const int pixels = int(std::ceil(side(look) * m_ratio));
    auto *image = new QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image->fill(Qt::transparent);
    {
        QPainter painter(image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_ratio, m_ratio);
        painter.translate(side(look) / 2.0, side(look) / 2.0);
        paintLook(painter, look, m_palette);
    }
    m_pictures.insert(look, image, int(image->sizeInBytes()));
    return *image;
}

QFont mapFont(double pixels, QFont::Weight weight)
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(int(std::lround(pixels)));
    font.setWeight(weight);
    font.setFeature(QFont::Tag("tnum"), 1);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}
