// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/orderactions.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr qint64 sliceMilliseconds = 4;

}

int ActionReport::count(ActionRow::Outcome outcome) const
{
    return int(std::ranges::count(rows, outcome, &ActionRow::outcome));
}

void ActionRun::settle(qsizetype row, ActionRow::Outcome outcome, const std::optional<api::ApiError> &error,
    const std::optional<ContestedFields> &contested)
{
    m_report.rows[row].contested = contested;
    m_report.rows[row].outcome = outcome;
    m_report.rows[row].error = error;
    const int total = int(m_report.rows.size());
    emit progressed(total - m_report.count(ActionRow::Outcome::Pending), total);
    if (m_report.isFinished()) {
        emit finished(m_report);
        deleteLater();
    }
}

OrderActions::OrderActions(Outbox &outbox, const DispatchStore &store, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_store(store)
{
}

// Rows settle only after the caller has had time to connect, also those for which nothing is sent.
template<class Target, class Make>
ActionRun *OrderActions::run(const QList<Target> &targets, Make make)
{
    auto *run = new ActionRun(this);
    for (const Target &target : targets) {
        ActionRow row;
        if constexpr (std::is_same_v<Target, api::OrderKey>) {
            row.key = target;
            row.routeHandle = m_store.routeOf(target);
        } else {
            row.routeHandle = target;
        }
        run->m_report.rows.append(row);
    }
    if (targets.isEmpty()) {
        QMetaObject::invokeMethod(
            run,
            [run] {
                emit run->finished(run->m_report);
                run->deleteLater();
            },
            Qt::QueuedConnection);
    }
    QList<std::pair<qsizetype, Mutation>> calls;
    for (qsizetype at = 0; at < targets.size(); ++at) {
        const std::optional<Mutation> mutation = make(run->m_report.rows.at(at));
        if (mutation) {
            calls.append({ at, *mutation });
            continue;
        }
        QMetaObject::invokeMethod(
            run,
            [run, at] {
                const auto error = run->m_report.rows.at(at).error;
                run->settle(at, error ? ActionRow::Outcome::Refused : ActionRow::Outcome::Skipped, error);
            },
            Qt::QueuedConnection);
    }
    submit(run, calls, 0);
    return run;
}

void OrderActions::submit(ActionRun *run, const QList<std::pair<qsizetype, Mutation>> &calls, qsizetype from)
{
    QElapsedTimer clock;
    clock.start();
    for (qsizetype i = from; i < calls.size(); ++i) {
        if (i > from && clock.hasExpired(sliceMilliseconds)) {
            QTimer::singleShot(0, run, [this, run, calls, i] { submit(run, calls, i); });
            return;
        }
        const qsizetype at = calls.at(i).first;
        m_outbox.submit(calls.at(i).second).outcome.then(run, [run, at](const MutationOutcome &outcome) {
            const auto result = outcome.state == OutboxState::Done ? ActionRow::Outcome::Done
                : outcome.state == OutboxState::Refused            ? ActionRow::Outcome::Refused
                                                                   : ActionRow::Outcome::Unknown;
            run->settle(at, result, outcome.error, outcome.answer.contested);
        });
    }
}

namespace {

/// Whether the order already is what the action would make of it.
bool isSo(const api::Order *order, ActOnOrder::Action action)
{
    if (!order)
        return false;
    switch (action) {
    case ActOnOrder::Action::Complete: return order->status.is(api::OrderStatus::Completed);
    case ActOnOrder::Action::Cancel: return order->status.is(api::OrderStatus::Cancelled);
    case ActOnOrder::Action::Disable: return order->status.is(api::OrderStatus::Disabled);
    case ActOnOrder::Action::Enable: break;
    }
    return !order->status.is(api::OrderStatus::Disabled);
}

}

ActionRun *OrderActions::act(const QList<api::OrderKey> &keys, ActOnOrder::Action action, const QString &reason)
{
    return run(keys, [&](const ActionRow &row) -> std::optional<Mutation> {
        if (isSo(m_store.order(row.key), action))
            return std::nullopt;
        return ActOnOrder{ action, row.key, row.routeHandle, reason };
    });
}

ActionRun *OrderActions::complete(const QList<api::OrderKey> &keys)
{
    return act(keys, ActOnOrder::Action::Complete, {});
}

ActionRun *OrderActions::cancel(const QList<api::OrderKey> &keys, const QString &reason)
{
    return act(keys, ActOnOrder::Action::Cancel, reason);
}

ActionRun *OrderActions::disable(const QList<api::OrderKey> &keys)
{
    return act(keys, ActOnOrder::Action::Disable, {});
}

ActionRun *OrderActions::enable(const QList<api::OrderKey> &keys)
{
    return act(keys, ActOnOrder::Action::Enable, {});
}

ActionRun *OrderActions::reschedule(const QList<api::OrderKey> &keys, const api::RescheduleRequest &request)
{
    return run(keys, [&](const ActionRow &row) -> std::optional<Mutation> {
        return RescheduleOrder{ row.key, row.routeHandle, request };
    });
}

ActionRun *OrderActions::moveToDay(const QList<api::OrderKey> &keys, QDate day)
{
    const DayScope &scope = m_store.scope();
    const auto moved = [&](api::Instant moment) {
        const QDateTime was = api::toDateTime(moment).toTimeZone(scope.zone);
        const QDate date = day.addDays(scope.date.daysTo(was.date())); // a window may end after midnight
        return api::toInstant(QDateTime(date, was.time(), scope.zone));
    };
    return run(keys, [&](const ActionRow &row) -> std::optional<Mutation> {
        const api::Order *order = m_store.order(row.key);
        if (!order || order->isClosed())
            return std::nullopt;
        api::RescheduleRequest request;
        request.scheduledAt = order->scheduledAt ? moved(*order->scheduledAt)
                                                 : api::toInstant(QDateTime(day, QTime(23, 59), scope.zone));
        if (order->scheduledAfter)
            request.scheduledAfter = moved(*order->scheduledAfter);
        return RescheduleOrder{ row.key, row.routeHandle, request };
    });
}

ActionRun *OrderActions::reassign(const QList<api::OrderKey> &keys, const QString &workerHandle)
{
    return run(keys, [&](const ActionRow &row) -> std::optional<Mutation> {
        return ReassignOrder{ row.key, row.routeHandle, { workerHandle, {} } };
    });
}

ActionRun *OrderActions::patch(const QList<api::OrderKey> &keys, const api::OrderPatch &patch)
{
    return run(keys, [&](const ActionRow &row) -> std::optional<Mutation> {
        return PatchOrder{ row.key, row.routeHandle, patch };
    });
}

ActionRun *OrderActions::patchEach(const QList<OwnPatch> &patches)
{
    QList<api::OrderKey> keys;
    for (const OwnPatch &one : patches)
        keys.append(one.key);
    qsizetype next = 0;
    ActionRun *started = run(keys, [&](const ActionRow &row) -> std::optional<Mutation> {
        const OwnPatch &one = patches.at(next++);
        return one.patch ? std::optional<Mutation>(PatchOrder{ row.key, row.routeHandle, *one.patch, one.expected })
                         : std::nullopt;
    });
    for (qsizetype at = 0; at < patches.size(); ++at) {
        if (!patches.at(at).patch)
            started->m_report.rows[at].error = patches.at(at).patch.error();
    }
    return started;
}

ActionRun *OrderActions::track(const QStringList &routeHandles, api::TrackMode mode)
{
    return run(routeHandles, [&](const ActionRow &row) -> std::optional<Mutation> {
        const StoredRoute *stored = m_store.route(row.routeHandle);
        if (stored && stored->route.isStarted())
            return std::nullopt;
        api::TrackRequest request;
        request.trackMode = mode;
        request.routeHandle = row.routeHandle;
        request.version = stored ? stored->route.version : std::nullopt;
        return TrackRoute{ request };
    });
}

ActionRun *OrderActions::optimise(const QStringList &routeHandles)
{
    return run(routeHandles, [&](const ActionRow &row) -> std::optional<Mutation> {
        const StoredRoute *stored = m_store.route(row.routeHandle);
        return OptimiseRoute{ row.routeHandle, stored ? stored->route.version : std::nullopt };
    });
}

// Without a version: whatever another dispatcher has changed meanwhile, the route is to end.
ActionRun *OrderActions::completeRoutes(const QStringList &routeHandles)
{
    return run(routeHandles, [&](const ActionRow &row) -> std::optional<Mutation> {
        const StoredRoute *stored = m_store.route(row.routeHandle);
        if (stored && stored->route.isClosed())
            return std::nullopt;
        return CompleteRoute{ row.routeHandle, {} };
    });
}

}
