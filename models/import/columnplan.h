// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

#include <optional>

namespace routedesk::models {

/// Which column means what. A field that may not repeat is never on two columns of one side. Where any column speaks of
/// one side only, each row makes a pick and a drop; what no column says of a side is taken from the columns of both.
class ColumnPlan {
public:
    enum class Origin {
        Unmatched, ///< nothing known about the header; the unmatched policy decided
        WireName,  ///< the header is the wire's own word
        Alias,     ///< the header is a known word in one of the languages
        Values,    ///< the cells gave it away
        Mapping,   ///< as the mapping says that was recognised or chosen
        Person,    ///< assigned by hand
    };

    explicit ColumnPlan(int columnCount = 0);

    [[nodiscard]] int columnCount() const { return int(m_columns.size()); }
    [[nodiscard]] const ColumnTarget &target(int column) const { return m_columns[column].target; }
    [[nodiscard]] Origin origin(int column) const { return m_columns[column].origin; }
    /// Of exactly that side.
    [[nodiscard]] std::optional<int> columnOf(ImportField field, OrderSide side = OrderSide::Both) const;
    /// Of that side, else of both.
    [[nodiscard]] std::optional<int> columnFor(ImportField field, OrderSide side) const;
    [[nodiscard]] bool isPaired() const;
    /// How many columns are neither ignored nor metadata ("12 of 15 matched").
    [[nodiscard]] int matchedCount() const;

    /// Takes the field away from the column that had it (that one becomes ignored). Metadata without a key is refused.
    bool assign(int column, const ColumnTarget &target, Origin origin = Origin::Person);

    /// What a batch can't do without and no column gives: OrderHandle, ScheduledAt (met by Window too), and Address
    /// (standing for any form of destination). Of pairs each side has to have them, save that a pick is due with its drop.
    [[nodiscard]] QList<ImportField> missingRequired() const;

    bool operator==(const ColumnPlan &) const = default;

private:
    struct Column {
        ColumnTarget target;
        Origin origin = Origin::Unmatched;
        bool operator==(const Column &) const = default;
    };

    QList<Column> m_columns;
};

}
