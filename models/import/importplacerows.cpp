// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Which rows an ImportPlaces has to look after, and which address is next. All in steps that no screen waits for.
#include "models/import/importplaces.h"

#include <QtConcurrent>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int keysATurn = 500;
constexpr qsizetype mostEdited = 1000; ///< rows that are looked at one by one, and not with all others

}

void ImportPlaces::gatherSoon(const QList<int> &rows)
{
    if (rows.size() + m_edited.size() > mostEdited)
        m_isAllDue = true;
    else
        m_edited.unite(QSet<int>(rows.begin(), rows.end()));
    m_gatherSoon.start();
}

void ImportPlaces::gather()
{
    if (!mayAsk() || m_isGathering || (!m_isAllDue && m_edited.isEmpty()))
        return;
    // What is on its way to the model would be found once more.
    if (!m_rows.empty() || !m_leaving.isEmpty()) {
        m_gatherSoon.start();
        return;
    }
    m_isGathering = true;
    const QSet<int> edited = std::exchange(m_edited, {});
    m_isWhole = std::exchange(m_isAllDue, false);
    const auto among = m_isWhole ? std::nullopt : std::optional(edited);
    m_model.addressRows(false, among).then(this, [this, round = m_round](const AddressRows &found) {
        if (round == m_round)
            takeGathered(found);
    });
}

void ImportPlaces::takeGathered(const AddressRows &found)
{
    m_gathered = found;
    m_taken = 0;
    takeSome();
}

void ImportPlaces::takeSome()
{
    QStringList fresh;
    QStringList addresses;
    const bool isPaired = m_model.plan().isPaired();
    const qsizetype end = std::min(m_taken + keysATurn, m_gathered.keys.size());
    for (; m_taken < end; ++m_taken) {
        const QString &key = m_gathered.keys.at(m_taken);
        const AddressRows::Use use = m_gathered.uses.value(key);
        const auto known = m_uses.find(key);
        if (known != m_uses.end()) {
            if (m_isWhole)
                known->rows = use.rows;
            else
                known->rows += use.rows; // one of them twice does no harm
            continue;
        }
        m_uses.insert(key, use);
        fresh.append(key);
        addresses.append(use.address);
        const bool isTold = !isPaired && m_model.placeState(use.rows.first()) == PlaceState::Waiting;
        if (!isTold)
            give(key, { PlaceState::Waiting, {}, {} });
    }
    m_total += int(fresh.size());
    if (!fresh.isEmpty()) {
        emit changed();
        m_geocoder.known(addresses, near())
            .then(this, [this, fresh, round = m_round](const QHash<QString, geocoding::GeocodeAnswer> &known) {
                if (round == m_round)
                    takeKnown(fresh, known);
            });
        return;
    }
    if (m_taken < m_gathered.keys.size()) {
        m_takeSoon.start();
        return askNext();
    }
    AddressRows gone = std::exchange(m_gathered, {});
    if (gone.keys.size() > keysATurn)
        (void)QtConcurrent::run([old = std::move(gone)] { });
    m_isGathering = false;
    emit changed();
    if (m_isAllDue || !m_edited.isEmpty())
        m_gatherSoon.start();
    askNext();
}

void ImportPlaces::takeKnown(const QStringList &keys, const QHash<QString, geocoding::GeocodeAnswer> &known)
{
    for (const QString &key : keys) {
        const auto use = m_uses.constFind(key);
        if (use == m_uses.cend())
            continue; // chosen by hand meanwhile
        const auto answer = known.constFind(use->address);
        if (answer == known.cend()) {
            m_pending.push_back(key);
            m_waiting.insert(key);
            continue;
        }
        ++m_done;
        give(key, FoundPlace::of(*answer));
        m_uses.remove(key);
    }
    takeSome();
}

/// Taken out of those that wait. An address that no row bears any more is passed over.
std::optional<QString> ImportPlaces::nextKey()
{
    constexpr int mostLooks = 200;
    for (const int row : std::as_const(m_visible)) {
        const PlaceState place = m_model.placeState(row);
        if (place != PlaceState::Waiting && place != PlaceState::Unasked)
            continue;
        for (const int one : { row, secondOf(row) }) {
            if (const QString key = keyOf(one); m_waiting.remove(key))
                return key;
        }
    }
    for (int looks = 0; !m_pending.empty(); ++looks) {
        const QString key = m_pending.front();
        if (looks >= mostLooks) {
            QMetaObject::invokeMethod(this, &ImportPlaces::askNext, Qt::QueuedConnection);
            return std::nullopt;
        }
        m_pending.pop_front();
        if (!m_waiting.remove(key))
            continue;
        if (isBorne(key))
            return key;
        forget(key);
    }
    return std::nullopt;
}

bool ImportPlaces::isBorne(const QString &key) const
{
    constexpr qsizetype most = 50;
    const QList<int> rows = m_uses.value(key).rows;
    return std::ranges::any_of(rows.first(std::min(most, rows.size())), [&](int row) {
        const RowState state = m_model.rowState(row);
        return state != RowState::Removed && state != RowState::Imported
            && (keyOf(row) == key || keyOf(secondOf(row)) == key);
    });
}

/// Should a row bear it all the same, it is found again.
void ImportPlaces::forget(const QString &key)
{
    const AddressRows::Use use = m_uses.take(key);
    --m_total;
    m_forgotten.append(key);
    addRows(use.rows);
    gatherSoon(use.rows);
}

}
