// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mappalette.h"

namespace routedesk::map {

MapPalette MapPalette::lightPalette()
{
    return {
        .water = QColor(0xcfdde3),
        .land = QColor(0xf3f2ed),
        .coast = QColor(0xa3b9c2),
        .border = QColor(0xa8a296),
        .county = QColor(0xd3cec1),
        .grid = QColor(60, 70, 60, 15),
        .label = QColor(0x5f625c),
        .labelHalo = QColor(255, 255, 255, 200),
        .surface = QColor(0xffffff),
        .ink = QColor(0x1f2428),
        .muted = QColor(0x767b80),
        .accent = QColor(0x1f6feb),
        .late = QColor(0xffb000),
        .lateInk = QColor(0x231a00),
        .casing = QColor(255, 255, 255, 191),
        .casingWidth = 1,
        .lineStrength = 0.85,
        .dark = false,
    };
}

MapPalette MapPalette::darkPalette()
{
    return {
        .water = QColor(0x121a21),
        .land = QColor(0x20262b),
        .coast = QColor(0x3a4a54),
        .border = QColor(0x5b626a),
        .county = QColor(0x343b42),
        .grid = QColor(220, 230, 240, 12),
        .label = QColor(0x9aa1a6),
        .labelHalo = QColor(20, 24, 28, 200),
        .surface = QColor(0x15191d),
        .ink = QColor(0xeef1f3),
        .muted = QColor(0x8b9197),
        .accent = QColor(0x6aa8ff),
        .late = QColor(0xffb000),
        .lateInk = QColor(0x231a00),
        .casing = QColor(0x15, 0x19, 0x1d, 140),
        .casingWidth = 1,
        .lineStrength = 0.7,
        .dark = true,
    };
}

MapPalette MapPalette::satellitePalette()
{
    MapPalette palette = lightPalette();
    palette.label = QColor(0xffffff);
    palette.labelHalo = QColor(0, 0, 0, 190);
    palette.casing = QColor(255, 255, 255, 240);
    palette.casingWidth = 1.5;
    palette.halo = QColor(0, 0, 0, 115);
    palette.haloWidth = 1.2;
    palette.lineStrength = 1;
    palette.paleStrength = 0.8;
    return palette;
}

}
