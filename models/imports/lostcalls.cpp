// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/lostcalls.h"

#include "models/imports/orderident.h"

#include <utility>

namespace routedesk::models {

namespace {

QSet<QString> identsOf(const QList<api::NewOrder> &orders)
{
    QSet<QString> idents;
    for (const api::NewOrder &order : orders)
        idents.insert(orderIdent(order));
    return idents;
}

}

void LostCalls::add(const BatchPlan &call, const QList<int> &rows, SendLog *log)
{
    m_calls.append({ call, rows, log, false });
    for (const int row : rows)
        m_rows.insert(row);
}

void LostCalls::forgetRows()
{
    m_calls.removeIf([](const Lost &lost) { return lost.log == nullptr; });
    for (Lost &lost : m_calls)
        lost.isForgotten = true;
    m_rows.clear();
}

LostCalls::Lost LostCalls::split(Lost &lost, const QSet<QString> &idents)
{
    const QList<api::NewOrder> orders = std::exchange(lost.call.orders, {});
    const QList<int> rows = std::exchange(lost.rows, {});
    Lost found{ lost.call, {}, lost.log, lost.isForgotten };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Lost &to = idents.contains(orderIdent(orders.at(i))) ? found : lost;
        to.call.orders.append(orders.at(i));
        to.rows.append(rows.at(i));
    }
    return found;
}

QList<LateOutcome> LostCalls::take(const CreateBatch &call, const MutationOutcome &outcome)
{
    QList<LateOutcome> settled;
    if (m_calls.isEmpty())
        return settled;
    const QSet<QString> told = identsOf(call.request.orders);
    const MutationAnswer &answer = outcome.answer;
    for (Lost &lost : m_calls) {
        const Lost found = split(lost, told);
        if (found.rows.isEmpty())
            continue;
        if (!found.isForgotten)
            m_rows.subtract(QSet<int>(found.rows.cbegin(), found.rows.cend())); // of the same number there may be another
        LateOutcome late{ found.rows, outcome.isDone(), {}, found.log, found.isForgotten };
        if (late.isCreated) {
            const QSet<QString> idents = identsOf(found.call.orders);
            for (const api::Order &order : answer.route ? answer.route->orders : answer.orders) {
                if (idents.contains(orderIdent(order.key.handle, order.key.type, order.key.typeIndex)))
                    late.made.keys.append(order.key);
            }
            late.made.batches.append(found.call);
        }
        settled.append(late);
    }
    m_calls.removeIf([](const Lost &lost) { return lost.rows.isEmpty(); });
    return settled;
}

}
