// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapsurface.h"

#include <QByteArrayView>
#include <QString>

namespace routedesk::app {

/// What the map is to be shown with here, and why: found out once, at the start.
struct GraphicsAnswer {
    map::Surface surface = map::Surface::Canvas;
    QString renderer; ///< as the driver calls itself; empty if none was asked or none answered
};

/// Asks OpenGL who draws. Needs the application object; takes some milliseconds where there is a GPU. QT_QUICK_BACKEND
/// wins: "software" means the canvas, anything else that the person wants Qt Quick.
[[nodiscard]] GraphicsAnswer probeGraphics();

/// Whether a renderer of this name (GL_RENDERER) is the processor and no GPU.
[[nodiscard]] bool isSoftwareRenderer(QByteArrayView name);

/// Whether a machine of this kind may have a GPU at all, from the names of its devices ("dri/renderD128", "nvidia0",
/// "dxg"): spares the start of a software OpenGL that would not be used.
[[nodiscard]] bool mayHaveGpu(const QStringList &devices);

}
