// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/optimiserun.h"

#include "models/autoplan/optimiserun_p.h"

namespace routedesk::models {

OptimiseRun::OptimiseRun(const DispatchStore &store, WorkingPlan &plan, const planner::TravelTimes &times,
    const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, plan, times, clock))
{
    d->follow();
}

OptimiseRun::~OptimiseRun()
{
    d->watcher.disconnect();
    if (d->desk)
        d->desk->cancel();
}

OptimiseRun::State OptimiseRun::state() const
{
    return d->state;
}

bool OptimiseRun::isRunning() const
{
    return d->state == State::Preparing || d->state == State::Searching;
}

bool OptimiseRun::start(const PlanWish &wish)
{
    if (isRunning())
        return false;
    d->leave();
    d->desk.reset();
    d->wish = wish;
    d->since.start();
    d->take();
    d->enter(State::Preparing);
    return true;
}

void OptimiseRun::enough()
{
    if (d->state == State::Searching)
        d->desk->finish();
}

void OptimiseRun::cancel()
{
    if (isRunning())
        d->leave();
}

const PlanWish &OptimiseRun::wish() const
{
    return d->wish;
}

std::chrono::milliseconds OptimiseRun::elapsed() const
{
    return isRunning() ? std::chrono::milliseconds(d->since.elapsed()) : d->lasted;
}

std::uint64_t OptimiseRun::steps() const
{
    return d->desk ? d->desk->steps() : 0;
}

const Proposal &OptimiseRun::proposal() const
{
    return d->present;
}

std::expected<QStringList, EditRefusal> OptimiseRun::accept(const QList<qsizetype> &rows)
{
    if (d->state != State::Offering || d->pause.isActive())
        return std::unexpected(EditRefusal::Nothing);
    const PlanShape shape = d->present.shapeOf(rows);
    if (shape.routes.isEmpty())
        return std::unexpected(EditRefusal::Nothing);
    d->isAccepting = true;
    const auto made = d->plan.reshape(shape);
    d->isAccepting = false;
    if (!made) {
        d->touch();
        return made;
    }
    d->leave();
    emit accepted(*made);
    return made;
}

void OptimiseRun::discard()
{
    if (d->state == State::Offering || d->state == State::Checking)
        d->leave();
}

}
