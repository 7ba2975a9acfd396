// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodeanswer.h"

#include <QHash>

namespace routedesk::models {

/// What is known of the place of a row that has an address and no coordinates.
enum class PlaceState : quint8 {
    Given,       ///< the row says where it goes, or its address is sent as it is: there is nothing to look up
    Unasked,     ///< an address only, and nobody was asked
    Waiting,     ///< it will be looked up
    Exact,       ///< found, and used
    Approximate, ///< found nearly, and used with a warning
    Far,         ///< found and used, with a warning: it lies far from where the work is
    Several,     ///< a person has to choose
    AreaOnly,    ///< only the town or so: a person has to say where
    None,        ///< no such place is known
    Chosen,      ///< by a person
};

/// A person should have a look at it.
[[nodiscard]] constexpr bool needsLook(PlaceState state)
{
    return state == PlaceState::Approximate || state == PlaceState::Far || state == PlaceState::Several || state == PlaceState::AreaOnly
        || state == PlaceState::None;
}

/// Which of two is further from being settled: what was not asked comes first, then what a person has to look at.
[[nodiscard]] constexpr PlaceState moreOpen(PlaceState one, PlaceState other)
{
    constexpr auto rank = [](PlaceState state) {
        switch (state) {
        case PlaceState::Given: return 0;
        case PlaceState::Exact: return 1;
        case PlaceState::Chosen: return 2;
        case PlaceState::Approximate: return 3;
        case PlaceState::Far: return 4;
        case PlaceState::Several: return 5;
        case PlaceState::AreaOnly: return 6;
        case PlaceState::None: return 7;
        case PlaceState::Waiting: return 8;
        case PlaceState::Unasked: return 9;
        }
        return 0;
    };
    return rank(one) >= rank(other) ? one : other;
}

struct FoundPlace {
    PlaceState state = PlaceState::Unasked;
    geocoding::Candidates candidates {};
    std::optional<api::GeoPoint> point {}; ///< what is sent: with Exact, Approximate and Chosen

    /// What an answer comes to, with what a person has chosen.
    [[nodiscard]] static FoundPlace of(const geocoding::GeocodeAnswer &answer);

    bool operator==(const FoundPlace &) const = default;
};

/// By geocoding::addressKey() of the address: news of some. All that is known is a PlaceBook.
using FoundPlaces = QHash<QString, FoundPlace>;

/// Rows that have an address only, by the address's key.
struct AddressRows {
    struct Use {
        QString address; ///< as the first of the rows writes it
        QList<int> rows; ///< ascending
    };
    QHash<QString, Use> uses;
    QStringList keys; ///< in the order of the rows

    /// Rows ascending; of one that makes two orders both addresses.
    void add(int row, const QString &address);
};

}
