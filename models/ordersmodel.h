// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"
#include "models/roles.h"
#include "models/rowmodel.h"
#include "models/workingplan.h"

namespace routedesk::models {

/// Every order of the day, in the order they came. Arrival, lateness, route and number are the working plan's.
class OrdersModel : public RowModel {
    Q_OBJECT

public:
    enum Column {
        Handle, Type, Status, Address, WindowStart, WindowEnd, Eta, Lateness, Worker, Route, Sequence, Service, Load,
        ProductTypes, OrderPriority, OpsGroup, Attempt, AtRisk, Metadata, CreatedAt, ClosedAt, ColumnCount
    };

    OrdersModel(const DispatchStore &store, const WorkingPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] const api::Order *order(int row) const;
    [[nodiscard]] int rowOf(const api::OrderKey &key) const; ///< -1 when not here
    [[nodiscard]] int slotOf(int row) const { return m_slotOfRow.at(row); } ///< the store's
    /// What SortRole tells, without the way over an index.
    [[nodiscard]] QVariant sortValue(int row, int column) const { return sortValue(*order(row), column); }
    [[nodiscard]] static bool sortsAsText(int column);
    /// The same of a column that sorts as text; null for no value.
    [[nodiscard]] QString sortText(int row, int column) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] QString columnName(int column) const override;

private:
    void apply(const OrderChanges &changes);
    void remove(const QList<int> &removedSlots);
    void reload();
    void numberRows(int first) const;
    [[nodiscard]] QVariant value(const api::Order &order, int column) const;
    [[nodiscard]] QVariant sortValue(const api::Order &order, int column) const;
    [[nodiscard]] QVariant planValue(const api::Order &order, int role) const;
    void refigure(const QList<api::OrderKey> &keys);
    void emitChanged(QList<int> rows, int firstColumn, int lastColumn);

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    QList<int> m_slotOfRow;
    mutable QList<int> m_rowOfSlot; ///< by slot, -1 for none
    mutable bool m_rowsAreStale = true;
};

}
