// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace routedesk::api {

/// One complaint of a 422: where it sits (json, query, path), which field, and the server's words.
struct FieldError {
    QString location;
    QString field;
    QString message;

    bool operator==(const FieldError &) const = default;
};

/// Why a call did not give its answer. The server's own words are kept; `ui/` puts them into a sentence.
struct ApiError {
    enum class Kind {
        Offline,       ///< no connection could be made, or it broke
        Timeout,       ///< the server did not answer in time
        Unauthorised,  ///< 401 or 403
        NotFound,      ///< 404
        Conflict,      ///< 409, also with no body at all
        Invalid,       ///< 400 and 422
        RateLimited,   ///< 429
        ServerFault,   ///< 5xx
        Malformed,     ///< an answer that is not what the contract says
        Cancelled,     ///< we stopped it
    };

    Kind kind = Kind::Malformed;
    int httpStatus = 0;         ///< 0 when no answer came
    QString code {};            ///< of the `Error` envelope, e.g. driver_not_found; else null
    QString message {};         ///< the server's words, joined; else the transport's
    QList<FieldError> fields {}; ///< of the `ValidationError` envelope

    bool operator==(const ApiError &) const = default;

    /// Whether the request may have taken effect although no answer came.
    [[nodiscard]] bool outcomeUnknown() const;
};

template<class T>
using Result = std::expected<T, ApiError>;

/// For logs and tests; never shown to a person.
[[nodiscard]] QString toString(ApiError::Kind kind);

}
