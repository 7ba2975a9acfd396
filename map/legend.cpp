// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/legend.h"

#include "map/mapscene.h"

#include <QCoreApplication>

#include <array>

namespace routedesk::map {

namespace {

struct Found {
    bool planned = false;
    bool straight = false;
    bool travelled = false;
    bool finished = false;
    std::array<bool, 3> glyphs {};
    std::array<bool, 5> statuses {};
    bool late = false;
    bool worker = false;
    bool silent = false;
};

Found look(const MapScene &scene)
{
    Found found;
    for (const Line &line : scene.geometry()->lines()) {
        if (!scene.layers().testFlag(layerOf(line)) || lookOf(line, scene.routeLooks()) == RouteLook::Hidden)
            continue;
        found.planned = found.planned || line.style == LineStyle::Planned;
        found.straight = found.straight || line.style == LineStyle::Straight;
        found.travelled = found.travelled || line.style == LineStyle::Travelled;
        found.finished = found.finished || line.pale > 0;
    }
    for (quint32 pin = 0; scene.layers().testFlag(Layer::Pins) && pin < scene.cloud().size(); ++pin) {
        const PinCloud::Traits &traits = scene.cloud().traits(pin);
        found.glyphs[size_t(traits.glyph)] = true;
        found.statuses[size_t(traits.status)] = true;
        found.late = found.late || traits.late;
    }
    for (const WorkerMark &worker : scene.workers()) {
        if (scene.layers().testFlag(Layer::Workers))
            (worker.stale ? found.silent : found.worker) = true;
    }
    return found;
}

}

QList<LegendEntry> legendOf(const MapScene &scene)
{
    QList<LegendEntry> result;
    const auto add = [&result](bool shown, LegendEntry::Sign sign, const char *text) {
        if (shown)
            result.append({ sign, QCoreApplication::translate("MapLegend", text) });
    };
    using Sign = LegendEntry::Sign;
    const Found found = look(scene);
    add(found.planned, Sign::PlannedLine, QT_TRANSLATE_NOOP("MapLegend", "planned route"));
    add(found.straight, Sign::StraightLine, QT_TRANSLATE_NOOP("MapLegend", "straight line, not the road"));
    add(found.travelled, Sign::TravelledLine, QT_TRANSLATE_NOOP("MapLegend", "travelled"));
    add(found.finished, Sign::FinishedLine, QT_TRANSLATE_NOOP("MapLegend", "finished"));
    add(found.glyphs[size_t(Glyph::Pick)], Sign::PickPin, QT_TRANSLATE_NOOP("MapLegend", "pick up"));
    add(found.glyphs[size_t(Glyph::Drop)], Sign::DropPin, QT_TRANSLATE_NOOP("MapLegend", "drop off"));
    add(found.statuses[size_t(Status::Unplanned)], Sign::UnplannedPin, QT_TRANSLATE_NOOP("MapLegend", "not planned"));
    add(found.statuses[size_t(Status::Planned)], Sign::PlannedPin, QT_TRANSLATE_NOOP("MapLegend", "planned"));
    add(found.statuses[size_t(Status::UnderWay)], Sign::UnderWayPin, QT_TRANSLATE_NOOP("MapLegend", "under way"));
    add(found.statuses[size_t(Status::Done)], Sign::DonePin, QT_TRANSLATE_NOOP("MapLegend", "done"));
    add(found.statuses[size_t(Status::Cancelled)], Sign::CancelledPin, QT_TRANSLATE_NOOP("MapLegend", "cancelled"));
    add(found.late, Sign::Late, QT_TRANSLATE_NOOP("MapLegend", "late"));
    add(scene.cloud().size() > 1 && scene.layers().testFlag(Layer::Pins), Sign::Cluster, QT_TRANSLATE_NOOP("MapLegend", "several places"));
    add(scene.layers().testFlag(Layer::Fences) && !scene.geometry()->fences().isEmpty(), Sign::Geofence,
        QT_TRANSLATE_NOOP("MapLegend", "geofence, true size"));
    add(found.worker, Sign::Worker, QT_TRANSLATE_NOOP("MapLegend", "worker"));
    add(found.silent, Sign::SilentWorker, QT_TRANSLATE_NOOP("MapLegend", "worker, silent"));
    add(scene.layers().testFlag(Layer::Depots) && !scene.depots().isEmpty(), Sign::Depot, QT_TRANSLATE_NOOP("MapLegend", "depot"));
    return result;
}

}
