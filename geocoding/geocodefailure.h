// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace routedesk::geocoding {

/// Why a place server did not give what it was asked for.
struct GeocodeFailure {
    enum class Kind {
        NoServer,    ///< none is named
        Offline,     ///< no connection could be made, or it broke
        Timeout,     ///< it did not answer in time
        RateLimited, ///< 429 or 503, also after we had waited; see retryAfter
        Denied,      ///< 401 or 403: a key is missing or wrong, or we are not welcome
        Refused,     ///< it did not like this one question
        Broken,      ///< anything else that is no success, for instance 500 or 404
        Malformed,   ///< it answers, but not as a Nominatim server does
        Cancelled,   ///< we stopped it
    };
    Kind kind = Kind::NoServer;
    QString detail {}; ///< the server's or the transport's own words
    std::optional<std::chrono::milliseconds> retryAfter {};

    /// Whether asking the same server for something else is in vain for the moment.
    [[nodiscard]] bool isOfTheServer() const { return kind != Kind::Refused && kind != Kind::Cancelled; }
    bool operator==(const GeocodeFailure &) const = default;
};

template<class T>
using GeocodeResult = std::expected<T, GeocodeFailure>;

}
