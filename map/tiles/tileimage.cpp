// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tileimage.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace routedesk::map {

namespace {

// No plug-in but these is let near what a stranger has sent.
QByteArray formatOf(const QByteArray &body)
{
    if (body.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (body.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (body.startsWith("RIFF") && body.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

// Vector tiles are protocol buffers, mostly packed: a layer is field 3 of a tile.
bool isVector(const QByteArray &body)
{
    return body.startsWith("\x1f\x8b") || body.startsWith("\x1a");
}

// Inverted, the hue turned by half a circle so that water stays blue, and drawn together a little: black would be as
// glaring under grey panels as white is.
QRgb darkened(QRgb colour)
{
    constexpr int darkest = 22;
    constexpr int span = 200; // of 255
    const int r = 255 - qRed(colour);
    const int g = 255 - qGreen(colour);
    const int b = 255 - qBlue(colour);
    const auto tone = [](int thousandths) { return darkest + std::clamp(thousandths / 1000, 0, 255) * span / 255; };
    return qRgba(tone(-574 * r + 1430 * g + 144 * b), tone(426 * r + 430 * g + 144 * b),
                 tone(426 * r + 1430 * g - 856 * b), qAlpha(colour));
}

void darken(QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::transform(line, line + image.width(), line, darkened);
    }
}

// Many servers write an alpha channel that says nothing.
bool shinesThrough(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb colour) { return qAlpha(colour) != 255; }))
            return true;
    }
    return false;
}

}

std::expected<QImage, TileDecodeFault> decodeTile(const QByteArray &body, TileTone tone)
{
    if (body.size() > largestTileBody)
        return std::unexpected(TileDecodeFault::TooLarge);
    const QByteArray format = formatOf(body);
    if (format.isEmpty())
        return std::unexpected(isVector(body) ? TileDecodeFault::Vector : TileDecodeFault::NoPicture);
    QBuffer buffer;
    buffer.setData(body);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.width() > largestTileSide || size.height() > largestTileSide)
        return std::unexpected(TileDecodeFault::TooLarge);
    QImage image = size.isEmpty() ? QImage() : reader.read();
    // Another frame of the file may be of another size than the head said.
    if (image.isNull() || image.width() > largestTileSide || image.height() > largestTileSide)
        return std::unexpected(TileDecodeFault::NoPicture);
    const bool opaque = !image.hasAlphaChannel();
    if (tone == TileTone::Darkened) {
        image.convertTo(opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32);
        darken(image);
    }
    image.convertTo(opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (!opaque && !shinesThrough(image))
        image.reinterpretAsFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    image.setColorSpace({});
    return image;
}

}
