// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace routedesk::ui {

/// A small square in a worker's colour, as an icon.
[[nodiscard]] QIcon swatch(const QColor &colour);

}
