// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapfeed.h"

#include "map/mapview.h"
#include "map/routecolours.h"
#include "models/dispatchstore.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/theme/theme.h"
#include "ui/words/daywords.h"
#include "ui/words/outagewords.h"

#include <algorithm>

namespace routedesk::ui {

void MapFeed::rebuildWorkers()
{
    QList<map::WorkerMark> marks;
    for (const api::Worker &worker : m_store.workers()) {
        const auto place = lonLat(worker.location.place);
        if (!place)
            continue;
        map::WorkerMark mark;
        mark.id = idOfWorker(worker.handle);
        mark.place = *place;
        mark.bearing = worker.location.bearing;
        mark.accuracy = worker.location.accuracy.value_or(0);
        mark.initials = initialsOf(worker.name.isEmpty() ? worker.handle : worker.name);
        mark.colour = map::colourForWorker(worker.handle, m_theme.isDark());
        mark.note = words::silence(worker, m_words.now());
        mark.stale = !worker.location.recordedAt || !mark.note.isEmpty();
        marks.append(mark);
    }
    m_view.setWorkers(marks);
}

// Where routes begin: an ops group's start or home, and the homes of workers who have one of their own.
void MapFeed::rebuildDepots()
{
    using Kind = map::Depot::Kind;
    QList<map::Depot> depots;
    const auto add = [&](const QString &id, const std::optional<api::GeoPoint> &point, const QString &name, Kind kind) {
        const auto place = lonLat(point);
        // one house for all who set out from it
        if (place && !std::ranges::contains(depots, *place, &map::Depot::place))
            depots.append({ .id = depotPrefix() + id, .place = *place, .name = name, .kind = kind });
    };
    for (const api::OpsGroup &group : m_store.opsGroups()) {
        const QString name = group.label.isEmpty() ? group.handle : group.label;
        add(group.handle, group.routeStart ? group.routeStart : group.home, name, Kind::Start);
    }
    for (const api::Worker &worker : m_store.workers())
        add(worker.handle, worker.home, worker.name.isEmpty() ? worker.handle : worker.name, Kind::Home);
    m_view.setDepots(depots);
}

QString MapFeed::depotOf(const map::Id &id)
{
    return id.startsWith(depotPrefix()) ? id.sliced(depotPrefix().size()) : QString();
}

QString MapFeed::depotPrefix()
{
    return QStringLiteral("depot/");
}

}
