// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/sprites.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace routedesk::map {

namespace {

constexpr double reach = 36; // logical pixels: nothing of a look is farther from the place marked
constexpr double plateHeight = 17;

// The smallest rectangle around what is not transparent.
QRect inked(const QImage &image)
{
    QRect result;
    for (int y = 0; y < image.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        const auto *end = row + image.width();
        const auto visible = [](QRgb pixel) { return qAlpha(pixel) != 0; };
        const auto *first = std::find_if(row, end, visible);
        if (first == end)
            continue;
        const auto *last = end;
        while (!visible(*(last - 1)))
            --last;
        result |= QRect(QPoint(int(first - row), y), QPoint(int(last - row) - 1, y));
    }
    return result;
}

int costOf(const Sprite &sprite)
{
    return int(sprite.image.sizeInBytes()) + 256;
}

}

Look::Text Look::textOf(QStringView text)
{
    Text result {};
    std::ranges::transform(text.first(std::min<qsizetype>(text.size(), qsizetype(result.size()))), result.begin(),
                           [](QChar c) { return c.unicode(); });
    return result;
}

size_t qHash(const Look &look, size_t seed)
{
    const quint32 bits = quint32(look.kind) | quint32(look.glyph) << 2 | quint32(look.status) << 4 | quint32(look.late) << 7
        | quint32(look.faded) << 8 | quint32(look.selected) << 9 | quint32(look.hovered) << 10 | quint32(look.home) << 11
        | quint32(look.bearing + 1) << 12;
    quint64 text = 0;
    static_assert(sizeof text == sizeof look.text);
    std::memcpy(&text, look.text.data(), sizeof text);
    // Two odd multipliers (of SplitMix64) spread what the fields have in their low bits.
    quint64 hash = (quint64(bits) << 32 | look.colour) ^ seed;
    hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9 ^ text;
    hash = (hash ^ hash >> 27) * 0x94d049bb133111eb;
    return size_t(hash ^ hash >> 31);
}

void Sprites::setStyle(const MapPalette &palette, double ratio)
{
    if (palette == m_palette && ratio == m_ratio)
        return;
    m_palette = palette;
    m_ratio = ratio;
    m_pictures.clear();
    m_plates.clear();
}

const Sprite &Sprites::picture(const Look &look)
{
    if (const Sprite *known = m_pictures.object(look))
        return *known;
    auto *sprite = new Sprite(look.hasNumber() ? numbered(look) : drawn(look));
    m_pictures.insert(look, sprite, costOf(*sprite));
    return *sprite;
}

Sprite Sprites::drawn(const Look &look) const
{
    const int middle = int(std::ceil(reach * m_ratio));
    QImage image(2 * middle, 2 * middle, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(middle, middle);
        painter.scale(m_ratio, m_ratio);
        paintLook(painter, look, m_palette);
    }
    const QRect shown = inked(image);
    return { image.copy(shown), shown.topLeft() - QPoint(middle, middle) };
}

Sprite Sprites::numbered(const Look &look)
{
    Look bare = look;
    bare.text = {};
    Look label = look;
    label.kind = Look::Kind::Label;
    label.glyph = Glyph::Plain;
    label.late = false;
    if (look.status != Status::UnderWay) { // its ink depends on nothing else
        label.status = Status::Planned;
        label.colour = 0;
    }
    Sprite body = picture(bare);
    const Sprite number = picture(label);
    QPainter painter(&body.image);
    painter.drawImage(number.corner - body.corner, number.image);
    return body;
}

const Sprite &Sprites::plate(const QString &words)
{
    if (const Sprite *known = m_plates.object(words))
        return *known;
    const QFont font = mapFont(11);
    const QSizeF size(std::ceil(QFontMetricsF(font).horizontalAdvance(words)) + 10, plateHeight);
    QImage image((size * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_ratio, m_ratio);
        QColor ground = m_palette.surface;
        ground.setAlphaF(0.88F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(QPointF(), size), 4, 4);
        painter.setFont(font);
        painter.setPen(m_palette.ink);
        painter.drawText(QRectF(QPointF(5, 0), size), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    auto *sprite = new Sprite { image, QPoint(0, -image.height() / 2) };
    m_plates.insert(words, sprite, costOf(*sprite));
    return *sprite;
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
