// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/geohash.h"

#include <algorithm>

namespace routedesk::service {

GeoBox boxOfGeohash(QStringView geohash)
{
    constexpr QStringView letters = u"0123456789bcdefghjkmnpqrstuvwxyz";
    GeoBox box;
    bool isLongitude = true;
    for (const QChar letter : geohash) {
        const qsizetype bits = letters.indexOf(letter);
        if (bits < 0)
            break;
        for (int bit = 4; bit >= 0; --bit) {
            double &low = isLongitude ? box.west : box.south;
            double &high = isLongitude ? box.east : box.north;
            const double middle = (low + high) / 2;
            ((bits >> bit) & 1 ? low : high) = middle;
            isLongitude = !isLongitude;
        }
    }
    return box;
}

bool holdsAll(const api::Metadata &map, const api::Metadata &members)
{
    return std::ranges::all_of(members.entries(), [&map](const api::Metadata::Entry &wanted) {
        return std::ranges::any_of(map.entries(), [&wanted](const api::Metadata::Entry &entry) {
            return entry.key == wanted.key && entry.value == wanted.value;
        });
    });
}

}
