// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/errors.h"

#include "api/orderrequests.h"
#include "api/writing.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Response coded(int status, const QString &code, const QString &title, const QString &description,
    const QString &detailText = {})
{
    return { status, api::writeCodedError(code, title, description, detailText) };
}

}

Response httpError(int status, const QString &message)
{
    return { status, api::writeHttpError(message) };
}

Response toResponse(const Denial &denial)
{
    Response response = httpError(denial.status, denial.message);
    if (denial.status == 401)
        response.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"Routedesk\", charset=\"UTF-8\"");
    if (denial.retryAfter)
        response.headers.emplaceBack("Retry-After", QByteArray::number(*denial.retryAfter));
    return response;
}

Response toResponse(const StorageError &error)
{
    if (error.kind() == StorageError::Kind::Failed)
        return httpError(500, u"The service could not store or read its data. Nothing was changed."_s);
    Response response = httpError(503, error.kind() == StorageError::Kind::Unavailable
            ? u"The service cannot reach its database just now. Nothing was changed; try again."_s
            : u"The service lost its database while it stored this. Whether it was stored is not known: read it again before "
              "you repeat the call."_s);
    response.headers.emplaceBack("Retry-After", "2");
    return response;
}

Response toResponse(const ServiceError &error)
{
    using Kind = ServiceError::Kind;
    const QString &subject = error.subject;
    switch (error.kind) {
    case Kind::Invalid:
        return { 422, api::writeValidationError(u"The request is not valid."_s, error.fields) };
    case Kind::OrderNotFound:
        return httpError(404, u"There is no order %1."_s.arg(subject));
    case Kind::RouteNotFound:
        return httpError(404, u"There is no route %1."_s.arg(subject));
    case Kind::PlanNotFound:
        return httpError(404, u"There is no plan %1."_s.arg(subject));
    case Kind::WorkerNotFound:
        return httpError(404, u"There is no worker %1."_s.arg(subject));
    case Kind::OpsGroupNotFound:
        return httpError(404, u"There is no ops group %1."_s.arg(subject));
    case Kind::PhoneNotFound:
        return httpError(404, u"There is no phone %1."_s.arg(subject));
    case Kind::ExportNotFound:
        return coded(404, u"job_not_found"_s, u"Export job not found"_s, u"There is no export job %1."_s.arg(subject));
    case Kind::TaskOrderNotFound:
        return coded(404, u"order_not_found"_s, u"Order Not Found"_s, u"There is no order %1"_s.arg(subject));
    case Kind::TaskNotFound:
        return coded(404, u"order_task_not_found"_s, u"Order Task Not Found"_s, u"The order has no task %1"_s.arg(subject));
    case Kind::TaskDefinitionNotFound:
        return coded(404, u"task_definition_not_found"_s, u"Task Definition Not Found"_s,
            u"There is no task definition %1"_s.arg(subject));
    case Kind::EstimatedRouteNotFound:
        return httpError(404, u"There is no estimated route %1, or no longer."_s.arg(subject));
    case Kind::PlanningRunning:
        return { 409, {} };
    case Kind::VersionConflict:
        return coded(409, u"version_conflict"_s, u"The route has changed"_s, {},
            u"The route is now at version %1. Read it again before changing it."_s.arg(subject));
    case Kind::FieldsChanged:
        return coded(409, api::fieldsChangedCode, u"The order has changed"_s, {},
            u"The order no longer holds what was expected of it (%1). Read it again before changing it."_s.arg(subject));
    case Kind::RouteCompleted:
        return coded(409, u"validation_error"_s, u"Route already completed"_s, {}, u"The route is already completed."_s);
    case Kind::DriverNotFound:
        return coded(404, u"driver_not_found"_s, u"Worker Not Found"_s, u"Worker not found for handle %1"_s.arg(subject));
    case Kind::DriverDeleted:
        return coded(404, u"driver_deleted"_s, u"Worker Deleted"_s,
            u"The worker %1 is deleted; undelete it through the Workers API"_s.arg(subject));
    case Kind::DriverNotLinked:
        return coded(400, u"driver_not_linked_to_device"_s, u"Worker needs to be linked to a device first"_s,
            u"The worker is not yet linked to a device"_s);
    case Kind::DeviceNotFound:
        return coded(404, u"device_not_found"_s, u"Device Not Found"_s, {});
    case Kind::OpsGroupNotDefined:
        return coded(400, u"ops_group_not_defined"_s, u"Ops group not defined"_s,
            u"The ops group %1 does not exist"_s.arg(subject));
    case Kind::PlaceNotDefined:
        return coded(400, u"destination_place_not_found"_s, u"Destination place not found"_s,
            u"The place %1 is not defined"_s.arg(subject));
    case Kind::GeofenceNotFound:
        return coded(404, u"geofence_not_found"_s, u"Geofence Not Found"_s,
            u"There is no geofence %1"_s.arg(subject));
    case Kind::TrackedRouteNotFound:
        return coded(404, u"route_not_found"_s, u"Route Not Found"_s, u"There is no route %1"_s.arg(subject));
    case Kind::RouteCannotBeTracked:
        return coded(400, u"validation_error"_s, u"Route cannot be tracked"_s, {}, subject);
    case Kind::DuplicateRoute:
        return coded(409, u"duplicate_resource"_s, u"Duplicate route found with this ID"_s, {},
            u"System already has a route with this ID"_s);
    case Kind::DuplicateOrder:
        return coded(409, u"duplicate_resource"_s, u"Duplicate order found with this handle"_s, {},
            u"An incomplete order already has the handle %1; complete or cancel it first"_s.arg(subject));
    case Kind::DuplicateWorker:
        return coded(409, u"duplicate_resource"_s, u"Duplicate worker found with this handle"_s, {},
            u"There already is a worker %1"_s.arg(subject));
    case Kind::DuplicateOpsGroup:
        return coded(409, u"duplicate_resource"_s, u"Duplicate ops group found with this handle"_s, {},
            u"There already is an ops group %1"_s.arg(subject));
    case Kind::DuplicatePlace:
        return coded(409, u"duplicate_resource"_s, u"Duplicate place found with this handle"_s, {},
            u"There already is a place %1"_s.arg(subject));
    case Kind::PlaceNotFound:
        return httpError(404, u"There is no place %1."_s.arg(subject));
    case Kind::InUse:
        return coded(409, u"resource_in_use"_s, u"Still in use"_s, {}, subject);
    case Kind::NoInvitations:
        return coded(400, u"invitations_not_supported"_s, u"Invitations are not sent"_s, {},
            u"This service sends no invitations. Link the phone of %1 with the code that the app shows in the worker's form."_s
                .arg(subject));
    case Kind::NearbyOrderNotFound:
        return coded(404, u"order_not_found"_s, u"Order Not Found"_s, u"There is no order %1"_s.arg(subject));
    case Kind::NearbyPlaceNotFound:
        return coded(404, u"place_not_found"_s, u"Place Not Found"_s, u"There is no place %1"_s.arg(subject));
    }
    return httpError(500, u"The service failed."_s);
}

}
