// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"

#include <expected>

namespace routedesk::service {

/// Why a call is refused. The rules know kinds; http/errors.h alone knows status codes and envelopes.
struct ServiceError {
    enum class Kind {
        Invalid,              ///< 422 with `fields`
        OrderNotFound,        ///< subject: the handle
        RouteNotFound,
        PlanNotFound,
        WorkerNotFound,       ///< of the Workers API
        OpsGroupNotFound,
        PhoneNotFound,
        ExportNotFound,
        TaskOrderNotFound,    ///< 404s in the shape of a coded error, from here to the next
        TaskNotFound,
        TaskDefinitionNotFound,
        EstimatedRouteNotFound,
        PlanningRunning,      ///< 409 without a body
        VersionConflict,      ///< subject: the version that stands
        FieldsChanged,        ///< subject: which of the expected fields of an order
        RouteCompleted,       ///< completing a completed route
        DriverNotFound,       ///< from here on: of the track call
        DriverDeleted,
        DriverNotLinked,
        DeviceNotFound,
        OpsGroupNotDefined,
        PlaceNotDefined,
        GeofenceNotFound,
        TrackedRouteNotFound,
        RouteCannotBeTracked, ///< subject: why, a sentence
        DuplicateRoute,
        DuplicateOrder,
        DuplicateWorker,      ///< of the Workers API
        DuplicateOpsGroup,
        DuplicatePlace,       ///< of the Places API
        PlaceNotFound,
        InUse,                ///< subject: what must be done first, a sentence
        NoInvitations,        ///< this service has no way to invite anyone
        NearbyOrderNotFound,  ///< of the nearby call
        NearbyPlaceNotFound,
    };

    Kind kind = Kind::Invalid;
    QString subject;
    QList<api::FieldError> fields;

    bool operator==(const ServiceError &) const = default;

    [[nodiscard]] static ServiceError of(Kind kind, const QString &subject = {}) { return { kind, subject, {} }; }
    [[nodiscard]] static ServiceError invalid(QList<api::FieldError> fields) { return { Kind::Invalid, {}, std::move(fields) }; }
    /// One complaint about the body.
    [[nodiscard]] static ServiceError body(const QString &field, const QString &message);
    /// One complaint about the query or the path.
    [[nodiscard]] static ServiceError query(const QString &field, const QString &message);
    [[nodiscard]] static ServiceError path(const QString &field, const QString &message);
};

template<class T>
using Outcome = std::expected<T, ServiceError>;

}
