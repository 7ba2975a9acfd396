// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/editwords.h"

#include <QCoreApplication>

namespace routedesk::models {

namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

/// The one order's handle, for texts that name it; a pick and its drop count as the one they are.
QString onlyHandle(const Sequence &stops)
{
    QString handle;
    for (const api::OrderKey &key : stops) {
        if (!handle.isNull() && handle != key.handle)
            return {};
        handle = key.handle;
    }
    return handle;
}

}

QString planOrdersText(const Sequence &stops)
{
    const QString only = onlyHandle(stops);
    return only.isNull() ? EditWords::tr("Plan %n order(s)", nullptr, int(stops.size()))
                         : EditWords::tr("Plan %1").arg(only);
}

QString planRoutesText(int routes)
{
    return EditWords::tr("Plan of %n route(s)", nullptr, routes);
}

QString moveStopsText(const Sequence &stops, const QString &title)
{
    const QString only = onlyHandle(stops);
    return only.isNull() ? EditWords::tr("Move %n stop(s) to %1", nullptr, int(stops.size())).arg(title)
                         : EditWords::tr("Move %1 to %2").arg(only, title);
}

QString shiftStopsText(const Sequence &stops, const QString &title)
{
    const QString only = onlyHandle(stops);
    return only.isNull() ? EditWords::tr("Move %n stop(s) of %1", nullptr, int(stops.size())).arg(title)
                         : EditWords::tr("Move %1 within %2").arg(only, title);
}

QString takeOutStopsText(const Sequence &stops, const QString &title)
{
    const QString only = onlyHandle(stops);
    const int count = int(stops.size());
    if (!only.isNull())
        return EditWords::tr("Take %1 out of %2").arg(only, title);
    return title.isNull() ? EditWords::tr("Take %n stop(s) out", nullptr, count)
                          : EditWords::tr("Take %n stop(s) out of %1", nullptr, count).arg(title);
}

QString reorderRouteText(const QString &title)
{
    return EditWords::tr("Reorder %1").arg(title);
}

QString giveRouteText(const QString &title, const QString &worker)
{
    return EditWords::tr("Give the route of %1 to %2").arg(title, worker);
}

QString newRouteText(const QString &workerHandle)
{
    return workerHandle.isNull() ? EditWords::tr("New route") : EditWords::tr("New route for %1").arg(workerHandle);
}

QString reverseRouteText(const QString &title)
{
    return EditWords::tr("Reverse %1").arg(title);
}

QString giveStopsText(const Sequence &stops, const QString &worker)
{
    const QString only = onlyHandle(stops);
    return only.isNull() ? EditWords::tr("Give %n stop(s) to %1", nullptr, int(stops.size())).arg(worker)
                         : EditWords::tr("Give %1 to %2").arg(only, worker);
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

QString discardChangesText(const QString &title, int routes)
{
    return title.isEmpty() ? EditWords::tr("Discard the changes of %n route(s)", nullptr, routes)
                           : EditWords::tr("Discard the changes of %1").arg(title);
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

QString lockStopsText(LockKind kind, bool locked, const Sequence &stops)
{
    const QString only = onlyHandle(stops);
    const int count = int(stops.size());
    if (!only.isNull()) {
        const QString text = kind == LockKind::Place
            ? (locked ? EditWords::tr("Lock %1 in place") : EditWords::tr("Unlock %1"))
            : (locked ? EditWords::tr("Lock %1 to the worker") : EditWords::tr("Unlock %1 from the worker"));
        return text.arg(only);
    }
    if (kind == LockKind::Place)
        return locked ? EditWords::tr("Lock %n stop(s) in place", nullptr, count)
                      : EditWords::tr("Unlock %n stop(s)", nullptr, count);
    return locked ? EditWords::tr("Lock %n stop(s) to the worker", nullptr, count)
                  : EditWords::tr("Unlock %n stop(s) from the worker", nullptr, count);
}

QString lockRouteText(bool locked, const QString &title)
{
    return (locked ? EditWords::tr("Lock the route of %1") : EditWords::tr("Unlock the route of %1")).arg(title);
}

}
