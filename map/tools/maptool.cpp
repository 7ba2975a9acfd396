// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/maptool.h"

#include "map/mapstage.h"

namespace routedesk::map {

bool MapTool::press(const ToolEvent &)
{
    return false;
}

void MapTool::drag(const ToolEvent &) { }

bool MapTool::release(const ToolEvent &)
{
    return true;
}

bool MapTool::click(const ToolEvent &)
{
    return false;
}

bool MapTool::doubleClick(const ToolEvent &)
{
    return false;
}

bool MapTool::hover(const ToolEvent &)
{
    return false;
}

bool MapTool::key(const QKeyEvent &)
{
    return false;
}

bool MapTool::wantsKey(const QKeyEvent &) const
{
    return false;
}

bool MapTool::cancel()
{
    return false;
}

void MapTool::paint(QPainter &, const Viewport &) const { }

std::optional<Qt::CursorShape> MapTool::cursor(QPointF) const
{
    return {};
}

void MapTool::taken() { }

void MapTool::putAway() { }

const MapScene &MapTool::scene() const
{
    Q_ASSERT(m_stage);
    return m_stage->scene();
}

const Viewport &MapTool::view() const
{
    Q_ASSERT(m_stage);
    return m_stage->view();
}

}
