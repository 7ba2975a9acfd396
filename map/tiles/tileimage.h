// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

#include <expected>

namespace routedesk::map {

enum class TileTone {
    AsIs,
    Darkened // light and dark changed over, hues kept: a light map under a dark window
};

enum class TileDecodeFault {
    NoPicture, // or a damaged one, or none of the kinds that tiles come in
    TooLarge, // in bytes or pixels
    Vector // shapes instead of a picture
};

constexpr qsizetype largestTileBody = 2 << 20; // bytes
constexpr int largestTileSide = 1024; // pixels

// From PNG, JPEG or WebP, whatever it was said to be, to RGB32 or, where something shines through,
// ARGB32_Premultiplied. What is too large is refused before it is decoded. Any thread.
[[nodiscard]] std::expected<QImage, TileDecodeFault> decodeTile(const QByteArray &body, TileTone tone);

}
