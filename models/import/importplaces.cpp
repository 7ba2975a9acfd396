// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importplaces.h"

#include <algorithm>
#include <utility>

namespace routedesk::models {

namespace {

constexpr int rowsATurn = 300;
constexpr int keysATurn = 300;
constexpr int editPause = 300; // ms: who types is not asked after for each letter

}

ImportPlaces::ImportPlaces(ImportModel &model, geocoding::Geocoder &geocoder, QObject *parent)
    : QObject(parent), m_model(model), m_geocoder(geocoder)
{
    for (QTimer *timer : { &m_gatherSoon, &m_takeSoon, &m_deliverSoon })
        timer->setSingleShot(true);
    m_gatherSoon.setInterval(editPause);
    connect(&m_takeSoon, &QTimer::timeout, this, &ImportPlaces::takeSome);
    connect(&m_gatherSoon, &QTimer::timeout, this, &ImportPlaces::gather);
    connect(&m_deliverSoon, &QTimer::timeout, this, &ImportPlaces::deliver);
    connect(&m_model, &ImportModel::stateChanged, this, &ImportPlaces::modelChanged);
    connect(&m_model, &ImportModel::cellsTyped, this, [this](const CellChanges &changes) {
        constexpr qsizetype many = 1000; // they are checked on a worker, and all are looked at afterwards
        QList<int> rows;
        for (const CellChange &change : changes.first(std::min(many, changes.size())))
            rows.append(change.row);
        gatherSoon(rows);
    });
    connect(&m_model, &ImportModel::rowsTaken, this, &ImportPlaces::gatherSoon);
    connect(&m_geocoder, &geocoding::Geocoder::worthAskingAgain, this, [this] {
        m_failure.reset();
        if (!m_geocoder.isOn())
            return giveUp();
        m_isAllDue = true;
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
    case ImportModel::State::Ready:
        for (const QString &key : std::exchange(m_chosenLate, {}))
            checkAll(key);
        forgetWaiting();
        m_deliverSoon.start();
        m_isAllDue = true;
        return gather();
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
    if (!wanted)
        return giveUp();
    m_isAllDue = true;
    gather();
}

bool ImportPlaces::mayAsk() const
{
    return m_isWanted && !m_isStopped && m_geocoder.isOn() && m_model.state() == ImportModel::State::Ready;
}

void ImportPlaces::begin()
{
    m_isStopped = false;
    m_failure.reset();
    m_geocoder.wake();
    m_isAllDue = true;
    gather();
    askNext();
}

void ImportPlaces::askNext()
{
    if (!mayAsk() || m_isAsking || m_failure)
        return;
    const auto next = nextKey();
    if (!next)
        return finish();
    const QString key = *next;
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
        m_waiting.insert(key);
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
        m_waiting.insert(key);
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
    addRows(m_uses.value(key).rows);
}

void ImportPlaces::addRows(const QList<int> &rows)
{
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    if (!m_deliverSoon.isActive())
        m_deliverSoon.start();
}

void ImportPlaces::deliver()
{
    if (m_model.state() != ImportModel::State::Ready)
        return; // soon it is
    auto leaving = m_leaving.begin();
    for (int i = 0; i < keysATurn && leaving != m_leaving.end(); ++i) {
        m_forgotten.append(leaving.key());
        m_rows.insert(m_rows.end(), leaving->rows.begin(), leaving->rows.end());
        leaving = m_leaving.erase(leaving);
    }
    QList<int> rows;
    while (!m_rows.empty() && rows.size() < rowsATurn) {
        rows.append(m_rows.front());
        m_rows.pop_front();
    }
    m_model.takePlaces(std::exchange(m_found, {}), std::exchange(m_forgotten, {}), rows);
    if (!m_rows.empty() || !m_leaving.isEmpty())
        m_deliverSoon.start();
    else
        finish();
}

}
