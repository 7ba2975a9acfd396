// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/rulewords.h"

#include "ui/words/tr.h"

namespace routedesk::ui::words {

QString ruleName(planner::Rule rule)
{
    using R = planner::Rule;
    switch (rule) {
    case R::WindowMissed: return Words::tr("Late for the window");
    case R::CapacityExceeded: return Words::tr("Over capacity");
    case R::DropBeforePick: return Words::tr("Drop-off before its pick-up");
    case R::PairSplit: return Words::tr("Pick-up and drop-off apart");
    case R::SkillMissing: return Words::tr("Skill missing");
    case R::ShiftEndExceeded: return Words::tr("Past the shift's end");
    case R::MaxDistanceExceeded: return Words::tr("Over the longest distance");
    case R::HeldStopMoved: return Words::tr("Settled stop moved");
    }
    return {};
}

const QList<planner::Rule> &namedRules()
{
    using R = planner::Rule;
    static const QList<R> rules{ R::WindowMissed, R::CapacityExceeded, R::ShiftEndExceeded, R::SkillMissing,
        R::DropBeforePick, R::PairSplit, R::MaxDistanceExceeded };
    return rules;
}

}
