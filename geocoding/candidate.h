// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geocodeanswers.h"

#include <QMetaType>

namespace routedesk::geocoding {

/// A place that an address may mean.
struct Candidate {
    enum class Kind : quint8 {
        Exact,       ///< the very house, or the named place that was asked for
        Approximate, ///< its street, or a neighbouring house
        Area,        ///< only the town, the postcode or the like
    };

    api::GeoPoint point;
    QString label; ///< the server's own words; plain text from outside
    Kind kind = Kind::Approximate;
    std::optional<api::GeoExtent> extent {};

    bool operator==(const Candidate &) const = default;
};

using Candidates = QList<Candidate>;

}
