// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/roles.h"
#include "models/rowmodel.h"
#include "models/workingplan.h"

#include "planner/refusal.h"

#include <array>

namespace routedesk::models {

/// Open orders without a route: those that no plan has looked at, and those that did not fit, with the server's reason.
/// Dropping stops here takes them out of their routes.
class PoolModel : public RowModel {
    Q_OBJECT

public:
    enum Column { Handle, Type, Address, WindowStart, WindowEnd, Service, Load, ProductTypes, OrderPriority, Group,
        Reason, ColumnCount };
    enum class Why {
        NeverPlanned,
        DidNotFit,   ///< RefusalRole has the desk's reason, else the Reason column the server's words
        TakenOut,    ///< by this person, not sent yet
    };
    enum Roles {
        WhyRole = UserRoleEnd, ///< int of Why
        RefusalRole,           ///< planner::Refusal, invalid unless the desk itself found no place for the order
    };

    PoolModel(const DispatchStore &store, WorkingPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] api::OrderKey key(int row) const;
    [[nodiscard]] const api::Order *order(int row) const;
    [[nodiscard]] int rowOf(const api::OrderKey &key) const;
    [[nodiscard]] Why why(int row) const;
    [[nodiscard]] int count(Why why) const;
    /// Of all three, in their order: goes through the pool.
    [[nodiscard]] std::array<int, 3> counts() const;
    /// Why the desk's own planning left orders over; replaces what was set before.
    void setRefusals(const QHash<api::OrderKey, planner::Refusal> &refusals);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] QString columnName(int column) const override;

private:
    void take(const QList<api::OrderKey> &keys);
    [[nodiscard]] int rowOfSlot(int slot) const;
    [[nodiscard]] QList<int> rowsOf(const QList<api::OrderKey> &keys) const;
    void remove(const QList<api::OrderKey> &keys);
    void insert(const QList<api::OrderKey> &keys);

    const DispatchStore &m_store;
    WorkingPlan &m_plan;
    QList<int> m_rows; ///< the store's slots, ascending
    QHash<api::OrderKey, planner::Refusal> m_refusals;
};

}
