// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Which rows an ImportPlaces has to look after.
#include "models/import/importplaces.h"

namespace routedesk::models {

void ImportPlaces::gather()
{
    if (!mayAsk() || m_isGathering)
        return;
    // What is on its way to the model would be found once more.
    if (!m_rows.empty()) {
        m_gatherSoon.start();
        return;
    }
    m_isGathering = true;
    m_model.addressRows().then(this, [this, round = m_round](const AddressRows &found) {
        if (round != m_round)
            return;
        m_isGathering = false;
        takeGathered(found);
    });
}

void ImportPlaces::takeGathered(const AddressRows &found)
{
    QStringList fresh;
    for (const QString &key : found.keys) {
        const bool isKnown = m_uses.contains(key);
        m_uses.insert(key, found.uses.value(key));
        if (isKnown)
            continue;
        fresh.append(key);
        give(key, { PlaceState::Waiting, {}, {} });
    }
    // Addresses that no row bears any more.
    std::erase_if(m_pending, [&](const QString &key) {
        const bool isGone = !found.uses.contains(key);
        if (isGone) {
            m_uses.remove(key);
            m_forgotten.append(key);
            --m_total;
        }
        return isGone;
    });
    emit changed();
    if (fresh.isEmpty())
        return askNext();
    m_total += int(fresh.size());
    QStringList addresses;
    for (const QString &key : fresh)
        addresses.append(m_uses.value(key).address);
    m_isGathering = true;
    m_geocoder.known(addresses, near())
        .then(this, [this, fresh, round = m_round](const QHash<QString, geocoding::GeocodeAnswer> &known) {
            if (round != m_round)
                return;
            m_isGathering = false;
            takeKnown(fresh, known);
        });
}

void ImportPlaces::takeKnown(const QStringList &keys, const QHash<QString, geocoding::GeocodeAnswer> &known)
{
    for (const QString &key : keys) {
        if (!m_uses.contains(key))
            continue; // chosen by hand meanwhile
        const auto answer = known.constFind(m_uses.value(key).address);
        if (answer == known.cend()) {
            m_pending.push_back(key);
            continue;
        }
        ++m_done;
        give(key, FoundPlace::of(*answer));
        m_uses.remove(key);
    }
    emit changed();
    askNext();
}

}
