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

QList<api::OrderRef> refsOf(const QList<models::ImportedOrder> &orders)
{
    QList<api::OrderRef> refs;
    for (const models::ImportedOrder &one : orders)
        refs.append({ one.order.handle, one.order.type, one.order.typeIndex, {} });
    return refs;
}

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

void ImportDialog::Private::connectServer()
{
    constexpr int editPause = 300;
    constexpr int placesPause = 10'000; // all orders are made for it
    askAgain = new QTimer(&q);
    askAgain->setSingleShot(true);
    askAgain->setInterval(editPause);
    connect(askAgain, &QTimer::timeout, &q, [this] { askEdited(); });
    lookAgain = new QTimer(&q);
    lookAgain->setSingleShot(true);
    lookAgain->setInterval(placesPause);
    connect(lookAgain, &QTimer::timeout, &q, [this] { lookAtNew(); });
    connect(&model, &ImportModel::cellsTyped, &q, [this](const models::CellChanges &changes) {
        QList<int> rows;
        for (const models::CellChange &change : changes)
            rows.append(change.row);
        rowsEdited(rows);
    });
    connect(&model, &ImportModel::rowsTaken, &q, [this](const QList<int> &rows) { rowsEdited(rows); });
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
        if (asked != reading || model.state() != ImportModel::State::Ready || isSending())
            return;
        if (isFew)
            twins->look(model.keys(), refsOf(orders));
        model.setPickless(picklessRows(orders));
    });
}

void ImportDialog::Private::lookAtNew()
{
    lookAgain->stop();
    if (twins == nullptr || model.state() != ImportModel::State::Ready || model.rowCount() > mostPairedRows)
        return;
    const bool isFew = model.rowCount() <= models::TwinFinder::fewRows; // else all are known by their keys
    model.goodOrders().then(&q, [this, isFew, asked = reading](const QList<models::ImportedOrder> &orders) {
        if (asked != reading || model.state() != ImportModel::State::Ready || isSending())
            return;
        if (isFew)
            twins->ask(refsOf(orders));
        model.setPickless(picklessRows(orders));
    });
}

void ImportDialog::Private::rowsEdited(const QList<int> &rows)
{
    if (twins == nullptr || model.state() != ImportModel::State::Ready)
        return;
    if (editedRows.size() <= fewEdited)
        editedRows.unite(QSet<int>(rows.begin(), rows.end()));
    askAgain->start();
}

void ImportDialog::Private::askEdited()
{
    const QSet<int> rows = std::exchange(editedRows, {});
    if (model.state() != ImportModel::State::Ready)
        return; // all are looked at once they are there again
    if (rows.size() <= fewEdited) {
        QList<api::OrderRef> refs;
        for (const int row : rows) {
            if (model.rowState(row) != models::RowState::Imported)
                refs += model.refsOf(row);
        }
        twins->ask(refs);
    }
    lookAtNew();
}

}
