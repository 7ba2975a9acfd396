// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/networksource.h"

#include <memory>

namespace routedesk::map {

// The source of a choice that is no outline map. In the loader's thread: whether a file is a folder is a question to a
// disk.
[[nodiscard]] std::unique_ptr<TileSource> makeSource(const BaseMapChoice &choice, const NetworkSource::Settings &settings);

}
