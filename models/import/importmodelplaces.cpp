// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importverdicts.h"

#include "geocoding/addresskey.h"

#include <QtConcurrent>

namespace routedesk::models {

PlaceState ImportModel::placeState(int row) const
{
    return isRow(row) ? m_verdicts->placeState(row) : PlaceState::Given;
}

QString ImportModel::address(int row) const
{
    if (!isRow(row) || !m_interpreter)
        return {};
    std::vector<QByteArrayView> cells;
    m_table.cells(row, columnCount(), cells);
    return m_interpreter->address(cells);
}

FoundPlace ImportModel::foundPlace(int row) const
{
    if (placeState(row) == PlaceState::Given)
        return { PlaceState::Given, {}, {} };
    return m_places.value(geocoding::addressKey(address(row)));
}

std::optional<ImportArea> ImportModel::area() const
{
    if (!m_interpreter || m_interpreter->area())
        return m_interpreter ? m_interpreter->area() : std::nullopt;
    // A file of addresses alone lies where they were found.
    constexpr size_t enough = 500;
    std::vector<RowValues> found;
    for (const FoundPlace &place : m_places) {
        if (place.point && found.size() < enough)
            found.emplace_back().point = place.point;
    }
    return areaOf(found);
}

QFuture<AddressRows> ImportModel::addressRows(bool alsoAnswered) const
{
    QList<int> rows;
    for (int row = 0; row < m_table.rowCount() && m_state == State::Ready; ++row) {
        const PlaceState place = m_verdicts->placeState(row);
        const bool isOpen = place == PlaceState::Unasked || place == PlaceState::Waiting;
        const RowState state = m_verdicts->state(row);
        if (place != PlaceState::Given && (isOpen || alsoAnswered) && state != RowState::Removed
            && state != RowState::Imported)
            rows.append(row);
    }
    if (rows.isEmpty())
        return QtFuture::makeReadyValueFuture(AddressRows());
    return QtConcurrent::run([rows, table = m_table, interpreter = *m_interpreter, columns = columnCount()] {
        AddressRows found;
        std::vector<QByteArrayView> cells;
        for (const int row : rows) {
            table.cells(row, columns, cells);
            const QString address = interpreter.address(cells);
            const QString key = geocoding::addressKey(address);
            if (key.isEmpty())
                continue;
            AddressRows::Use &use = found.uses[key];
            if (use.rows.isEmpty()) {
                use.address = address;
                found.keys.append(key);
            }
            use.rows.append(row);
        }
        return found;
    });
}

void ImportModel::takePlaces(const FoundPlaces &found, const QStringList &forgotten, const QList<int> &rows)
{
    if (m_state != State::Ready)
        return;
    // So that the hash is changed in place, and not copied for each answer.
    m_interpreter->setPlaces({});
    for (const QString &key : forgotten)
        m_places.remove(key);
    m_places.insert(found);
    m_interpreter->setPlaces(m_places);
    QList<int> changed;
    std::vector<QByteArrayView> cells;
    for (const int row : rows) {
        if (!isRow(row) || rowState(row) == RowState::Imported)
            continue;
        m_table.cells(row, columnCount(), cells);
        changed += m_verdicts->setChecked(row, m_interpreter->check(cells));
    }
    announce(changed);
}

}
