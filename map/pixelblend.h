// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRgb>

namespace routedesk::map {

// Premultiplied colour arithmetic, exact to the nearest whole. alpha 0..255.
[[nodiscard]] inline QRgb scaled(QRgb colour, uint alpha)
{
    uint even = (colour & 0xff00ff) * alpha + 0x800080;
    even = ((even + ((even >> 8) & 0xff00ff)) >> 8) & 0xff00ff;
    uint odd = ((colour >> 8) & 0xff00ff) * alpha + 0x800080;
    odd = (odd + ((odd >> 8) & 0xff00ff)) & 0xff00ff00;
    return even | odd;
}

[[nodiscard]] inline QRgb over(QRgb top, QRgb below)
{
    return top + scaled(below, 255 - uint(qAlpha(top)));
}

}
