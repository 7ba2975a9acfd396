// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/editwords.h"

#include <QCoreApplication>

namespace routedesk::models {

namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

}

// Without a translation there is no plural form to choose from.
QString planOrdersText(int stops)
{
    return stops == 1 ? EditWords::tr("Plan one order") : EditWords::tr("Plan %n orders", nullptr, stops);
}

QString moveStopsText(int stops)
{
    return EditWords::tr("Move %n stop(s)", nullptr, stops);
}

QString takeOutStopsText(int stops)
{
    return EditWords::tr("Take %n stop(s) out", nullptr, stops);
}

QString reorderRouteText()
{
    return EditWords::tr("Reorder the route");
}

QString giveRouteText(const QString &workerHandle)
{
    return EditWords::tr("Give the route to %1").arg(workerHandle);
}

QString newRouteText(const QString &workerHandle)
{
    return workerHandle.isNull() ? EditWords::tr("New route") : EditWords::tr("New route for %1").arg(workerHandle);
}

QString reverseRouteText(const QString &title)
{
    return EditWords::tr("Reverse %1").arg(title);
}

QString giveStopsText(int stops, const QString &worker)
{
    return EditWords::tr("Give %n stop(s) to %1", nullptr, stops).arg(worker);
}

QString giveRestText(const QString &title, const QString &worker)
{
    return EditWords::tr("Give the rest of %1 to %2").arg(title, worker);
}

QString splitRouteText(const QString &title)
{
    return EditWords::tr("Split %1").arg(title);
}

QString mergeRoutesText(const QString &source, const QString &target)
{
    return EditWords::tr("Merge %1 into %2").arg(source, target);
}

QString swapRoutesText(const QString &one, const QString &other)
{
    return EditWords::tr("Swap %1 and %2").arg(one, other);
}

QString discardChangesText()
{
    return EditWords::tr("Discard the changes");
}

QString keepMineText(int conflicts)
{
    return conflicts == 1 ? EditWords::tr("Keep mine in a conflict")
                          : EditWords::tr("Keep mine in %n conflicts", nullptr, conflicts);
}

QString takeTheirsText(int conflicts)
{
    return conflicts == 1 ? EditWords::tr("Take theirs in a conflict")
                          : EditWords::tr("Take theirs in %n conflicts", nullptr, conflicts);
}

QString acknowledgeText()
{
    return EditWords::tr("Take note of a change");
}

QString lockStopsText(LockKind kind, bool locked, int stops)
{
    if (kind == LockKind::Place)
        return locked ? EditWords::tr("Lock %n stop(s) in place", nullptr, stops)
                      : EditWords::tr("Unlock %n stop(s)", nullptr, stops);
    return locked ? EditWords::tr("Lock %n stop(s) to the worker", nullptr, stops)
                  : EditWords::tr("Unlock %n stop(s) from the worker", nullptr, stops);
}

QString lockRouteText(bool locked, const QString &title)
{
    return (locked ? EditWords::tr("Lock the route of %1") : EditWords::tr("Unlock the route of %1")).arg(title);
}

}
