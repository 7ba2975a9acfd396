// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanecache.h"

#include "models/sharedselection.h"

#include <QPainter>

namespace routedesk::ui {

LaneCache::Key LaneCache::keyOf(const TimelineScene &scene, int row, double ratio)
{
    const TimelineLayout &layout = scene.layout;
    Key key{ scene.rows.serial(row), layout.scale.left(), layout.scale.pixelsPerMinute(), layout.lane(row).width(),
        ratio };
    const QList<models::TimelineStop> &stops = scene.rows.row(row).stops;
    const auto current = scene.selection.currentOrder();
    for (qsizetype at = 0; at < stops.size(); ++at) {
        const api::OrderKey &stop = stops.at(at).key;
        const int state = (scene.selection.contains(stop) ? 1 : 0) + (scene.dragged.contains(stop) ? 2 : 0)
            + (current == stop || scene.hovered == models::TimelineRows::Place{ row, int(at) } ? 4 : 0);
        if (state != 0)
            key.marks = qHashMulti(key.marks, at, state);
    }
    return key;
}

const QPixmap &LaneCache::picture(const TimelineScene &scene, int row, double ratio, const Draw &draw)
{
    const Key key = keyOf(scene, row, ratio);
    Lane &lane = m_lanes[row];
    if (lane.key == key && !lane.picture.isNull())
        return lane.picture;
    lane.key = key;
    const QRect area = scene.layout.lane(row);
    const QSize size = area.size() * ratio;
    if (lane.picture.size() != size || lane.picture.devicePixelRatio() != ratio) {
        lane.picture = QPixmap(size);
        lane.picture.setDevicePixelRatio(ratio);
    }
    ++m_drawn;
    QPainter painter(&lane.picture);
    painter.translate(-area.topLeft());
    painter.setClipRect(area);
    draw(painter);
    return lane.picture;
}

void LaneCache::keep(int first, int last)
{
    m_lanes.removeIf([&](const auto &lane) { return lane.key() < first || lane.key() >= last; });
}

}
