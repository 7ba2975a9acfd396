// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/ordersheet.h"

#include <QObject>
#include <QSet>

class QAbstractItemModel;
class QTimer;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

/// Takes the orders of a table as they are shown, a few milliseconds at a time. Begins again when the table is
/// sorted or filtered anew meanwhile, so that no order is missed or taken twice.
class OrderGatherer final : public QObject {
    Q_OBJECT

public:
    /// `shown` are the columns whose words to take along; only orders in `only` are taken, unless it is empty. Both
    /// others must outlive it.
    OrderGatherer(const QAbstractItemModel &table, const models::DispatchStore &store, const QList<int> &shown,
        const QSet<api::OrderKey> &only, QObject *parent = nullptr);

    void start();

signals:
    void progressed(int done, int total);
    void gathered(const QList<routedesk::models::SheetOrder> &orders);

private:
    void restart();
    void go();
    void take(int row);

    const QAbstractItemModel &m_table;
    const models::DispatchStore &m_store;
    QList<int> m_shown;
    QSet<api::OrderKey> m_only;
    QList<models::SheetOrder> m_orders;
    QTimer *m_turn;
    int m_next = 0;
};

}
