// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ordergatherer.h"

#include "models/dispatchstore.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QTimer>

namespace routedesk::ui {

namespace {

constexpr int turnMilliseconds = 4;

}

OrderGatherer::OrderGatherer(const QAbstractItemModel &table, const models::DispatchStore &store,
    const QList<int> &shown, const QSet<api::OrderKey> &only, QObject *parent)
    : QObject(parent), m_table(table), m_store(store), m_shown(shown), m_only(only), m_turn(new QTimer(this))
{
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &OrderGatherer::go);
    connect(&table, &QAbstractItemModel::modelReset, this, &OrderGatherer::restart);
    connect(&table, &QAbstractItemModel::layoutChanged, this, &OrderGatherer::restart);
    connect(&table, &QAbstractItemModel::rowsInserted, this, &OrderGatherer::restart);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, &OrderGatherer::restart);
    connect(&table, &QAbstractItemModel::rowsMoved, this, &OrderGatherer::restart);
}

void OrderGatherer::start()
{
    m_turn->start();
}

void OrderGatherer::restart()
{
    m_next = 0;
    m_orders.clear();
}

void OrderGatherer::go()
{
    QElapsedTimer clock;
    clock.start();
    const int total = m_table.rowCount();
    while (m_next < total && clock.elapsed() < turnMilliseconds)
        take(m_next++);
    emit progressed(m_next, total);
    if (m_next < total)
        return;
    m_turn->stop();
    emit gathered(std::exchange(m_orders, {}));
}

void OrderGatherer::take(int row)
{
    const auto key = m_table.index(row, 0).data(models::KeyRole).value<api::OrderKey>();
    const api::Order *order = m_store.order(key);
    if (order == nullptr || (!m_only.isEmpty() && !m_only.contains(key)))
        return;
    models::SheetOrder taken{ *order, {} };
    for (const int column : m_shown)
        taken.shown.append(m_table.index(row, column).data().toString());
    m_orders.append(taken);
}

}
