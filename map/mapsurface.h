// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routedesk::map {

// What a map's picture is made with.
enum class Surface {
    Canvas, // a plain widget, painted by the processor: the faster one where there is no GPU
    QtLocation, // Qt Quick with Qt Location's tiles beneath
};

}
