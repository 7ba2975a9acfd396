// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/slimorder.h"

namespace routedesk::models {

namespace {

template<class T>
void fill(std::optional<T> &value, const std::optional<T> &known)
{
    if (!value)
        value = known;
}

template<class T>
void fill(api::CompactOptional<T> &value, const api::CompactOptional<T> &known)
{
    if (!value)
        value = known;
}

template<class T>
void fill(api::Boxed<T> &value, const api::Boxed<T> &known)
{
    if (!value)
        value = known;
}

void fill(api::Rare<QString> &value, const api::Rare<QString> &known)
{
    if (value.isNull())
        value = known;
}

template<class T>
void fill(api::Rare<QList<T>> &value, const api::Rare<QList<T>> &known)
{
    if (value.isEmpty())
        value = known;
}

template<class E>
void fill(api::OpenEnum<E> &value, const api::OpenEnum<E> &known)
{
    if (value.isAbsent())
        value = known;
}

void fill(QString &value, const QString &known)
{
    if (value.isNull())
        value = known;
}

template<class T>
void fill(QList<T> &value, const QList<T> &known)
{
    if (value.isEmpty())
        value = known;
}

void fill(api::Metadata &value, const api::Metadata &known)
{
    if (value.isEmpty())
        value = known;
}

template<class T>
void fillWhole(T &value, const T &known)
{
    if (value == T {})
        value = known;
}

void fillTimes(api::Order &order, const api::Order &known)
{
    fill(order.scheduledAfter, known.scheduledAfter);
    fill(order.scheduledAt, known.scheduledAt);
    fill(order.createdAt, known.createdAt);
    fill(order.plannedAt, known.plannedAt);
    fill(order.assignedAt, known.assignedAt);
    fill(order.startedAt, known.startedAt);
    fill(order.arrivedAt, known.arrivedAt);
    fill(order.exitedAt, known.exitedAt);
    fill(order.completedAt, known.completedAt);
    fill(order.cancelledAt, known.cancelledAt);
    fill(order.disabledAt, known.disabledAt);
    fill(order.enabledAt, known.enabledAt);
    fill(order.rescheduledMarkedAt, known.rescheduledMarkedAt);
}

void fillTexts(api::Order &order, const api::Order &known)
{
    fill(order.opsGroupHandle, known.opsGroupHandle);
    fill(order.workerHandle, known.workerHandle);
    fill(order.workerName, known.workerName);
    fill(order.deviceId, known.deviceId);
    fill(order.planId, known.planId);
    fill(order.shareUrl, known.shareUrl);
    fill(order.embedUrl, known.embedUrl);
    fill(order.planningFailureReason, known.planningFailureReason);
    fill(order.timeZoneId, known.timeZoneId);
}

}

api::Order mergedOrder(const api::Order &slim, const api::Order &known)
{
    api::Order order = slim;
    fillTimes(order, known);
    fillTexts(order, known);
    fill(order.status, known.status);
    fillWhole(order.destination, known.destination);
    fill(order.planMode, known.planMode);
    fill(order.trackMode, known.trackMode);
    fill(order.deviceSwitchMode, known.deviceSwitchMode);
    fill(order.priority, known.priority);
    fill(order.expectedServiceTime, known.expectedServiceTime);
    fill(order.actualServiceTime, known.actualServiceTime);
    fill(order.trackedServiceTime, known.trackedServiceTime);
    fill(order.capacityUsed, known.capacityUsed);
    fill(order.productTypes, known.productTypes);
    fill(order.metadata, known.metadata);
    fillWhole(order.region, known.region);
    fill(order.estimate, known.estimate);
    fill(order.riskStatus, known.riskStatus);
    fill(order.risks, known.risks);
    fill(order.outages, known.outages);
    fill(order.distance, known.distance);
    fill(order.duration, known.duration);
    fill(order.trackingRate, known.trackingRate);
    fill(order.timeToFirstEvent, known.timeToFirstEvent);
    fill(order.timeToFirstLocation, known.timeToFirstLocation);
    fillWhole(order.createdBy, known.createdBy);
    fill(order.tasks, known.tasks);
    fill(order.workerProfile, known.workerProfile);
    fill(order.cancellationSource, known.cancellationSource);
    return order;
}

api::Order orderInRoute(const api::Order &order, const api::Route &route)
{
    api::Order result = order;
    fill(result.routeHandle, route.handle);
    fill(result.workerHandle, route.workerHandle);
    fill(result.deviceId, api::Rare<QString>(route.deviceId));
    fill(result.opsGroupHandle, route.opsGroupHandle);
    fill(result.planId, api::Rare<QString>(route.planId));
    return result;
}

}
