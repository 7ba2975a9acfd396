// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/routemaps.h"

#include "map/extent.h"
#include "map/mapscene.h"
#include "map/mapview.h"
#include "map/routecolours.h"
#include "models/dispatchstore.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/maplayer/orderpins.h"
#include "ui/maplayer/routelines.h"

namespace routedesk::ui {

namespace {

constexpr double margin = 22; // logical pixels: half a pin, and some air
constexpr double closest = 16;

struct Values {
    QList<map::Pin> pins;
    QList<map::Fence> fences;
};

Values valuesOf(const models::WorkingRoute &route, const models::WorkingPlan &plan, const models::DispatchStore &store,
    const QColor &colour)
{
    Values values;
    for (const api::OrderKey &key : route.stops) {
        const api::Order *order = store.order(key);
        const auto place = order != nullptr ? lonLat(order->destination.centre()) : std::nullopt;
        if (!place)
            continue;
        map::Pin pin = pinOf(*order, *place, true);
        pin.id = OrderPins::idOf(key);
        pin.colour = colour;
        if (const auto figures = plan.stopFigures(key)) {
            pin.number = QString::number(figures->number);
            pin.late = figures->isLate() && !order->isClosed();
        }
        if (auto fence = fenceOf(order->destination)) {
            fence->id = pin.id;
            fence->colour = colour;
            values.fences.append(*fence);
        }
        values.pins.append(pin);
    }
    return values;
}

}

std::optional<map::MapPicture> routeMap(const map::MapView &view, const models::WorkingPlan &plan,
    const models::DispatchStore &store, models::RoadDay *roads, const QString &routeId)
{
    const models::WorkingRoute *route = plan.route(routeId);
    if (route == nullptr)
        return std::nullopt;
    const QString owner = route->workerHandle.isEmpty() ? routeId : route->workerHandle;
    const QColor colour = map::colourForWorker(owner, false);
    const Values values = valuesOf(*route, plan, store, colour);
    if (values.pins.isEmpty())
        return std::nullopt;
    const QList<map::Line> lines = routeLines(store, plan, roads, nullptr, *route, colour);
    // A geofence may be as large as a town: the stops are what is to be seen.
    map::Extent extent;
    for (const map::Pin &pin : values.pins)
        extent.add(map::mercator::project(pin.place));
    for (const map::Line &line : lines) {
        for (const map::LonLat place : line.points)
            extent.add(map::mercator::project(place));
    }
    auto scene = std::make_shared<map::MapScene>();
    (void)scene->setGathered(false);
    (void)scene->setPins(values.pins);
    (void)scene->setFences(values.fences);
    (void)scene->setLines(lines);
    const QSizeF size = QSizeF(routeMapWidth, routeMapHeight) * (map::MapPicture::screenDpi / 25.4);
    return view.picture(scene, map::Viewport::fitting(extent.box(), size, margin, closest));
}

}
