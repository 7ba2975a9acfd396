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
    if (key.isEmpty() || m_model.isHeld())
        return;
    m_geocoder.choose(m_model.address(orderRow), near(), point);
    FoundPlace place = m_model.foundPlace(orderRow);
    place.state = PlaceState::Chosen;
    place.point = point;
    m_waiting.remove(key);
    if (m_uses.remove(key) > 0)
        m_total = std::max(m_total - 1, 0);
    settle(orderRow, key, place);
}

void ImportPlaces::takeBack(int orderRow)
{
    const QString key = keyOf(orderRow);
    FoundPlace place = m_model.foundPlace(orderRow);
    if (key.isEmpty() || place.state != PlaceState::Chosen || m_model.isHeld())
        return;
    m_geocoder.choose(m_model.address(orderRow), near(), {});
    if (!place.candidates.isEmpty())
        return settle(orderRow, key, FoundPlace::of({ place.candidates, {} }));
    // Perhaps nobody was asked: found out anew.
    m_found.remove(key);
    if (m_model.state() != ImportModel::State::Ready) {
        m_forgotten.append(key);
        m_chosenLate.append(key);
        return addRows({ rowOf(orderRow) });
    }
    m_model.takePlaces({}, { key }, { rowOf(orderRow) });
    checkAll(key, true);
}

/// At once where it can be, else as soon as the rows are there again. An answer that is on its way does not undo it.
void ImportPlaces::settle(int orderRow, const QString &key, const FoundPlace &place)
{
    m_found.remove(key);
    m_leaving.remove(key);
    m_forgotten.removeAll(key);
    if (m_model.state() == ImportModel::State::Ready) {
        m_model.takePlaces({ { key, place } }, {}, { rowOf(orderRow) });
        return checkAll(key);
    }
    m_found.insert(key, place);
    m_chosenLate.append(key);
    addRows({ rowOf(orderRow) });
    emit changed();
}

/// The first row was told at once; the others of the address follow when they are found.
void ImportPlaces::checkAll(const QString &key, bool isUnknown)
{
    m_model.addressRows(true).then(this, [this, key, isUnknown, round = m_round](const AddressRows &found) {
        if (round != m_round)
            return;
        const QList<int> rows = found.uses.value(key).rows;
        addRows(rows);
        if (isUnknown)
            gatherSoon(rows);
    });
    emit changed();
}

QFuture<geocoding::GeocodeResult<geocoding::Candidates>> ImportPlaces::lookAt(const api::GeoPoint &point)
{
    return m_geocoder.reverse(point);
}

}
