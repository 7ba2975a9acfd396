// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/makesource.h"

#include "map/tiles/foldersource.h"
#include "map/tiles/mbtilessource.h"

#include <QFileInfo>

namespace routedesk::map {

std::unique_ptr<TileSource> makeSource(const BaseMapChoice &choice, const NetworkSource::Settings &settings)
{
    if (!choice.isFile())
        return std::make_unique<NetworkSource>(choice, settings);
    if (QFileInfo(choice.file).isDir())
        return std::make_unique<FolderSource>(choice);
    return std::make_unique<MbtilesSource>(choice);
}

}
