// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QPixmap>

#include <functional>

class QPainter;

namespace routedesk::ui {

/// Pictures of the lanes in sight, each kept until what it shows is another: so that a frame costs the rows that
/// have changed, not all of them.
class LaneCache {
public:
    using Draw = std::function<void(QPainter &painter)>;

    /// The lane's picture; `draw` paints it in the viewport's coordinates where there is none yet.
    const QPixmap &picture(const TimelineScene &scene, int row, double ratio, const Draw &draw);
    /// Forgets rows outside this range.
    void keep(int first, int last);
    void clear() { m_lanes.clear(); }
    [[nodiscard]] int drawn() const { return m_drawn; } ///< pictures made so far, for tests

private:
    /// All that a lane's picture depends on, beside the theme.
    struct Key {
        quint64 serial = 0;
        api::Instant left{};
        double pixelsPerMinute = 0;
        int width = 0;
        double ratio = 1;
        size_t marks = 0; ///< what is selected, dragged and looked at

        bool operator==(const Key &) const = default;
    };
    struct Lane {
        Key key;
        QPixmap picture;
    };
    [[nodiscard]] static Key keyOf(const TimelineScene &scene, int row, double ratio);

    QHash<int, Lane> m_lanes;
    int m_drawn = 0;
};

}
