// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What an ImportPlaces lets go of: all that was asked, or what is not answered yet.
#include "models/import/importplaces.h"

#include <QtConcurrent>

#include <utility>

namespace routedesk::models {

namespace {

/// Giving back what is known of a hundred thousand addresses takes longer than a frame.
template<class Table>
void release(Table &table)
{
    constexpr qsizetype many = 5000;
    Table old = std::exchange(table, {});
    if (old.size() > many)
        (void)QtConcurrent::run([gone = std::move(old)] { });
}

}

void ImportPlaces::letGo()
{
    ++m_round;
    m_gatherSoon.stop();
    m_takeSoon.stop();
    m_deliverSoon.stop();
    m_asked.cancel();
    m_pending.clear();
    release(m_waiting);
    release(m_uses);
    release(m_leaving);
    release(m_gathered.uses);
    m_gathered.keys.clear();
    m_edited.clear();
    m_found.clear();
    m_forgotten.clear();
    m_chosenLate.clear();
    m_rows.clear();
    m_isGathering = m_isAsking = m_isAllDue = false;
    m_done = m_total = 0;
    emit changed();
}

/// Under another meaning other cells are addresses: those that wait are found anew.
void ImportPlaces::forgetWaiting()
{
    release(m_uses);
    release(m_waiting);
    m_pending.clear();
    m_total = m_done + (m_isAsking ? 1 : 0);
}

void ImportPlaces::stop()
{
    m_isStopped = true;
    giveUp();
}

void ImportPlaces::giveUp()
{
    // What has been answered stays; the rest is no longer waited for.
    auto found = std::exchange(m_found, {});
    found.removeIf([](const FoundPlaces::iterator &one) { return one->state == PlaceState::Waiting; });
    auto leaving = std::exchange(m_uses, {});
    if (!m_leaving.isEmpty()) // given up twice in a row
        leaving.insert(m_leaving);
    const QStringList forgotten = std::exchange(m_forgotten, {});
    const auto rows = std::exchange(m_rows, {});
    const QStringList chosen = std::exchange(m_chosenLate, {});
    letGo();
    m_leaving = std::move(leaving);
    m_found = found;
    m_forgotten = forgotten;
    m_rows = rows;
    m_chosenLate = chosen;
    m_deliverSoon.start();
}

void ImportPlaces::finish()
{
    // Only once the model knows it all.
    const bool isTold = m_rows.empty() && m_found.isEmpty() && m_leaving.isEmpty();
    if (m_total == 0 || isRunning() || !isTold || m_isAllDue || !m_edited.isEmpty())
        return;
    m_done = m_total = 0;
    addRows(m_model.settleArea());
    emit changed();
    emit finished();
}

}
