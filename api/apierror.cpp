// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/apierror.h"

namespace routedesk::api {

bool ApiError::outcomeUnknown() const
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::ServerFault:
    case Kind::Malformed:
    case Kind::Cancelled:
        return true;
    case Kind::Unauthorised:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Invalid:
    case Kind::RateLimited:
        return false;
    }
    return true;
}

QString toString(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Offline: return QStringLiteral("offline");
    case ApiError::Kind::Timeout: return QStringLiteral("timeout");
    case ApiError::Kind::Unauthorised: return QStringLiteral("unauthorised");
    case ApiError::Kind::NotFound: return QStringLiteral("notFound");
    case ApiError::Kind::Conflict: return QStringLiteral("conflict");
    case ApiError::Kind::Invalid: return QStringLiteral("invalid");
    case ApiError::Kind::RateLimited: return QStringLiteral("rateLimited");
    case ApiError::Kind::ServerFault: return QStringLiteral("serverFault");
    case ApiError::Kind::Malformed: return QStringLiteral("malformed");
    case ApiError::Kind::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

}
