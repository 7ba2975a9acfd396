// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/planningwords.h"

#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

#include <QStringList>

namespace routedesk::ui::words {

namespace {

using Kind = models::PlanScope::Kind;
using models::ScopeFault;

QString stops(int count)
{
    return Words::tr("%n stop(s)", nullptr, count);
}

QString workers(int count)
{
    return Words::tr("%n worker(s)", nullptr, count);
}

QString nothingSelected(Kind kind)
{
    if (kind == Kind::Orders)
        return Words::tr("Select orders first, in the pool, on the board or on the map.");
    if (kind == Kind::Workers)
        return Words::tr("Tick the workers below.");
    return Words::tr("Select a route or one of its stops first.");
}

QString faultWords(Kind kind, ScopeFault fault)
{
    switch (fault) {
    case ScopeFault::None: return {};
    case ScopeFault::NothingSelected: return nothingSelected(kind);
    case ScopeFault::NoWorkers: return Words::tr("Nobody is here to drive: add workers to the ops group.");
    case ScopeFault::NoneUnderWay: return Words::tr("No route has been started yet.");
    case ScopeFault::AllLocked: return Words::tr("All of it is locked or done.");
    case ScopeFault::NothingToPlan:
        return kind == Kind::FillIn ? Words::tr("The pool is empty.") : Words::tr("There is nothing to plan.");
    }
    return {};
}

}

QString scopeName(Kind kind)
{
    switch (kind) {
    case Kind::Everything: return Words::tr("&Everything");
    case Kind::FillIn: return Words::tr("&Fill in only");
    case Kind::Orders: return Words::tr("Selected &orders");
    case Kind::Workers: return Words::tr("Selected &workers");
    case Kind::Route: return Words::tr("One &route");
    case Kind::Repair: return Words::tr("Repair what is under wa&y");
    }
    return {};
}

QString scopeCount(Kind kind, const models::ScopeCount &count)
{
    if (count.fault != ScopeFault::None)
        return faultWords(kind, count.fault);
    if (kind == Kind::Route)
        return Words::tr("%1 in a better order").arg(stops(count.onRoutes));
    if (kind == Kind::FillIn)
        return Words::tr("%1 of the pool, between the stops of %2")
            .arg(stops(count.fromPool), workers(count.workers));
    if (count.fromPool == 0)
        return Words::tr("%1, %2").arg(stops(count.onRoutes), workers(count.workers));
    return Words::tr("%1, %2 of them from the pool, %3")
        .arg(stops(count.fromPool + count.onRoutes))
        .arg(words::count(count.fromPool))
        .arg(workers(count.workers));
}

QString scopeMeaning(Kind kind)
{
    switch (kind) {
    case Kind::Everything: return Words::tr("The pool and every stop that is not locked may go anywhere.");
    case Kind::FillIn:
        return Words::tr("Nothing that is planned moves; orders of the pool go in between where they fit.");
    case Kind::Orders: return Words::tr("Only the selected orders may go elsewhere; all others keep their order.");
    case Kind::Workers:
        return Words::tr("The stops of these workers and the pool are planned among these workers only.");
    case Kind::Route: return Words::tr("The route keeps its stops and gets them in a better order.");
    case Kind::Repair:
        return Words::tr("Routes under way are planned anew from where the vans are now, with the pool; stops that "
                         "were reached stay, and routes that have not been started are left alone.");
    }
    return {};
}

QString changeOfCount(int by)
{
    if (by == 0)
        return QStringLiteral("\u00B10");
    return (by > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + words::count(qAbs(by));
}

QString rowChanges(const models::ProposalRow &row)
{
    if (row.routeId.isNull())
        return Words::tr("new route");
    QStringList parts;
    if (row.gained > 0)
        parts.append(changeOfCount(row.gained));
    if (row.lost > 0)
        parts.append(changeOfCount(-row.lost));
    if (row.shifted > 0)
        parts.append(Words::tr("%n moved", "stops within a route", row.shifted));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString proposalSummary(const models::Proposal &proposal)
{
    if (proposal.isEmpty() && proposal.leftOver().isEmpty())
        return Words::tr("Nothing better was found. The plan stays as it is.");
    if (proposal.isEmpty())
        return Words::tr("No place was found for %n order(s). The plan stays as it is.", nullptr,
            static_cast<int>(proposal.leftOver().size()));
    QString text = Words::tr("%n route(s) would change.", nullptr, static_cast<int>(proposal.rows().size()));
    if (proposal.unchanged() > 0)
        text += u' ' + Words::tr("%n other route(s) would not.", nullptr, proposal.unchanged());
    if (proposal.gone() > 0)
        text
            += u' ' + Words::tr("%n order(s) went elsewhere since and would stay there.", nullptr, proposal.gone());
    return text + u' ' + Words::tr("Nothing is changed yet.");
}

}
