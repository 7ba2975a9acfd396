// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QColor>
#include <QFont>

class QPainter;

namespace routedesk::ui {

class Theme;

/// Draws the stops of one row of the timeline: windows, legs, waiting, service, marks.
class BlockPainter {
public:
    BlockPainter(QPainter &painter, const Theme &theme, const TimelineScene &scene, int row, const QColor &ink);

    void paint();

private:
    void windows();
    void window(const models::TimelineStop &stop);
    void legs(const models::TimelineStop &stop);
    void line(const models::TimeSpan &span);
    void block(int at);
    void number(const QRectF &box, const models::TimelineStop &stop, const QColor &fill);
    void marks(int at, const QRectF &box);
    [[nodiscard]] bool isInSight(const models::TimelineStop &stop) const;
    [[nodiscard]] bool isMarked(int at) const;
    [[nodiscard]] double nextLabel(int at) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineScene &m_scene;
    const TimelineLayout &m_layout;
    const models::TimelineRow &m_row;
    int m_at;
    QColor m_ink;
    QColor m_pale; ///< the ink as an opaque tint of the lane
    QFont m_inside, m_above;
    double m_labelled = 0; ///< up to where the space above the blocks is taken
};

}
