// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/planwords.h"

#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

#include <QUuid>

namespace routedesk::ui::words {

namespace {

std::chrono::seconds inSeconds(planner::Duration duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration);
}

QString breakText(const models::MoveConsequence::Break &broken)
{
    const QString what = violation(broken.violation);
    return broken.key.handle.isNull() ? what
                                      : Words::tr("%1: %2", "order: what is wrong").arg(broken.key.handle, what);
}

}

QString routeName(const models::WorkingRoute &route)
{
    if (route.isNew)
        return Words::tr("new route");
    const bool isUuid = !QUuid::fromString(route.id).isNull();
    return isUuid ? route.id.section(u'-', 0, 0) : route.id;
}

QString refusal(models::EditRefusal refusal)
{
    using R = models::EditRefusal;
    switch (refusal) {
    case R::Nothing: return Words::tr("That is where it already is.");
    case R::UnknownStop: return Words::tr("One of these orders is not of this day.");
    case R::UnknownRoute: return Words::tr("This route is not there any more.");
    case R::UnknownWorker: return Words::tr("This worker is not of this ops group any more.");
    case R::Locked: return Words::tr("A stop that was reached or closed keeps its place.");
    case R::RouteClosed: return Words::tr("This route is completed.");
    case R::PlaceLocked: return Words::tr("A locked stop would lose its number. Unlock the stop to do this.");
    case R::WorkerLocked: return Words::tr("A stop is locked to its worker. Unlock the stop to do this.");
    case R::RouteLocked: return Words::tr("The route is locked. Unlock the route to change it.");
    }
    return Words::tr("This cannot be moved there.");
}

QString violation(const planner::Violation &violation)
{
    using R = planner::Rule;
    switch (violation.rule) {
    case R::WindowMissed: return Words::tr("%1 late").arg(duration(std::chrono::seconds(violation.amount)));
    case R::CapacityExceeded: return Words::tr("%1 over capacity").arg(violation.amount);
    case R::DropBeforePick: return Words::tr("drop-off before its pick-up");
    case R::PairSplit: return Words::tr("pick-up and drop-off on different routes");
    case R::SkillMissing: return Words::tr("skill missing");
    case R::ShiftEndExceeded:
        return Words::tr("%1 past the shift's end").arg(duration(std::chrono::seconds(violation.amount)));
    case R::MaxDistanceExceeded:
        return Words::tr("%1 over the longest distance").arg(distance(static_cast<double>(violation.amount)));
    case R::HeldStopMoved: return Words::tr("a settled stop would move");
    }
    return {};
}

QString consequence(const models::MoveConsequence &consequence)
{
    QStringList parts;
    parts.append(change(inSeconds(consequence.addedDriving)));
    parts.append(changeOfDistance(static_cast<double>(consequence.addedMetres)));
    constexpr qsizetype named = 2;
    for (qsizetype i = 0; i < std::min(named, consequence.broken.size()); ++i)
        parts.append(breakText(consequence.broken.at(i)));
    if (consequence.broken.size() > named)
        parts.append(Words::tr("%n more", nullptr, static_cast<int>(consequence.broken.size() - named)));
    if (!consequence.mended.isEmpty())
        parts.append(Words::tr("mends %n", nullptr, static_cast<int>(consequence.mended.size())));
    return parts.join(QStringLiteral(" \u00B7 "));
}

bool breaksSomething(const models::MoveConsequence &consequence)
{
    return !consequence.broken.isEmpty();
}

}
