// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importplaces.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int rowsATurn = 300;
constexpr int editPause = 300; // ms: who types is not asked after for each letter

}

ImportPlaces::ImportPlaces(ImportModel &model, geocoding::Geocoder &geocoder, QObject *parent)
    : QObject(parent), m_model(model), m_geocoder(geocoder)
{
    m_gatherSoon.setSingleShot(true);
    m_gatherSoon.setInterval(editPause);
    m_deliverSoon.setSingleShot(true);
    m_deliverSoon.setInterval(0);
    connect(&m_gatherSoon, &QTimer::timeout, this, &ImportPlaces::gather);
    connect(&m_deliverSoon, &QTimer::timeout, this, &ImportPlaces::deliver);
    connect(&m_model, &ImportModel::stateChanged, this, &ImportPlaces::modelChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_isDelivering && m_model.state() == ImportModel::State::Ready)
            m_gatherSoon.start();
    });
    connect(&m_geocoder, &geocoding::Geocoder::worthAskingAgain, this, [this] {
        m_failure.reset();
        if (!m_geocoder.isOn())
            return giveUp();
        gather();
        askNext();
    });
}

ImportPlaces::~ImportPlaces()
{
    m_asked.cancel();
}

void ImportPlaces::modelChanged()
{
    switch (m_model.state()) {
    case ImportModel::State::Ready: return gather();
    case ImportModel::State::Checking: return; // the rows and what is known of them stay
    default: break;
    }
    m_isStopped = false;
    m_near.reset();
    letGo();
}

void ImportPlaces::setWanted(bool wanted)
{
    if (wanted == m_isWanted)
        return;
    m_isWanted = wanted;
    if (wanted)
        return gather();
    giveUp();
}

void ImportPlaces::setVisible(int firstRow, int lastRow)
{
    m_firstVisible = firstRow;
    m_lastVisible = lastRow;
}

bool ImportPlaces::mayAsk() const
{
    return m_isWanted && !m_isStopped && m_geocoder.isOn() && m_model.state() == ImportModel::State::Ready;
}

void ImportPlaces::letGo()
{
    ++m_round;
    m_gatherSoon.stop();
    m_deliverSoon.stop();
    m_asked.cancel();
    m_pending.clear();
    m_uses.clear();
    m_found.clear();
    m_forgotten.clear();
    m_rows.clear();
    m_isGathering = m_isAsking = false;
    m_done = m_total = 0;
    emit changed();
}

void ImportPlaces::stop()
{
    m_isStopped = true;
    giveUp();
}

void ImportPlaces::giveUp()
{
    const auto uses = m_uses;
    const FoundPlaces found = m_found;
    const auto rows = m_rows;
    letGo();
    // What has been answered stays; the rest is no longer waited for.
    m_found = found;
    m_rows = rows;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        if (m_found.contains(use.key()) && m_found.value(use.key()).state != PlaceState::Waiting)
            continue;
        m_found.remove(use.key());
        m_forgotten.append(use.key());
        m_rows.insert(m_rows.end(), use->rows.begin(), use->rows.end());
    }
    m_deliverSoon.start();
}

void ImportPlaces::begin()
{
    m_isStopped = false;
    m_failure.reset();
    m_geocoder.wake();
    gather();
    askNext();
}

void ImportPlaces::askNext()
{
    if (!mayAsk() || m_isAsking || m_isGathering || m_failure)
        return;
    if (m_pending.empty()) {
        if (m_total > 0) {
            m_done = m_total = 0;
            emit changed();
            emit finished();
        }
        return;
    }
    const auto seen = std::ranges::find_if(m_pending, [this](const QString &key) {
        const QList<int> &rows = m_uses[key].rows;
        const auto at = std::ranges::lower_bound(rows, m_firstVisible);
        return at != rows.end() && *at <= m_lastVisible;
    });
    const auto next = seen != m_pending.end() ? seen : m_pending.begin();
    const QString key = *next;
    m_pending.erase(next);
    m_isAsking = true;
    emit changed();
    m_asked = m_geocoder.forward(m_uses.value(key).address, near());
    m_asked.then(this, [this, key, round = m_round](const Answer &answer) {
        if (round != m_round)
            return;
        m_isAsking = false;
        if (m_uses.contains(key))
            takeAnswer(key, answer);
        else
            askNext(); // chosen by hand meanwhile
    });
}

void ImportPlaces::takeAnswer(const QString &key, const Answer &answer)
{
    using Kind = geocoding::GeocodeFailure::Kind;
    if (!answer && answer.error().isOfTheServer()) {
        m_pending.push_front(key);
        const bool isNews = !m_failure;
        m_failure = answer.error();
        emit changed();
        if (isNews)
            emit failed(*m_failure);
        return;
    }
    if (!answer && answer.error().kind == Kind::Cancelled) {
        // The server was changed meanwhile: the new one is asked.
        m_pending.push_front(key);
        return askNext();
    }
    ++m_done;
    give(key, answer ? FoundPlace::of(*answer) : FoundPlace { PlaceState::None, {}, {} });
    m_uses.remove(key);
    emit changed();
    askNext();
}

void ImportPlaces::give(const QString &key, const FoundPlace &place)
{
    m_found.insert(key, place);
    const QList<int> rows = m_uses.value(key).rows;
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    if (!m_deliverSoon.isActive())
        m_deliverSoon.start();
}

void ImportPlaces::deliver()
{
    if (m_model.state() != ImportModel::State::Ready) {
        if (m_model.state() == ImportModel::State::Checking)
            m_deliverSoon.start(editPause);
        return;
    }
    QList<int> rows;
    while (!m_rows.empty() && rows.size() < rowsATurn) {
        rows.append(m_rows.front());
        m_rows.pop_front();
    }
    m_isDelivering = true;
    m_model.takePlaces(std::exchange(m_found, {}), std::exchange(m_forgotten, {}), rows);
    m_isDelivering = false;
    if (!m_rows.empty())
        m_deliverSoon.start(0);
}

}
