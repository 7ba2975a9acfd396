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

std::optional<Remedy> byCause(const api::OrderKey &key, const planner::Refusal &refusal,
    const models::DispatchStore &store, const models::WorkingPlan &plan)
{
    const auto mate = mateOf(key, store);
    switch (refusal.cause) {
    case Cause::NoVehicle: return Remedy{ .kind = Remedy::Kind::AddWorker, .key = key };
    case Cause::NotTried: return std::nullopt;
    case Cause::NotOpen: return Remedy{ .kind = Remedy::Kind::Resume, .key = key };
    case Cause::WindowMissed:
        if (refusal.arrival)
            return Remedy{ .kind = Remedy::Kind::Widen, .key = key, .until = roundedUp(*refusal.arrival) };
        break;
    case Cause::MateMissing:
        if (mate)
            return Remedy{ .kind = Remedy::Kind::ShowMate, .key = *mate };
        return std::nullopt;
    case Cause::HeldPlace:
        if (mate && isLockedByHand(*mate, plan))
            return Remedy{ .kind = Remedy::Kind::Unlock, .key = *mate };
        if (mate)
            return Remedy{ .kind = Remedy::Kind::ShowMate, .key = *mate };
        break;
    case Cause::SkillMissing:
    case Cause::CapacityExceeded:
    case Cause::OthersDelayed:
    case Cause::ShiftEndExceeded:
    case Cause::MaxDistanceExceeded: break;
    }
    return Remedy{ .kind = Remedy::Kind::ChooseWorker, .key = key };
}

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
    return byCause(key, own.value<planner::Refusal>(), store, plan);
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
