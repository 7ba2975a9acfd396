// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/placeeditwords.h"

#include "map/mercator.h"
#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

namespace routedesk::ui::words {

QString placeFixed(models::PlaceFixed why, const QString &handle)
{
    using Why = models::PlaceFixed;
    switch (why) {
    case Why::Gone: return Words::tr("%1 is not of this day any more.").arg(handle);
    case Why::Closed: return Words::tr("%1 is completed or cancelled: its place stays as it is.").arg(handle);
    case Why::UnderWay:
        return Words::tr("A worker is under way to %1: its place can't be changed any more.").arg(handle);
    case Why::Saved:
        return Words::tr(
            "%1 goes to a saved place, which other orders share: it can't be moved for this one alone.")
            .arg(handle);
    case Why::Geofence:
        return Words::tr("%1 goes to a shared geofence: it can't be changed for this order alone.").arg(handle);
    case Why::AddressOnly:
        return Words::tr("Of %1 only the address is known, and not where that is: there is nothing to move.")
            .arg(handle);
    case Why::Nowhere: return Words::tr("%1 has no place on the map.").arg(handle);
    }
    return {};
}

QString placeOf(const api::Destination &destination)
{
    const auto centre = destination.centre();
    const QString where = centre ? coordinates(centre->latitude(), centre->longitude()) : QString();
    switch (destination.form()) {
    case api::Destination::Form::Point: return where;
    case api::Destination::Form::Polygon: return Words::tr("an area around %1", "coordinates").arg(where);
    case api::Destination::Form::Place: return Words::tr("the saved place %1").arg(*destination.placeHandle);
    case api::Destination::Form::Geofence: return Words::tr("the geofence %1").arg(*destination.geofenceId);
    case api::Destination::Form::AddressOnly: return Words::tr("where its address is");
    case api::Destination::Form::None: break;
    }
    return Words::tr("none");
}

QString movedBy(const QString &handle, double metres)
{
    return Words::tr("%1: %2 away", "an order, a distance").arg(handle, distance(metres));
}

QString radiusNow(double metres, double before)
{
    return Words::tr("%1 around, %2 before").arg(distance(metres), distance(before));
}

QString sizeOf(const map::PlaceShape &area)
{
    QRectF box(area.corner(0), QSizeF());
    for (qsizetype i = 1; i < area.ring.size(); ++i) {
        const QPointF corner = area.corner(i);
        box.setCoords(std::min(box.left(), corner.x()), std::min(box.top(), corner.y()),
            std::max(box.right(), corner.x()), std::max(box.bottom(), corner.y()));
    }
    const double metres = map::mercator::metresPerUnit(box.center().y());
    return Words::tr("%1 by %2", "width and height of an area")
        .arg(distance(box.width() * metres), distance(box.height() * metres));
}

QString crossingArea()
{
    return Words::tr("Its edges cross: let go here and it stays as it was.");
}

QString crossedArea()
{
    return Words::tr("The edges would cross each other: the area stays as it was.");
}

QString handle(const map::PlaceHandle &handle, const map::PlaceShape &shape)
{
    using Kind = map::PlaceHandle::Kind;
    switch (handle.kind) {
    case Kind::Place: return Words::tr("Place: arrow keys move it, Enter keeps it.");
    case Kind::Radius:
        return Words::tr("Radius, %1: arrow keys change it, Enter keeps it.")
            .arg(distance(shape.radius.value_or(0)));
    case Kind::Corner:
        return Words::tr("Corner %1 of %2: arrow keys move it, Delete takes it away.")
            .arg(handle.index + 1)
            .arg(shape.ring.size());
    case Kind::Edge:
        return Words::tr("Between corners %1 and %2: arrow keys make a new one.")
            .arg(handle.index + 1)
            .arg((handle.index + 1) % shape.ring.size() + 1);
    }
    return {};
}

}
