// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

// Twenty-four colours for routes. Each has a light and a dark form, mostly of about the same hue. They were searched for
// by computer: of all pairs the nearest is 9.6 apart (distance in OKLab × 100) for usual eyes, and stays 5.9 apart after
// Machado's simulation of protanopia, deuteranopia and tritanopia (2009, severity 1). Amber and vermilion are left out:
// they mean late and broken. With ten workers two still share a colour nine times of ten: the number of a stop, the
// initials of a worker and the words beside them tell such routes apart.
namespace routedesk::map {

constexpr int routeColourCount = 24;

[[nodiscard]] QColor routeColour(int index, bool dark); // any index; wraps
[[nodiscard]] QString routeColourName(int index); // for tooltips and screen readers

// Belongs to the worker for good: a stable hash of the handle (FNV-1a of its UTF-8), the same on every machine.
[[nodiscard]] int colourIndexForWorker(const QString &handle);
[[nodiscard]] QColor colourForWorker(const QString &handle, bool dark);

// Black or white, whichever is easier to read on the colour (WCAG contrast).
[[nodiscard]] QColor inkOn(const QColor &colour);
[[nodiscard]] double contrast(const QColor &a, const QColor &b); // WCAG 2.1, 1 to 21

}
