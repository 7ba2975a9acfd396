// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simdjsonreference.h"

#include <QList>
#include <QString>

#include <simdjson.h>

#include <optional>

namespace {

namespace json = simdjson::ondemand;

struct Place {
    double longitude = 0, latitude = 0;
    QString address, placeHandle, placeId, geofenceId;
    std::optional<double> radius;
};

struct PlainOrder {
    QString handle, type, status, opsGroup, worker, workerName, device, route, plan, planMode, trackMode,
        switchMode, priority;
    QString scheduledAfter, scheduledAt, createdAt, plannedAt, assignedAt, startedAt, arrivedAt, exitedAt,
        completedAt;
    QString cancelledAt, disabledAt, enabledAt, shareUrl, embedUrl, failure, timeZone;
    std::optional<double> attempt, typeIndex, expectedService, actualService, trackedService, capacity, distance,
        duration;
    std::optional<double> trackingRate;
    std::optional<bool> riskStatus;
    Place destination;
    QList<QString> productTypes;
    QList<std::pair<QString, QString>> metadata, region, createdBy;
};

constexpr quint64 hashOf(std::string_view text)
{
    quint64 hash = 14695981039346656037u;
    for (const char c : text)
        hash = (hash ^ quint8(c)) * 1099511628211u;
    return hash;
}

QString textOf(json::value value)
{
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (value.raw_json().get(text) == simdjson::SUCCESS)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    return {};
}

QList<std::pair<QString, QString>> mapOf(json::object object)
{
    QList<std::pair<QString, QString>> entries;
    for (json::field field : object) {
        const std::string_view key = field.escaped_key();
        entries.emplaceBack(QString::fromUtf8(key.data(), qsizetype(key.size())), textOf(field.value()));
    }
    return entries;
}

void readDestination(json::object object, Place &place)
{
    for (json::field field : object) {
        switch (hashOf(field.escaped_key())) {
        case hashOf("address"): place.address = textOf(field.value()); break;
        case hashOf("place_handle"): place.placeHandle = textOf(field.value()); break;
        case hashOf("place_id"): place.placeId = textOf(field.value()); break;
        case hashOf("geofence_id"): place.geofenceId = textOf(field.value()); break;
        case hashOf("radius"): place.radius = field.value().get_double(); break;
        case hashOf("geometry"): {
            json::array coordinates = field.value()["coordinates"];
            bool first = true;
            for (json::value degrees : coordinates) {
                (first ? place.longitude : place.latitude) = degrees.get_double();
                first = false;
            }
            break;
        }
        default: break;
        }
    }
}

void read(std::string_view key, json::value value, PlainOrder &order)
{
    switch (hashOf(key)) {
    case hashOf("order_handle"): order.handle = textOf(value); break;
    case hashOf("type"): order.type = textOf(value); break;
    case hashOf("status"): order.status = textOf(value); break;
    case hashOf("ops_group_handle"): order.opsGroup = textOf(value); break;
    case hashOf("worker_handle"): order.worker = textOf(value); break;
    case hashOf("worker_name"): order.workerName = textOf(value); break;
    case hashOf("device_id"): order.device = textOf(value); break;
    case hashOf("route_handle"): order.route = textOf(value); break;
    case hashOf("plan_id"): order.plan = textOf(value); break;
    case hashOf("plan_mode"): order.planMode = textOf(value); break;
    case hashOf("track_mode"): order.trackMode = textOf(value); break;
    case hashOf("device_switch_mode"): order.switchMode = textOf(value); break;
    case hashOf("priority"): order.priority = textOf(value); break;
    case hashOf("scheduled_after"): order.scheduledAfter = textOf(value); break;
    case hashOf("scheduled_at"): order.scheduledAt = textOf(value); break;
    case hashOf("created_at"): order.createdAt = textOf(value); break;
    case hashOf("planned_at"): order.plannedAt = textOf(value); break;
    case hashOf("assigned_at"): order.assignedAt = textOf(value); break;
    case hashOf("started_at"): order.startedAt = textOf(value); break;
    case hashOf("arrived_at"): order.arrivedAt = textOf(value); break;
    case hashOf("exited_at"): order.exitedAt = textOf(value); break;
    case hashOf("completed_at"): order.completedAt = textOf(value); break;
    case hashOf("cancelled_at"): order.cancelledAt = textOf(value); break;
    case hashOf("disabled_at"): order.disabledAt = textOf(value); break;
    case hashOf("enabled_at"): order.enabledAt = textOf(value); break;
    case hashOf("share_url"): order.shareUrl = textOf(value); break;
    case hashOf("embed_url"): order.embedUrl = textOf(value); break;
    case hashOf("planning_failure_reason"): order.failure = textOf(value); break;
    case hashOf("timezone"): order.timeZone = textOf(value); break;
    case hashOf("fulfillment_attempt"): order.attempt = value.get_double(); break;
    case hashOf("type_index"): order.typeIndex = value.get_double(); break;
    case hashOf("expected_service_time"): order.expectedService = value.get_double(); break;
    case hashOf("actual_service_time"): order.actualService = value.get_double(); break;
    case hashOf("tracked_service_time"): order.trackedService = value.get_double(); break;
    case hashOf("capacity_used"): order.capacity = value.get_double(); break;
    case hashOf("distance"): order.distance = value.get_double(); break;
    case hashOf("duration"): order.duration = value.get_double(); break;
    case hashOf("tracking_rate"): order.trackingRate = value.get_double(); break;
    case hashOf("risk_status"): order.riskStatus = value.get_bool(); break;
    case hashOf("destination"): readDestination(value.get_object(), order.destination); break;
    case hashOf("metadata"): order.metadata = mapOf(value.get_object()); break;
    case hashOf("region"): order.region = mapOf(value.get_object()); break;
    case hashOf("created_by"): order.createdBy = mapOf(value.get_object()); break;
    case hashOf("product_type"):
        for (json::value item : value.get_array())
            order.productTypes.append(textOf(item));
        break;
    default: break;
    }
}

}

qsizetype readWithSimdjson(const QByteArray &page)
{
    try {
        const simdjson::padded_string padded(page.constData(), size_t(page.size()));
        json::parser parser;
        json::document document = parser.iterate(padded);
        QList<PlainOrder> orders;
        for (json::object object : document["orders"].get_array()) {
            PlainOrder &order = orders.emplaceBack();
            for (json::field field : object)
                read(field.escaped_key(), field.value(), order);
        }
        return orders.size();
    } catch (const simdjson::simdjson_error &error) {
        qFatal("simdjson: %s", error.what());
    }
}
