// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Where a person says that an address is.
#include "models/import/importplaces.h"

#include "geocoding/addresskey.h"

#include <algorithm>

namespace routedesk::models {

std::optional<api::GeoPoint> ImportPlaces::near()
{
    if (!m_near) {
        const auto area = m_model.area();
        m_near = area ? api::GeoPoint::fromDegrees(area->longitude, area->latitude) : m_centre;
    }
    return *m_near;
}

QString ImportPlaces::keyOf(int orderRow) const
{
    const bool isGiven = m_model.foundPlace(orderRow).state == PlaceState::Given;
    return isGiven ? QString() : geocoding::addressKey(m_model.address(orderRow));
}

void ImportPlaces::choose(int orderRow, const api::GeoPoint &point)
{
    const QString key = keyOf(orderRow);
    if (key.isEmpty())
        return;
    m_geocoder.choose(m_model.address(orderRow), near(), point);
    FoundPlace place = m_model.foundPlace(orderRow);
    place.state = PlaceState::Chosen;
    place.point = point;
    std::erase(m_pending, key);
    if (m_uses.remove(key) > 0)
        m_total = std::max(m_total - 1, 0);
    m_isDelivering = true;
    m_model.takePlaces({ { key, place } }, {}, { rowOf(orderRow) });
    m_isDelivering = false;
    checkAll(key);
}

void ImportPlaces::takeBack(int orderRow)
{
    const QString key = keyOf(orderRow);
    FoundPlace place = m_model.foundPlace(orderRow);
    if (key.isEmpty() || place.state != PlaceState::Chosen)
        return;
    m_geocoder.choose(m_model.address(orderRow), near(), {});
    if (place.candidates.isEmpty()) {
        m_model.takePlaces({}, { key }, { rowOf(orderRow) }); // perhaps nobody was asked: found out anew
        return checkAll(key);
    }
    place = FoundPlace::of({ place.candidates, {} });
    m_isDelivering = true;
    m_model.takePlaces({ { key, place } }, {}, { rowOf(orderRow) });
    m_isDelivering = false;
    checkAll(key);
}

/// The first row was told at once; the others of the address follow when they are found.
void ImportPlaces::checkAll(const QString &key)
{
    m_model.addressRows(true).then(this, [this, key, round = m_round](const AddressRows &found) {
        if (round != m_round)
            return;
        const QList<int> rows = found.uses.value(key).rows;
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        m_deliverSoon.start();
    });
    emit changed();
}

QFuture<geocoding::GeocodeResult<geocoding::Candidates>> ImportPlaces::lookAt(const api::GeoPoint &point)
{
    return m_geocoder.reverse(point);
}

}
