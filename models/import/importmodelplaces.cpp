// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importverdicts.h"

#include "geocoding/addresskey.h"

#include <QtConcurrent>

#include <algorithm>

namespace routedesk::models {

namespace {

/// Whether a column of that side speaks of the second order's place: where it is of both, of the one that needs more.
bool isOfSecond(const CheckedRow &row, OrderSide side)
{
    if (!row.second || side == OrderSide::Pick)
        return false;
    const PlaceState drop = row.second->place;
    return side == OrderSide::Drop || (drop != row.values.place && moreOpen(row.values.place, drop) == drop);
}

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
    const OrderSide side = column >= 0 && column < columnCount() ? m_plan.target(column).side : OrderSide::Both;
    return isOfSecond(checked(row), side) ? secondOf(row) : row;
}

PlaceState ImportModel::placeAt(int row, int column) const
{
    const PlaceState place = m_verdicts->placeState(row);
    if (place == PlaceState::Given || !m_plan.isPaired())
        return place;
    const CheckedRow its = checked(row);
    return isOfSecond(its, m_plan.target(column).side) ? its.second->place : its.values.place;
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
    PlaceState state = placeState(row);
    if (m_plan.isPaired()) {
        state = PlaceState::Given;
        forOrders(checked(row), row, [&](const RowValues &values, int its) {
            if (its == orderRow)
                state = values.place;
        });
        if (state == PlaceState::Given)
            return given;
    }
    FoundPlace place = m_places.value(geocoding::addressKey(address(orderRow)));
    if (state == PlaceState::Far)
        place.state = state; // which the address alone can't know
    return place;
}

std::optional<ImportArea> ImportModel::area() const
{
    if (!m_interpreter || m_interpreter->area())
        return m_interpreter ? m_interpreter->area() : std::nullopt;
    // A file of addresses alone lies where they were found.
    return areaOf(m_places.somePoints());
}

QList<int> ImportModel::settleArea()
{
    if (m_state != State::Ready || !m_interpreter || m_interpreter->area())
        return {};
    const auto found = area();
    if (!found)
        return {};
    m_interpreter = std::make_unique<RowInterpreter>(m_plan, m_options, found);
    m_interpreter->setPlaces(m_places);
    QList<int> rows;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (m_verdicts->placeState(row) != PlaceState::Given)
            rows.append(row);
    }
    return rows;
}

QFuture<AddressRows> ImportModel::addressRows(bool alsoAnswered, const std::optional<QSet<int>> &among) const
{
    QList<int> rows;
    const auto consider = [&](int row) {
        if (!isRow(row))
            return;
        const PlaceState place = m_verdicts->placeState(row);
        const bool isOpen = place == PlaceState::Unasked || place == PlaceState::Waiting;
        const RowState state = m_verdicts->state(row);
        if (place != PlaceState::Given && (isOpen || alsoAnswered) && state != RowState::Removed
            && state != RowState::Imported)
            rows.append(row);
    };
    if (m_state == State::Ready && among) {
        QList<int> some(among->begin(), among->end());
        std::ranges::sort(some);
        std::ranges::for_each(some, consider);
    }
    for (int row = 0; row < m_table.rowCount() && m_state == State::Ready && !among; ++row)
        consider(row);
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
    // So that the book is changed in place, and not copied for each answer.
    m_interpreter->setPlaces({});
    for (const QString &key : forgotten)
        m_places.remove(key);
    m_places.insert(found);
    m_interpreter->setPlaces(m_places);
    checkAgain(rows);
}

}
