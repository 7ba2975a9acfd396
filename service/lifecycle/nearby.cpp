// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/nearby.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/places.h"
#include "service/planning/routefacts.h"

#include "planner/geo.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Kind = ServiceError::Kind;

Outcome<api::GeoPoint> targetOf(Context &context, const api::NearbyRequest &request)
{
    api::Destination destination = request.destination;
    QString field = u"order.destination"_s;
    if (!request.order.handle.isEmpty()) {
        const auto order = findOrder(context, request.order);
        if (!order && order.error().kind == Kind::OrderNotFound)
            return std::unexpected(ServiceError::of(Kind::NearbyOrderNotFound, request.order.handle));
        if (!order)
            return std::unexpected(ServiceError::body(
                "order."_L1 + order.error().fields.first().field, order.error().fields.first().message));
        destination = order->order.destination;
        field = u"order.order_handle"_s;
    } else if (namesUnknownPlace(context, destination)) {
        return std::unexpected(ServiceError::of(Kind::NearbyPlaceNotFound, destination.placeHandle));
    } else if (namesUnknownGeofence(context, destination)) {
        return std::unexpected(ServiceError::of(Kind::GeofenceNotFound, destination.geofenceId));
    }
    const auto centre = located(context, destination).centre();
    if (!centre)
        return std::unexpected(ServiceError::body(field, u"Its coordinates are not known, only its address."_s));
    return *centre;
}

class Search {
public:
    Search(Context &context, const api::NearbyRequest &request, const api::GeoPoint &target)
        : m_context(context)
        , m_byTime(request.searchType.is(api::NearbySearch::Eta))
        , m_radius(request.searchRadius.value_or(api::NearbyRequest::largestRadius))
        , m_target { { target.longitude(), target.latitude() } }
    {
        for (const WorkerTrack &track : context.store.tracks.heard())
            m_locations.insert(track.workerId, track.location);
    }

    void consider(const WorkerRecord &record, api::NearbyResult &result)
    {
        api::NearbyWorker worker;
        place(record, worker);
        if (!worker.location.place) {
            ++result.noRouteWorkers;
            return;
        }
        const planner::Place from { { worker.location.place->longitude(), worker.location.place->latitude() } };
        const double metres = planner::greatCircleMetres(from.coordinate, m_target.coordinate);
        if (metres > m_radius) {
            ++result.outsideRegionWorkers;
            return;
        }
        worker.distance = std::round(metres * 10) / 10;
        if (m_byTime) {
            const planner::Leg leg = m_context.travelTimes.leg(from, m_target);
            worker.distance = double(leg.metres);
            const auto arrival = trafficAt(record.worker.opsGroupHandle).arrival(m_context.now, leg.duration, {});
            worker.duration = std::round(std::chrono::duration<double>(arrival - m_context.now).count());
        }
        result.workers.append(worker);
    }

private:
    void place(const WorkerRecord &record, api::NearbyWorker &into)
    {
        const api::Worker &worker = record.worker;
        into.handle = worker.handle;
        into.name = worker.name;
        into.deviceId = worker.deviceId;
        into.opsGroupHandle = worker.opsGroupHandle;
        into.available = worker.available.value_or(true);
        if (const auto known = m_locations.value(record.id); known.place) {
            into.location = known;
            into.locationSource = u"device"_s;
        } else if (worker.home) {
            into.location.place = worker.home;
            into.locationSource = u"home"_s;
        } else if (const auto start = startOf(worker.opsGroupHandle)) {
            into.location.place = start;
            into.locationSource = u"route_start"_s;
        }
    }

    std::optional<api::GeoPoint> startOf(const QString &group)
    {
        if (group.isEmpty())
            return std::nullopt;
        const auto &record = groupOf(group);
        return !record                 ? std::nullopt
            : record->group.routeStart ? record->group.routeStart
                                       : record->group.home;
    }

    planner::Traffic trafficAt(const QString &handle)
    {
        const auto &group = groupOf(handle);
        return trafficOf(group, api::toDateTime(m_context.now).toTimeZone(zoneOf(group)).date());
    }

    const std::optional<OpsGroupRecord> &groupOf(const QString &handle)
    {
        auto known = m_groups.constFind(handle);
        if (known == m_groups.constEnd())
            known = m_groups.insert(
                handle, handle.isEmpty() ? std::nullopt : m_context.store.groups.byHandle(handle));
        return *known;
    }

    Context &m_context;
    bool m_byTime;
    double m_radius;
    planner::Place m_target;
    QHash<qint64, api::WorkerLocation> m_locations;
    QHash<QString, std::optional<OpsGroupRecord>> m_groups;
};

}

Outcome<api::NearbyResult> findNearby(Context &context, const api::NearbyRequest &request)
{
    const auto target = targetOf(context, request);
    if (!target)
        return std::unexpected(target.error());
    if (const auto fine = requireOpsGroup(context, request.opsGroupHandle, u"search_filter.ops_group_handle"_s);
        !fine)
        return std::unexpected(fine.error());
    api::NearbyResult result;
    result.requestId = context.ids.uuid();
    const auto workers
        = context.store.workers.placed(request, api::NearbyRequest::mostWorkers, result.totalWorkers);
    result.processedWorkers = int(workers.size());
    result.unprocessedWorkers = result.totalWorkers - result.processedWorkers;
    Search search(context, request, *target);
    for (const WorkerRecord &worker : workers)
        search.consider(worker, result);
    std::ranges::stable_sort(result.workers, {}, [](const api::NearbyWorker &worker) {
        return std::pair(worker.duration.value_or(0), worker.distance.value_or(0));
    });
    return result;
}

}
