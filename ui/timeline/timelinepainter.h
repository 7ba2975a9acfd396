// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QColor>

class QPainter;

namespace routedesk::models {
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;
class LaneCache;
class Theme;

/// Draws the timeline: only rows and stops in sight, and of these only what is not drawn already.
class TimelinePainter {
public:
    TimelinePainter(const Theme &theme, const DayWords &words, const models::WorkingPlan &plan,
        const models::DispatchStore &store);

    /// What `dirty` touches.
    void paint(QPainter &painter, const TimelineScene &scene, const QRect &dirty, LaneCache &lanes) const;

private:
    void paintLane(QPainter &painter, const TimelineScene &scene, int at, const QList<TimeTick> &ticks) const;
    void paintBand(QPainter &painter, const QRect &band) const;
    void paintShift(QPainter &painter, const TimelineScene &scene, int at) const;
    void paintBreaks(QPainter &painter, const TimelineScene &scene, int at) const;
    void paintGrid(QPainter &painter, const QRect &area, const QList<TimeTick> &ticks) const;
    void paintName(QPainter &painter, const TimelineScene &scene, int at) const;
    void paintAxis(QPainter &painter, const TimelineScene &scene, const QList<TimeTick> &ticks) const;
    [[nodiscard]] QRect nowPill(const TimelineScene &scene) const;
    void paintNow(QPainter &painter, const TimelineScene &scene) const;
    void paintTarget(QPainter &painter, const TimelineScene &scene) const;

    const Theme &m_theme;
    const DayWords &m_words;
    const models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
};

}
