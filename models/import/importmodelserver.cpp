// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/csvwriter.h"
#include "models/import/importverdicts.h"

#include <algorithm>
#include <array>

namespace routedesk::models {

void ImportModel::addOnServer(const QList<api::Order> &orders)
{
    if (orders.isEmpty())
        return;
    m_verdicts->onServer().add(orders);
    const QList<int> rows = m_verdicts->rowsOnServer();
    m_verdicts->settleAgain(rows);
    announce(rows);
}

void ImportModel::choose(const QList<int> &rows, DuplicateChoice choice)
{
    QList<int> changed;
    for (const int row : rows) {
        if (!isRow(row) || !isOpen(row))
            continue;
        for (const int one : { row, secondOf(row) }) {
            const api::Order *there = twinOf(one);
            if (there == nullptr || !DuplicateChoices::allows(*there, choice))
                continue;
            m_verdicts->onServer().choose(row, m_verdicts->keyOf(one), choice);
            changed.append(row);
        }
    }
    m_verdicts->settleAgain(changed);
    announce(changed);
}

bool ImportModel::hasOnServer() const
{
    return !m_verdicts->onServer().isEmpty();
}

std::vector<quint64> ImportModel::keys() const
{
    return m_verdicts->keys();
}

QList<int> ImportModel::rowsOnServer() const
{
    return m_verdicts->rowsOnServer();
}

const api::Order *ImportModel::twinOf(int orderRow) const
{
    const int row = rowOf(orderRow);
    const bool asks = isRow(row) && !m_verdicts->onServer().isEmpty() && !m_verdicts->isImported(orderRow);
    return asks ? m_verdicts->onServer().twin(m_verdicts->keyOf(orderRow)) : nullptr;
}

const api::Order *ImportModel::onServer(int row) const
{
    const api::Order *first = twinOf(row);
    return first != nullptr ? first : twinOf(secondOf(row));
}

bool ImportModel::allows(int row, DuplicateChoice choice) const
{
    return std::ranges::any_of(std::array { twinOf(row), twinOf(secondOf(row)) }, [choice](const api::Order *there) {
        return there != nullptr && DuplicateChoices::allows(*there, choice);
    });
}

DuplicateChoice ImportModel::choiceOf(int orderRow) const
{
    const api::Order *there = twinOf(orderRow);
    return there == nullptr ? DuplicateChoice::Ask : m_verdicts->onServer().choice(rowOf(orderRow), *there);
}

DuplicateChoice ImportModel::choice(int row) const
{
    return choiceOf(twinOf(row) != nullptr ? row : secondOf(row));
}

QList<api::OrderRef> ImportModel::refsOf(int row) const
{
    QList<api::OrderRef> refs;
    if (!isRow(row) || !m_interpreter)
        return refs;
    std::vector<QByteArrayView> cells;
    m_table.cells(row, columnCount(), cells);
    for (const ImportedOrder &one : m_interpreter->orders(m_interpreter->check(cells), cells, row))
        refs.append({ one.order.handle, one.order.type, one.order.typeIndex, {} });
    return refs;
}

void ImportModel::giveNewHandles(const QList<int> &rows)
{
    const auto column = m_plan.columnOf(ImportField::OrderHandle);
    if (!column || m_state != State::Ready || m_isHeld)
        return;
    const auto handleOf
        = [&](int row) { return QString::fromUtf8(withoutFormulaGuard(m_table.cell(row, *column))); };
    QSet<QString> taken;
    for (int row = 0; row < m_table.rowCount(); ++row)
        taken.insert(handleOf(row));
    QHash<QString, QString> given;
    for (const int row : rows) {
        if (onServer(row) == nullptr || !isOpen(row))
            continue;
        const QString old = handleOf(row);
        if (given.contains(old))
            continue;
        const QString fresh = freeHandle(old, [&](const QString &handle) {
            return taken.contains(handle) || m_verdicts->onServer().knows(handle);
        });
        given.insert(old, fresh);
        taken.insert(fresh);
    }
    // A pick and its drop share a handle: both get the new one, though the server may have only one of them.
    CellChanges changes;
    for (int row = 0; !given.isEmpty() && row < m_table.rowCount(); ++row) {
        const auto fresh = given.constFind(handleOf(row));
        if (fresh != given.cend())
            changes.append({ row, *column, m_table.cell(row, *column).toByteArray(), fresh->toUtf8() });
    }
    changeCells(changes);
}

void ImportModel::setPickless(const QSet<int> &rows)
{
    QSet<int> known = rows;
    known.removeIf([this](int row) { return !isRow(row); });
    announce(m_verdicts->setPickless(known));
}

}
