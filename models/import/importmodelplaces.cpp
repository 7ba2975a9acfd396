// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importverdicts.h"

#include "geocoding/addresskey.h"

#include <QtConcurrent>

namespace routedesk::models {

namespace {

/// Calls take(values, orderRow) for each order of a checked row.
void forOrders(const CheckedRow &checked, int row, auto &&take)
{
    take(checked.values, row);
    if (checked.second)
        take(*checked.second, secondOf(row));
}

}

PlaceState ImportModel::placeState(int row) const
{
    return isRow(row) ? m_verdicts->placeState(row) : PlaceState::Given;
}

CheckedRow ImportModel::checked(int row) const
{
    std::vector<QByteArrayView> cells;
    m_table.cells(row, columnCount(), cells);
    return m_interpreter->check(cells);
}

int ImportModel::placeRow(int row, int column) const
{
    if (!isRow(row) || !m_interpreter || !m_interpreter->isPaired())
        return row;
    const CheckedRow its = checked(row);
    if (!its.second)
        return row;
    const OrderSide side = column >= 0 && column < columnCount() ? m_plan.target(column).side : OrderSide::Both;
    const PlaceState drop = its.second->place;
    const bool dropIsMore = drop != its.values.place && moreOpen(its.values.place, drop) == drop;
    return side == OrderSide::Drop || (side == OrderSide::Both && dropIsMore) ? secondOf(row) : row;
}

PlaceState ImportModel::placeAt(int row, int column) const
{
    const PlaceState place = m_verdicts->placeState(row);
    if (place == PlaceState::Given || !m_plan.isPaired())
        return place;
    const CheckedRow its = checked(row);
    return its.second && placeRow(row, column) != row ? its.second->place : its.values.place;
}

QString ImportModel::address(int orderRow) const
{
    const int row = rowOf(orderRow);
    if (!isRow(row) || !m_interpreter)
        return {};
    std::vector<QByteArrayView> cells;
    m_table.cells(row, columnCount(), cells);
    return m_interpreter->address(cells, sideOf(orderRow));
}

FoundPlace ImportModel::foundPlace(int orderRow) const
{
    const FoundPlace given { PlaceState::Given, {}, {} };
    const int row = rowOf(orderRow);
    if (placeState(row) == PlaceState::Given)
        return given;
    if (m_plan.isPaired()) {
        PlaceState place = PlaceState::Given;
        forOrders(checked(row), row, [&](const RowValues &values, int its) {
            if (its == orderRow)
                place = values.place;
        });
        if (place == PlaceState::Given)
            return given;
    }
    return m_places.value(geocoding::addressKey(address(orderRow)));
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
            if (!interpreter.isPaired()) {
                found.add(row, interpreter.address(cells));
                continue;
            }
            forOrders(interpreter.check(cells), row, [&](const RowValues &values, int) {
                if (values.place != PlaceState::Given)
                    found.add(row, interpreter.address(cells, values.side));
            });
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
    checkAgain(rows);
}

}
