// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sampledesk.h"

#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/words/daywords.h"

namespace sample {

/// The sample day with shifts, a break, a day off and a route under way that is behind its plan, on a timeline.
/// At nine in the morning of 2 November 2023, Pacific time.
class TimelineDay {
public:
    TimelineDay(routedesk::ui::Theme &theme, int routes, int pool);

    [[nodiscard]] routedesk::ui::TimelineView &view() { return panel.view(); }
    [[nodiscard]] routedesk::models::TimelineRows &rows() { return panel.rows(); }
    /// The middle of the stop's block.
    [[nodiscard]] QPoint at(const QString &handle);
    [[nodiscard]] static routedesk::api::Instant moment(int hour, int minute = 0);

    Desk desk;
    routedesk::ui::DayWords words;
    routedesk::ui::TimelinePanel panel;
};

/// As many stops on each of as many routes as a large day has.
void fillLarge(Desk &desk, int routes, int stops);

}
