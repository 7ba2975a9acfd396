// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/remedy.h"

#include "models/autoplan/poolplan.h"
#include "ui/words/daywords.h"
#include "ui/words/tr.h"

namespace routedesk::ui {

namespace {

using Why = models::PoolModel::Why;
using Cause = planner::Refusal::Cause;

/// A window ends on a full five minutes.
api::Instant roundedUp(planner::Instant at)
{
    return std::chrono::ceil<std::chrono::duration<qint64, std::ratio<300>>>(at);
}

std::optional<api::OrderKey> mateOf(const api::OrderKey &key, const models::DispatchStore &store)
{
    for (const api::OrderKey &other : store.keysOfHandle(key.handle)) {
        if (other != key && other.typeIndex == key.typeIndex && other.attempt == key.attempt)
            return other;
    }
    return std::nullopt;
}

bool isLockedByHand(const api::OrderKey &key, const models::WorkingPlan &plan)
{
    const auto position = plan.position(key);
    return plan.locks(key).any() || (position && plan.isRouteLocked(position->routeId));
}

QList<Remedy> forHalf(const std::optional<api::OrderKey> &mate, const models::WorkingPlan &plan)
{
    if (!mate)
        return {};
    if (isLockedByHand(*mate, plan))
        return { { .kind = Remedy::Kind::Unlock, .key = *mate } };
    return { { .kind = Remedy::Kind::ShowMate, .key = *mate } };
}

QList<Remedy> widening(
    const api::OrderKey &key, const planner::Refusal &refusal, const models::DispatchStore &store)
{
    const api::Order *order = store.order(key);
    if (!refusal.arrival || order == nullptr)
        return {};
    const api::Instant until = roundedUp(*refusal.arrival);
    if (order->scheduledAt && *order->scheduledAt >= until)
        return {};
    return { { .kind = Remedy::Kind::Widen, .key = key, .until = until } };
}

}

QList<Remedy> remediesFor(const api::OrderKey &key, const planner::Refusal &refusal,
    const models::DispatchStore &store, const models::WorkingPlan &plan)
{
    const Remedy chooseWorker{ .kind = Remedy::Kind::ChooseWorker, .key = key };
    const Remedy addWorker{ .kind = Remedy::Kind::AddWorker, .key = key };
    const auto mate = mateOf(key, store);
    switch (refusal.cause) {
    case Cause::NoVehicle: return { addWorker };
    case Cause::NotTried: return {};
    case Cause::NotOpen: return { { .kind = Remedy::Kind::Resume, .key = key } };
    case Cause::MateMissing:
        return mate ? QList<Remedy>{ { .kind = Remedy::Kind::ShowMate, .key = *mate } } : QList<Remedy>();
    case Cause::WindowMissed: return widening(key, refusal, store) << chooseWorker << addWorker;
    case Cause::HeldPlace: return forHalf(mate, plan) << chooseWorker;
    case Cause::OthersDelayed:
    case Cause::MaxDistanceExceeded: return { chooseWorker };
    case Cause::SkillMissing:
    case Cause::CapacityExceeded:
    case Cause::ShiftEndExceeded: return { chooseWorker, addWorker };
    }
    return {};
}

std::optional<Remedy> remedyFor(const api::OrderKey &key, const models::PoolModel &pool,
    const models::DispatchStore &store, const models::WorkingPlan &plan)
{
    const int row = pool.rowOf(key);
    if (row < 0)
        return std::nullopt;
    switch (pool.why(row)) {
    case Why::NeverPlanned: return std::nullopt;
    case Why::TakenOut: {
        const QString home = store.routeOf(key);
        if (plan.route(home) == nullptr)
            return std::nullopt;
        return Remedy{ .kind = Remedy::Kind::PutBack, .key = key, .routeId = home };
    }
    case Why::DidNotFit: break;
    }
    const QVariant own = pool.index(row, 0).data(models::PoolModel::RefusalRole);
    // The server says why in words; our own planning finds out what would help.
    if (!own.isValid())
        return Remedy{ .kind = Remedy::Kind::PlanAgain, .key = key };
    const QList<Remedy> all = remediesFor(key, own.value<planner::Refusal>(), store, plan);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QString remedyWords(const Remedy &remedy, const DayWords &words)
{
    using K = Remedy::Kind;
    switch (remedy.kind) {
    case K::Widen: return Words::tr("Widen its window to %1").arg(words.clock(remedy.until));
    case K::ChooseWorker: return Words::tr("Choose a worker\u2026");
    case K::Unlock: return Words::tr("Unlock its other half");
    case K::PutBack: return Words::tr("Put it back");
    case K::Resume: return Words::tr("Resume it");
    case K::AddWorker: return Words::tr("Go to the workers");
    case K::ShowMate: return Words::tr("Show its other half");
    case K::PlanAgain: return Words::tr("Plan it again");
    }
    return {};
}

}
