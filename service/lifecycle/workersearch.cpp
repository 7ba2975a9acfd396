// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/workersearch.h"

#include "service/lifecycle/workerviews.h"
#include "service/tracking/outages.h"
#include "service/tracking/workerstatus.h"

namespace routedesk::service {

namespace {

// Which category a phone's reason belongs to: the rule that words the reasons tells.
api::OpenEnum<api::OutageCategory> categoryOf(const QString &reason)
{
    const TrackingRules rules;
    for (const SilenceSigns &signs : { SilenceSigns{ {}, false, true, false }, { 0.0, false, false, false }, {} }) {
        const api::Outage outage = outageOf(signs, rules);
        if (outage.code == reason)
            return outage.category;
    }
    return {};
}

bool isMeant(const DeviceState &state, const api::WorkerFilter &filter)
{
    if (!filter.status.isAbsent() && state.status != filter.status)
        return false;
    const bool isOut = !state.status.is(api::DeviceStatus::Active);
    if (!filter.outages.isEmpty() && !(isOut && filter.outages.contains(state.reason)))
        return false;
    if (filter.outageCategories.isEmpty())
        return true;
    const auto category = isOut ? categoryOf(state.reason).known() : std::nullopt;
    return category && filter.outageCategories.contains(*category);
}

std::optional<PhoneChoice> phonesOf(Context &context, const api::WorkerFilter &filter)
{
    const bool asksWhy = !filter.outages.isEmpty() || !filter.outageCategories.isEmpty();
    if (filter.status.isAbsent() && !asksWhy)
        return std::nullopt;
    PhoneChoice choice;
    for (const WorkerTrack &track : context.store.tracks.heard()) {
        if (isMeant(deviceStateOf(track, context.now), filter))
            choice.workers.append(track.workerId);
    }
    choice.unheardWithDevice = !asksWhy && filter.status.is(api::DeviceStatus::Inactive);
    choice.unheardWithoutDevice = !asksWhy && filter.status.is(api::DeviceStatus::Disconnected);
    return choice;
}

}

WorkerSearch searchOf(Context &context, const api::WorkerFilter &filter)
{
    return { filter, resolved(filter.span, zoneOfWorkers(context, filter.opsGroupHandle), context.now),
        phonesOf(context, filter) };
}

api::WorkerAggregate aggregateOf(Context &context, const WorkerSearch &search)
{
    QHash<qint64, api::OpenEnum<api::DeviceStatus>> heard;
    for (const WorkerTrack &track : context.store.tracks.heard())
        heard.insert(track.workerId, deviceStateOf(track, context.now).status);
    api::WorkerAggregate sum;
    for (const WorkerTally &worker : context.store.workers.tally(search)) {
        ++sum.total;
        sum.available += worker.isAvailable ? 1 : 0;
        sum.tracking += worker.isUnderWay ? 1 : 0;
        const auto status = heard.value(
            worker.id, worker.hasDevice ? api::DeviceStatus::Inactive : api::DeviceStatus::Disconnected);
        if (status.is(api::DeviceStatus::Active))
            ++sum.active;
        else if (status.is(api::DeviceStatus::Disconnected))
            ++sum.disconnected;
        else
            ++sum.inactive;
    }
    return sum;
}

}
