// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/proposal.h"

#include "models/autoplan/proposalsums.h"
#include "models/commands/editwords.h"

#include <algorithm>

namespace routedesk::models {

namespace {

QPointF toPoint(const planner::Place &place)
{
    return { place.coordinate.longitude, place.coordinate.latitude };
}

const PlanSnapshot::Seat *seatLike(const PlanSnapshot &snapshot, const PlanSnapshot::Seat &seat)
{
    const auto found = std::ranges::find_if(snapshot.seats, [&](const PlanSnapshot::Seat &one) {
        return one.routeId == seat.routeId && (!one.routeId.isNull() || one.workerHandle == seat.workerHandle);
    });
    return found == snapshot.seats.end() ? nullptr : &*found;
}

}

Proposal::Proposal(std::shared_ptr<const PlanSnapshot> snapshot, FoundPlan found, const planner::TravelTimes &times)
    : m_snapshot(std::move(snapshot)), m_found(std::move(found)), m_leftOver(m_found.leftOver)
{
    reckon(times);
}

void Proposal::reckon(const planner::TravelTimes &times)
{
    const ProposalSums sums(*m_snapshot, times);
    const QList<int> bundles = bundlesOf(*m_snapshot, m_found.seats);
    m_before.unplanned = int(m_snapshot->orders.size());
    m_after.unplanned = int(m_leftOver.size());
    for (qsizetype i = 0; i < m_found.seats.size(); ++i) {
        const PlanSnapshot::Seat &seat = m_snapshot->seats[size_t(i)];
        ProposalRow row = sums.row(seat, m_found.seats.at(i));
        row.bundle = bundles.at(i);
        sums.add(m_before, row.sumsBefore);
        sums.add(m_after, row.sumsAfter);
        m_after.newWorker += row.lost;
        m_after.newPlace += row.shifted;
        if (row.before != row.after)
            m_rows.append(std::move(row));
        else if (!seat.routeId.isNull())
            ++m_unchanged;
    }
}

Proposal Proposal::rebased(const PlanSnapshot &now, const planner::TravelTimes &times) const
{
    QHash<api::OrderKey, const PlanSnapshot::Order *> waiting;
    for (const PlanSnapshot::Order &order : now.orders)
        waiting.insert(order.key, &order);
    QSet<api::OrderKey> gone, changed;
    for (const PlanSnapshot::Order &order : m_snapshot->orders) {
        const PlanSnapshot::Order *still = waiting.value(order.key);
        if (!still)
            gone.insert(order.key);
        else if (*still != order)
            changed.insert(order.key);
    }
    FoundPlan found = m_found;
    for (Sequence &stops : found.seats)
        stops = without(stops, gone);
    found.leftOver.removeIf([&](const LeftOver &one) { return gone.contains(one.key); });
    Proposal result(m_snapshot, std::move(found), times);
    result.m_found = m_found;
    result.m_gone = int(gone.size());
    for (ProposalRow &row : result.m_rows) {
        const auto seat = std::ranges::find_if(m_snapshot->seats, [&](const PlanSnapshot::Seat &one) {
            return one.routeId == row.routeId && one.workerHandle == row.workerHandle;
        });
        const PlanSnapshot::Seat *present = seatLike(now, *seat);
        row.isStale = !present || !isSameSeat(*seat, *present)
            || std::ranges::any_of(row.after, [&](const api::OrderKey &key) { return changed.contains(key); });
    }
    result.m_changed = std::move(changed);
    return result;
}

void Proposal::rename(const QString &oldId, const QString &newId)
{
    auto snapshot = std::make_shared<PlanSnapshot>(*m_snapshot);
    for (PlanSnapshot::Seat &seat : snapshot->seats) {
        if (seat.routeId == oldId)
            seat.routeId = newId;
    }
    m_snapshot = std::move(snapshot);
    for (ProposalRow &row : m_rows) {
        if (row.routeId == oldId)
            row.routeId = newId;
    }
}

QList<qsizetype> Proposal::bundleOf(qsizetype row) const
{
    QList<qsizetype> result;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).bundle == m_rows.at(row).bundle)
            result.append(i);
    }
    return result;
}

bool Proposal::mayAccept(qsizetype row) const
{
    return std::ranges::none_of(bundleOf(row), [&](qsizetype one) { return m_rows.at(one).isStale; });
}

PlanShape Proposal::shapeOf(const QList<qsizetype> &rows) const
{
    QSet<int> bundles;
    for (const qsizetype row : rows) {
        if (mayAccept(row))
            bundles.insert(m_rows.at(row).bundle);
    }
    PlanShape shape;
    for (const ProposalRow &row : m_rows) {
        if (bundles.contains(row.bundle))
            shape.routes.append({ row.routeId, row.workerHandle, row.after });
    }
    shape.text = planRoutesText(int(shape.routes.size()));
    return shape;
}

double costOf(const PlanSums &before, const PlanSums &after, const PlanWish &wish)
{
    constexpr double day = 24.0;
    constexpr double opening = 1.0 / 6;
    constexpr double lateness = 10.0;
    const auto hours = [](std::chrono::milliseconds time) {
        return std::chrono::duration<double, std::ratio<3600>>(time).count();
    };
    const double fleet = wish.goal == PlanWish::Goal::FewestWorkers
        ? day * after.workers
        : opening * std::max(0, after.workers - before.workers);
    return hours(after.driving) + lateness * hours(after.lateness) + fleet
        + hours(wish.disturbance) * after.newWorker + day * after.unplanned;
}

PlanGlimpse glimpseOf(
    const PlanSnapshot &snapshot, const PlanWish &wish, const FoundPlan &found, const planner::TravelTimes &times)
{
    const ProposalSums sums(snapshot, times);
    PlanGlimpse glimpse;
    glimpse.before.unplanned = int(snapshot.orders.size());
    glimpse.best.unplanned = int(found.leftOver.size());
    for (qsizetype i = 0; i < found.seats.size(); ++i) {
        const PlanSnapshot::Seat &seat = snapshot.seats[size_t(i)];
        const ProposalRow row = sums.row(seat, found.seats.at(i));
        sums.add(glimpse.before, row.sumsBefore);
        sums.add(glimpse.best, row.sumsAfter);
        glimpse.best.newWorker += row.lost;
        glimpse.best.newPlace += row.shifted;
        if (row.after.isEmpty())
            continue;
        PlanGlimpse::Line line{ seat.workerHandle, {} };
        if (seat.route.vehicle.start)
            line.places.append(toPoint(*seat.route.vehicle.start));
        for (const planner::Stop *stop : sums.onMap(row.after))
            line.places.append(toPoint(stop->place));
        if (seat.route.vehicle.end)
            line.places.append(toPoint(*seat.route.vehicle.end));
        glimpse.lines.append(std::move(line));
    }
    for (const LeftOver &one : found.leftOver) {
        for (const planner::Stop *stop : sums.onMap({ one.key })) {
            if (stop->place.coordinate != planner::Coordinate())
                glimpse.unplanned.append(toPoint(stop->place));
        }
    }
    glimpse.cost = costOf(glimpse.before, glimpse.best, wish);
    return glimpse;
}

}
