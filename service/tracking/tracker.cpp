// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/tracker.h"

#include "service/tracking/workerstatus.h"

#include <algorithm>

namespace routedesk::service {

namespace {

using namespace std::chrono_literals;

constexpr api::Instant endOfTime = api::Instant::max();

void count(api::PositionReceipt &receipt, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted: ++receipt.accepted; break;
    case Verdict::Late: ++receipt.late; break;
    case Verdict::Repeated: ++receipt.repeated; break;
    case Verdict::Future: ++receipt.future; break;
    case Verdict::Ancient: ++receipt.ancient; break;
    case Verdict::Impossible: ++receipt.impossible; break;
    case Verdict::Inaccurate: ++receipt.inaccurate; break;
    case Verdict::Mocked: ++receipt.mocked; break;
    }
}

}

api::PositionReceipt Tracker::take(Context &context, QList<Arrival> arrivals)
{
    std::ranges::stable_sort(arrivals, [](const Arrival &a, const Arrival &b) {
        return a.workerId != b.workerId ? a.workerId < b.workerId : isBefore(a.position, b.position);
    });
    api::PositionReceipt receipt;
    for (auto begin = arrivals.cbegin(); begin != arrivals.cend();) {
        const auto end = std::find_if(
            begin, arrivals.cend(), [&](const Arrival &arrival) { return arrival.workerId != begin->workerId; });
        take(context, watch(context, begin->workerId), { begin, end }, receipt);
        begin = end;
    }
    return receipt;
}

void Tracker::committed(const Touches &touches)
{
    for (const auto &[whose, touch] : touches) {
        // Whoever touched it since may have been rolled back.
        Watch &watch = m_watches[whose];
        watch.isTrusted = watch.touch == touch;
    }
}

Tracker::Watch &Tracker::watch(Context &context, qint64 workerId)
{
    // What is left of a transaction that was rolled back stays untrusted.
    if (const quint64 transaction = context.store.database.transactionNumber(); transaction != m_transaction) {
        m_touched.clear();
        m_transaction = transaction;
    }
    const std::pair whose(context.store.account(), workerId);
    Watch &watch = m_watches[whose];
    const WorkerTrack stored = context.store.tracks.open(workerId);
    const bool isCurrent = watch.isTrusted && watch.track.revision == stored.revision;
    // Until the caller has committed, what is remembered may be more than what is stored.
    watch.isTrusted = false;
    watch.touch = ++m_touches;
    m_touched.emplace_back(whose, watch.touch);
    if (!isCurrent) {
        watch.track = stored;
        load(context, watch);
    }
    return watch;
}

QList<qint64> Tracker::restless(Context &context) const
{
    QList<qint64> workers = context.store.tracks.underWay() + context.store.tracks.connected();
    std::ranges::sort(workers);
    const auto twice = std::ranges::unique(workers);
    workers.erase(twice.begin(), twice.end());
    return workers;
}

void Tracker::look(Context &context, qint64 workerId)
{
    Watch &looked = watch(context, workerId);
    const WorkerTrack before = looked.track;
    if (storeRoutes(context, looked))
        ++looked.track.revision;
    const DeviceState state = deviceStateOf(looked.track, context.now, m_rules);
    looked.track.status = state.status;
    looked.track.statusReason = state.reason;
    looked.track.statusAt = state.since;
    if (looked.track == before)
        return;
    context.store.tracks.store(looked.track);
    if (looked.track.status != before.status || looked.track.statusReason != before.statusReason)
        context.store.workers.noteMoved(looked.handle);
}

bool Tracker::isKnown(Context &context, qint64 workerId, const Fix &fix) const
{
    const auto sameMoment = context.store.positions.between(workerId, fix.at(), fix.at());
    return std::ranges::any_of(sameMoment, [&](const Fix &other) {
        return isCandidate(other.verdict) && other.verdict != Verdict::Repeated && !isBefore(fix.position, other.position);
    });
}

void Tracker::take(Context &context, Watch &watch, QList<Arrival> arrivals, api::PositionReceipt &receipt)
{
    const qint64 workerId = watch.track.workerId;
    QList<Fix> taken;
    std::optional<api::Instant> outOfOrder;
    for (const Arrival &arrival : std::as_const(arrivals)) {
        Fix fix { arrival.position, context.now, screen(arrival.position, context.now, m_rules), arrival.deviceId,
            arrival.isSimulated };
        const auto &last = watch.plausibility.last();
        if (isCandidate(fix.verdict)) {
            if (!last || fix.at() > last->recordedAt) {
                fix.verdict = watch.plausibility.judge(fix);
            } else if (isKnown(context, workerId, fix)) {
                fix.verdict = Verdict::Repeated;
            } else if (!outOfOrder) {
                outOfOrder = fix.at();
            }
        }
        context.store.positions.insert(workerId, fix);
        taken.append(fix);
    }
    if (outOfOrder) {
        judgeAgain(context, watch, *outOfOrder, taken);
        readBattery(context, watch);
    }
    for (const Fix &fix : std::as_const(taken))
        count(receipt, fix.verdict);
    follow(context, watch, taken, outOfOrder.has_value());
    (void)storeRoutes(context, watch);
    finish(context, watch);
}

void Tracker::judgeAgain(Context &context, Watch &watch, api::Instant from, QList<Fix> &taken)
{
    PositionRepository &log = context.store.positions;
    const qint64 workerId = watch.track.workerId;
    const auto before = log.lastUsedBefore(workerId, from);
    const api::Instant lastNew = taken.last().at();
    QList<Fix> fixes = log.between(workerId, before ? before->at() + 1ms : api::Instant(), endOfTime);
    std::ranges::stable_sort(fixes, [](const Fix &a, const Fix &b) { return isBefore(a.position, b.position); });
    Plausibility plausibility(m_rules);
    plausibility.beginAfter(before);
    for (Fix &fix : fixes) {
        if (!isCandidate(fix.verdict))
            continue;
        const Verdict verdict = plausibility.judge(fix);
        const bool isSame = verdict == fix.verdict;
        if (isSame && fix.at() > lastNew && isUsed(verdict) && plausibility.isSettled())
            return; // What follows was judged from here before.
        if (isSame)
            continue;
        fix.verdict = verdict;
        log.setVerdict(fix);
        const auto other = std::ranges::find(taken, fix.id, &Fix::id);
        if (other != taken.end())
            other->verdict = verdict;
    }
    watch.plausibility = plausibility;
}

void Tracker::finish(Context &context, Watch &watch)
{
    WorkerTrack &track = watch.track;
    if (const auto &used = watch.plausibility.lastUsed()) {
        const api::Position &p = used->position;
        track.location = { .place = p.place, .bearing = p.bearing, .accuracy = p.accuracy, .speed = p.speed,
            .recordedAt = p.recordedAt, .altitude = p.altitude };
        track.altitude = p.altitude;
        track.isSimulated = used->isSimulated;
        if (p.batteryLevel) {
            track.batteryLevel = p.batteryLevel;
            track.isCharging = p.isCharging;
        }
    }
    const DeviceState state = deviceStateOf(track, context.now, m_rules);
    track.status = state.status;
    track.statusReason = state.reason;
    track.statusAt = state.since;
    ++track.revision;
    context.store.tracks.store(track);
    context.store.workers.noteMoved(watch.handle);
}

}
