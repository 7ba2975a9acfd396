// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mapscript.h"

#include "map/scenevalues.h"

/// Qt Location's own way, MapItemView with a delegate for each pin over the same tiles, without lines and fences, timed
/// at the same places as ours: every fourth frame of the zoom and of the pan.
[[nodiscard]] MapTimes timeMapItemView(const QList<routedesk::map::Pin> &pins, const QString &tileHost, const QString &cacheFolder);
