// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/simulation/pathalong.h"

#include "service/tracking/plausibility.h"

namespace routedesk::service {

QList<api::GeoPoint> pathAlong(const api::Polyline &line, const api::GeoPoint &from, const api::GeoPoint &to)
{
    const auto nearest = [&](const api::GeoPoint &place, qsizetype first) {
        qsizetype best = first;
        for (qsizetype i = first; i < line.size(); ++i) {
            if (metresBetween(line.at(i).place, place) < metresBetween(line.at(best).place, place))
                best = i;
        }
        return best;
    };
    QList<api::GeoPoint> path;
    if (!line.isEmpty()) {
        const qsizetype begin = nearest(from, 0);
        const qsizetype end = nearest(to, begin);
        for (qsizetype i = begin + 1; i < end; ++i)
            path.append(line.at(i).place);
    }
    path.append(to);
    return path;
}

}
