// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace routedesk::map {

// Every colour of the map that does not belong to a route. Whoever themes the window may change single ones.
struct MapPalette {
    QColor water {};
    QColor land {};
    QColor coast {};
    QColor border {}; // between countries and states
    QColor county {};
    QColor grid {};
    QColor label {};
    QColor labelHalo {};
    QColor surface {}; // of pins, clusters and buttons
    QColor ink {}; // on the surface
    QColor muted {}; // unplanned and cancelled
    QColor accent {}; // selection, rectangle
    QColor late {};
    QColor lateInk {};
    QColor casing {}; // rim of lines …
    double casingWidth = 1; // … logical pixels on either side
    QColor halo {}; // around that
    double haloWidth = 0;
    double lineStrength = 1; // opacity of planned lines …
    double paleStrength = 0.35; // … and of those that are faded or finished
    bool dark = false;

    [[nodiscard]] static MapPalette lightPalette();
    [[nodiscard]] static MapPalette darkPalette();
    [[nodiscard]] static MapPalette satellitePalette(); // over pictures of any colour; with the light form of colours

    friend bool operator==(const MapPalette &, const MapPalette &) = default;
};

}
