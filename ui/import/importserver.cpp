// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/importsettings.h"
#include "ui/import/importview.h"

#include <QTimer>

namespace routedesk::ui {

using models::ImportModel;

namespace {

/// Beyond that many rows pairs are left to the planner's own checks: looking for them takes an order of each row.
constexpr int mostPairedRows = 50'000;
constexpr int fewEdited = 50;

/// The rows that deliver what no other row picks up; none in a file without picks.
QSet<int> picklessRows(const QList<models::ImportedOrder> &orders)
{
    QSet<QString> picked;
    for (const models::ImportedOrder &one : orders) {
        if (one.order.type.is(api::OrderType::Pick))
            picked.insert(one.order.handle);
    }
    QSet<int> rows;
    for (const models::ImportedOrder &one : orders) {
        if (!picked.isEmpty() && one.order.type.is(api::OrderType::Drop) && !picked.contains(one.order.handle))
            rows.insert(models::rowOf(one.row));
    }
    return rows;
}

}

void ImportDialog::Private::setBook(models::ImportBook &imports)
{
    book = &imports;
    twins = std::make_unique<models::TwinFinder>(imports.client(), store);
    connect(twins.get(), &models::TwinFinder::found, &q, [this](const QList<api::Order> &orders) {
        model.addOnServer(orders);
        followCounts();
        followCell();
    });
}

void ImportDialog::Private::lookOnServer()
{
    if (twins == nullptr)
        return;
    const bool isFew = model.rowCount() <= models::TwinFinder::fewRows;
    if (!isFew)
        twins->look(model.keys(), {});
    if (model.rowCount() > mostPairedRows)
        return;
    model.goodOrders().then(&q, [this, isFew, asked = reading](const QList<models::ImportedOrder> &orders) {
        if (asked != reading || model.state() != ImportModel::State::Ready)
            return;
        QList<api::OrderRef> refs;
        for (const models::ImportedOrder &one : orders)
            refs.append({ one.order.handle, one.order.type, one.order.typeIndex, {} });
        if (isFew)
            twins->look(model.keys(), refs);
        model.setPickless(picklessRows(orders));
    });
}

void ImportDialog::Private::rowsEdited(int first, int last)
{
    if (twins == nullptr || model.state() != ImportModel::State::Ready || last - first > fewEdited)
        return;
    for (int row = first; row <= last; ++row)
        editedRows.insert(row);
    if (editedRows.size() <= fewEdited)
        askAgain->start();
}

void ImportDialog::Private::askEdited()
{
    QList<api::OrderRef> refs;
    for (const int row : std::exchange(editedRows, {})) {
        if (model.rowState(row) != models::RowState::Imported)
            refs += model.refsOf(row);
    }
    twins->ask(refs);
    if (model.rowCount() <= mostPairedRows)
        model.goodOrders().then(&q, [this, asked = reading](const QList<models::ImportedOrder> &orders) {
            if (asked == reading && model.state() == ImportModel::State::Ready && !isSending())
                model.setPickless(picklessRows(orders));
        });
}

}
