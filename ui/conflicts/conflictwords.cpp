// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/conflicts/conflictwords.h"

#include "models/dispatchstore.h"
#include "models/edits/fieldmerge.h"
#include "models/edits/orderwish.h"
#include "models/workingplan.h"
#include "ui/edits/editwords.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

namespace routedesk::ui {

using Kind = models::PlanConflict::Kind;

QString ConflictWords::worker(const QString &handle) const
{
    const api::Worker *worker = m_store.worker(handle);
    if (handle.isEmpty())
        return Words::tr("nobody");
    return worker && !worker->name.isEmpty() ? worker->name : handle;
}

QString ConflictWords::route(const QString &routeId, const QString &workerHandle) const
{
    if (!workerHandle.isEmpty())
        return worker(workerHandle);
    const models::WorkingRoute *route = m_plan.route(routeId);
    return route ? words::routeName(*route) : routeId;
}

QString ConflictWords::whither(const QString &routeId) const
{
    if (routeId.isEmpty())
        return Words::tr("the pool");
    const models::WorkingRoute *route = m_plan.route(routeId);
    return Words::tr("the route of %1").arg(this->route(routeId, route ? route->workerHandle : QString()));
}

QString ConflictWords::sentence(const models::PlanConflict &conflict, const models::ConflictSides &sides) const
{
    const models::WorkingRoute *found = m_plan.route(conflict.routeId);
    const QString title = route(conflict.routeId, found ? found->workerHandle : QString());
    switch (conflict.kind) {
    case Kind::Order: return Words::tr("You and someone else have both put the route of %1 in order.").arg(title);
    case Kind::Worker: {
        const bool hasBoth = !sides.routes.isEmpty();
        return Words::tr("You have given a route to %1; someone else has given it to %2.")
            .arg(title,
                hasBoth ? worker(sides.routes.constFirst().theirs.contents.workerHandle) : Words::tr("nobody"));
    }
    case Kind::Place:
        return Words::tr("You have put %1 into %2; someone else has it in %3.")
            .arg(conflict.key.handle, whither(sides.mineRoute), whither(sides.theirRoute));
    case Kind::RouteGone:
        return Words::tr(
            "You have changed the route of %1; someone else has dissolved it. Yours would be made anew.")
            .arg(title);
    case Kind::Closed: break;
    }
    const api::Order *order = m_store.order(conflict.key);
    if (order && !order->isClosed() && m_plan.position(conflict.key) && !m_plan.isSettled(conflict.key))
        return Words::tr("Stops that %1 was to come before were reached meanwhile. It comes behind them now.")
            .arg(conflict.key.handle);
    return closedSentence(conflict.key, Words::tr("Your move of it is void."));
}

QString ConflictWords::closedSentence(const api::OrderKey &key, const QString &isVoid) const
{
    const api::Order *order = m_store.order(key);
    const QString what = !order                         ? Words::tr("%1 is no longer one of this day's orders.")
        : order->status.is(api::OrderStatus::Cancelled) ? Words::tr("%1 was cancelled meanwhile.")
                                                        : Words::tr("%1 was reached or completed meanwhile.");
    return what.arg(key.handle) + u' ' + isVoid;
}

QString ConflictWords::sentence(const models::FieldConflict &conflict) const
{
    const QString names = words::fieldNames(models::fieldsOf(conflict.before, conflict.after));
    const api::Order *order = m_store.order(conflict.key);
    if (!order || order->isClosed())
        return closedSentence(conflict.key, Words::tr("Your change of its %1 is void.").arg(names));
    return Words::tr("You and someone else have both changed the %1 of %2. Theirs holds until you choose.")
        .arg(names, conflict.key.handle);
}

QString ConflictWords::origin(const models::FieldConflict &conflict) const
{
    const QString heard
        = Words::tr("Heard of at %1. The service does not say who it was.").arg(m_words.clock(conflict.since));
    const api::Order *order = m_store.order(conflict.key);
    if (!order)
        return heard;
    const QStringList was = words::fieldLines(models::fieldsOf(conflict.before, conflict.after),
        models::patched(*order, conflict.before), m_words, m_store);
    return heard + u' ' + Words::tr("Before: %1.").arg(was.join(QStringLiteral(" \u00B7 ")));
}

QStringList ConflictWords::fields(const models::FieldConflict &conflict, bool isMine) const
{
    const api::Order *order = m_store.order(conflict.key);
    if (!order)
        return {};
    return words::fieldLines(models::fieldsOf(conflict.before, conflict.after),
        isMine ? models::patched(*order, models::carriedThrough(conflict.before, conflict.after, *order)) : *order,
        m_words, m_store);
}

QString ConflictWords::order(const api::OrderKey &key) const
{
    const api::Order *order = m_store.order(key);
    const QString address = order ? order->destination.address : QString();
    return address.isEmpty() ? key.handle : key.handle + QStringLiteral(" \u00B7 ") + address;
}

QString ConflictWords::origin(const models::PlanConflict &conflict) const
{
    return Words::tr("Heard of at %1. The service does not say who it was.").arg(m_words.clock(conflict.since));
}

QString ConflictWords::outlook(const models::RouteOutlook &outlook) const
{
    if (outlook.contents.stops.isEmpty())
        return Words::tr("no stops");
    QStringList parts{ Words::tr("%n stop(s)", nullptr, int(outlook.contents.stops.size())) };
    parts.append(outlook.late > 0 ? Words::tr("%n late", nullptr, outlook.late) : Words::tr("none late"));
    parts.append(words::distance(double(outlook.metres)));
    if (outlook.end)
        parts.append(Words::tr("ends %1").arg(m_words.clock(outlook.end)));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString ConflictWords::stop(const api::OrderKey &key, qsizetype place) const
{
    return QStringLiteral("%1  %2").arg(place + 1).arg(order(key));
}

}
