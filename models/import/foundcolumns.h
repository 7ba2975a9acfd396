// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnplan.h"
#include "models/import/rowvalues.h"

#include <QByteArray>
#include <QStringList>

namespace routedesk::models {

/// Where a table of rows left over says which places were found for addresses: in the columns of coordinates that it has,
/// else in columns of their own, so that nobody is asked again. Only what is sure is told.
class FoundColumns {
public:
    /// `isWanted`: some row's place was found.
    FoundColumns(const ColumnPlan &plan, bool isWanted);

    /// Names of the columns to append.
    [[nodiscard]] const QStringList &appended() const { return m_appended; }
    /// What stands in a cell of the table instead; null where nothing changes.
    [[nodiscard]] QByteArray cell(int column, const CheckedRow &row) const;
    /// Of the column appended at `at`.
    [[nodiscard]] QByteArray appendedCell(int at, const CheckedRow &row) const;

private:
    struct Side {
        OrderSide side; ///< of the order
        int latitude, longitude, both; ///< -1: none
        int appended;                  ///< -1: it has columns
    };

    /// Of an order, in columns of that side.
    void add(const ColumnPlan &plan, OrderSide order, OrderSide columns);

    QList<Side> m_sides;
    QStringList m_appended;
};

}
