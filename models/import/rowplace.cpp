// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowreading.h"

#include "models/import/cellreaders.h"

#include "geocoding/addresskey.h"

#include <cmath>
#include <numbers>

namespace routedesk::models {

namespace {

constexpr int leastUsualRadius = 25;
constexpr int mostUsualRadius = 200;
constexpr int mostRadius = 100'000;

bool isLatitude(double value)
{
    return std::abs(value) <= 90;
}

bool isLongitude(double value)
{
    return std::abs(value) <= 180;
}

}

void RowReading::readDestination()
{
    if (!cell(ImportField::Geometry).isEmpty())
        readGeometryCell();
    else
        readCoordinateCells();
    readRadius();
    if (m_coordinatesGiven || !cell(ImportField::PlaceHandle).isEmpty())
        return;
    const ImportField field = m_side.columnOf(ImportField::Latitude) >= 0 ? ImportField::Latitude
        : m_side.columnOf(ImportField::Coordinates) >= 0                  ? ImportField::Coordinates
                                                                           : ImportField::Address;
    if (!m_cells.hasAddress()) {
        error(field, IssueKind::NoDestination);
    } else if (m_setup.options.targetGeocodes) {
        warn(field, IssueKind::AddressOnly);
    } else {
        findPlace();
        if (m_row.values.place == PlaceState::Unasked)
            error(field, IssueKind::AddressOnly);
    }
}

ImportField RowReading::addressField() const
{
    const auto &parts = m_side.address;
    const bool isWhole = parts.isEmpty() || m_side.columnOf(ImportField::Address) >= 0;
    return isWhole ? ImportField::Address : parts.first().field;
}

void RowReading::findPlace()
{
    RowValues &values = m_row.values;
    const FoundPlace found
        = m_setup.places.isEmpty() ? FoundPlace() : m_setup.places.value(geocoding::addressKey(m_cells.address()));
    values.place = found.state;
    const ImportField field = addressField();
    const QString label = found.candidates.isEmpty() ? QString() : found.candidates.first().label;
    switch (found.state) {
    case PlaceState::Given:
    case PlaceState::Unasked:
    case PlaceState::Far: break; // only ever of a row
    case PlaceState::Waiting: error(field, IssueKind::PlaceAwaited); break;
    case PlaceState::Exact: useFound(*found.point); break;
    case PlaceState::Approximate:
        warn(field, IssueKind::PlaceApproximate, { label });
        useFound(*found.point);
        break;
    case PlaceState::Several: error(field, IssueKind::PlaceSeveral, { int(found.candidates.size()) }); break;
    case PlaceState::AreaOnly: error(field, IssueKind::PlaceArea, { label }); break;
    case PlaceState::None: error(field, IssueKind::PlaceUnknown); break;
    case PlaceState::Chosen: // a person has seen how far it is from the others
        values.latitude = found.point->latitude();
        values.longitude = found.point->longitude();
        values.point = found.point;
        break;
    }
}

void RowReading::useFound(const api::GeoPoint &point)
{
    RowValues &values = m_row.values;
    values.latitude = point.latitude();
    values.longitude = point.longitude();
    values.point = point;
    const auto &area = m_setup.area;
    if (!area)
        return;
    const double away = kilometresBetween(point.latitude(), point.longitude(), area->latitude, area->longitude);
    if (away <= area->reachKm)
        return;
    values.place = PlaceState::Far;
    warn(addressField(), IssueKind::PlaceFar, { std::round(away) });
}

void RowReading::readGeometryCell()
{
    m_coordinatesGiven = true;
    const auto geometry = readGeometry(cell(ImportField::Geometry));
    if (!geometry) {
        error(ImportField::Geometry, IssueKind::GeometryUnreadable);
        return;
    }
    m_row.values.polygon = geometry->polygon;
    if (geometry->point) {
        m_row.values.latitude = geometry->point->latitude();
        m_row.values.longitude = geometry->point->longitude();
        checkPlacing(ImportField::Geometry, ImportField::Geometry);
    }
}

std::optional<double> RowReading::degrees(ImportField field, double limit)
{
    const auto text = cell(field);
    if (text.isEmpty())
        return std::nullopt;
    m_coordinatesGiven = true;
    const auto value = readDegrees(text);
    if (!value)
        error(field, IssueKind::NotANumber);
    else if (std::abs(*value) > 180)
        error(field, IssueKind::OutOfRange, { -limit, limit });
    else
        return value;
    return std::nullopt;
}

void RowReading::readCoordinateCells()
{
    RowValues &values = m_row.values;
    const auto latitudeText = cell(ImportField::Latitude);
    const auto longitudeText = cell(ImportField::Longitude);
    if (latitudeText.isEmpty() && longitudeText.isEmpty()) {
        if (const auto text = cell(ImportField::Coordinates); !text.isEmpty()) {
            m_coordinatesGiven = true;
            const auto both = readCoordinates(text);
            if (!both) {
                error(ImportField::Coordinates, IssueKind::GeometryUnreadable);
                return;
            }
            values.latitude = both->latitude;
            values.longitude = both->longitude;
            checkPlacing(ImportField::Coordinates, ImportField::Coordinates);
        }
        return;
    }
    values.latitude = degrees(ImportField::Latitude, 90);
    values.longitude = degrees(ImportField::Longitude, 180);
    if (latitudeText.isEmpty())
        error(ImportField::Latitude, IssueKind::CoordinateAlone, { importFieldName(ImportField::Latitude) });
    else if (longitudeText.isEmpty())
        error(ImportField::Longitude, IssueKind::CoordinateAlone, { importFieldName(ImportField::Longitude) });
    else if (values.latitude && values.longitude)
        checkPlacing(ImportField::Latitude, ImportField::Longitude);
}

void RowReading::checkPlacing(ImportField latitudeField, ImportField longitudeField)
{
    RowValues &values = m_row.values;
    const double latitude = *values.latitude;
    const double longitude = *values.longitude;
    if (latitude == 0 && longitude == 0) {
        error(latitudeField, IssueKind::NullIsland);
        return;
    }
    if (isLatitude(latitude) && isLongitude(longitude)) {
        values.point = api::GeoPoint::fromDegrees(longitude, latitude);
        checkDistance(latitudeField);
        return;
    }
    const auto &area = m_setup.area;
    const bool turnable = isLatitude(longitude) && isLongitude(latitude);
    if (turnable
        && (!area || kilometresBetween(longitude, latitude, area->latitude, area->longitude) <= area->reachKm))
        error(latitudeField, IssueKind::LatLonSwapped, { longitude, latitude });
    else if (!isLatitude(latitude))
        error(latitudeField, IssueKind::OutOfRange, { -90.0, 90.0 });
    else
        error(longitudeField, IssueKind::OutOfRange, { -180.0, 180.0 });
}

void RowReading::checkDistance(ImportField latitudeField)
{
    const auto &area = m_setup.area;
    if (!area)
        return;
    const double latitude = *m_row.values.latitude;
    const double longitude = *m_row.values.longitude;
    // No great circle is longer than this, and no cosine is needed to know that most orders are near.
    constexpr double mostKmPerDegree = 6371.0 * std::numbers::pi * std::numbers::pi / 360;
    const double north = (latitude - area->latitude) * mostKmPerDegree;
    const double east = (longitude - area->longitude) * mostKmPerDegree;
    if (north * north + east * east <= area->reachKm * area->reachKm)
        return;
    const double away = kilometresBetween(latitude, longitude, area->latitude, area->longitude);
    if (away <= area->reachKm)
        return;
    const bool turnedIsNear = isLatitude(longitude)
        && kilometresBetween(longitude, latitude, area->latitude, area->longitude) <= area->reachKm;
    if (turnedIsNear)
        warn(latitudeField, IssueKind::LatLonSwapped, { longitude, latitude });
    else
        warn(latitudeField, IssueKind::FarAway, { std::round(away) });
}

void RowReading::readRadius()
{
    RowValues &values = m_row.values;
    const auto radius = whole(ImportField::Radius, 1, mostRadius);
    const bool useless
        = !values.polygon.isEmpty() || (!m_coordinatesGiven && !cell(ImportField::PlaceHandle).isEmpty());
    if (useless) {
        if (radius && !m_cells.written(ImportField::Radius).isEmpty())
            warn(ImportField::Radius, IssueKind::RadiusIgnored);
        return;
    }
    values.radius = radius;
    if (radius && (*radius < leastUsualRadius || *radius > mostUsualRadius))
        warn(ImportField::Radius, IssueKind::RadiusUnusual, { leastUsualRadius, mostUsualRadius, *radius });
}

}
