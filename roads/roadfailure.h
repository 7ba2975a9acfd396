// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace routedesk::roads {

/// Why a road server did not give what it was asked for.
struct RoadFailure {
    enum class Kind {
        NoServer, ///< none is set
        Offline, ///< no connection could be made, or it broke
        Timeout, ///< it did not answer in time
        Busy, ///< 429 or 503, also after we had waited
        TooBig, ///< more places than it takes in one request
        NoWay, ///< a place far from any street, or no way between them
        Refused, ///< anything else that it said instead of Ok
        Malformed, ///< it answers, but not as an OSRM server does
        Cancelled, ///< we stopped it
    };
    Kind kind = Kind::NoServer;
    QString detail{}; ///< the server's or the transport's own words

    /// Whether asking the same server for something else is in vain for the moment.
    [[nodiscard]] bool isOfTheServer() const
    {
        return kind == Kind::NoServer || kind == Kind::Offline || kind == Kind::Timeout || kind == Kind::Busy;
    }
    bool operator==(const RoadFailure &) const = default;
};

template<class T>
using RoadResult = std::expected<T, RoadFailure>;

}
