// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/addressjoin.h"
#include "models/import/columnplan.h"
#include "models/import/csvrows.h"
#include "models/import/importoptions.h"
#include "models/import/placebook.h"
#include "models/import/rowvalues.h"
#include "models/import/timereader.h"

#include <array>
#include <vector>

namespace routedesk::models {

/// Where the orders of one side find their values.
struct SideSetup {
    SideSetup(const ColumnPlan &plan, const ImportDefaults &defaults, OrderSide side);

    [[nodiscard]] int columnOf(ImportField field) const { return columns[size_t(field)]; }

    struct MetadataColumn {
        int column; ///< -1: the default alone
        QString key;
        QByteArray fallback;
    };
    struct AddressColumn {
        ImportField field;
        int column; ///< -1: the default alone
    };

    OrderSide side;
    std::array<int, importFieldCount> columns; ///< by field; -1: no column
    std::array<QByteArray, importFieldCount> fallbacks;
    bool hasFallbacks = false;
    QList<MetadataColumn> metadata;
    QList<AddressColumn> address; ///< in the order of an address; empty while one column says all of it
    std::vector<int> texts;       ///< columns whose text goes out as it is
};

/// What every row of an import has in common, prepared once.
struct RowSetup {
    RowSetup(const ColumnPlan &plan, const ImportOptions &options, const std::optional<ImportArea> &area);

    [[nodiscard]] bool isPaired() const { return sides.size() > 1; }
    [[nodiscard]] const SideSetup &of(OrderSide side) const { return sides[side == OrderSide::Drop ? sides.size() - 1 : 0]; }

    ColumnPlan plan;
    std::vector<SideSetup> sides; ///< one, or pick and drop
    ImportOptions options;
    std::optional<ImportArea> area;
    PlaceBook places; ///< of rows that have an address only
    LocalClock clock;
};

/// What the reading of one row leaves for the next: most rows of a file are alike. One a thread and setup.
struct RowMemo {
    LocalClock::Memo day;
};

/// The cells of a row as one of its orders sees them: what is written, else the default.
class RowCells {
public:
    RowCells(const SideSetup &side, CsvRows::Cells cells) : m_side(side), m_cells(cells) { }

    [[nodiscard]] QByteArrayView at(int column) const
    {
        if (column < 0 || size_t(column) >= m_cells.size())
            return {};
        const QByteArrayView cell = m_cells[size_t(column)];
        const bool isTrimmed = cell.isEmpty() || (uchar(cell.front()) > ' ' && uchar(cell.back()) > ' ');
        return isTrimmed ? cell : cell.trimmed();
    }
    [[nodiscard]] QByteArrayView written(ImportField field) const { return at(m_side.columnOf(field)); }
    [[nodiscard]] QByteArrayView value(ImportField field) const
    {
        const auto text = written(field);
        return !text.isEmpty() || !m_side.hasFallbacks ? text : fallback(field);
    }
    /// Null when there is none.
    [[nodiscard]] QString text(ImportField field) const;
    /// Joined from its columns; null when there is none.
    [[nodiscard]] QString address() const;
    /// Whether `address()` has anything that leads to a door: a town alone does not.
    [[nodiscard]] bool hasAddress() const;
    /// Whether any cell says where the order goes.
    [[nodiscard]] bool hasPlace() const;

    [[nodiscard]] const SideSetup &side() const { return m_side; }
    [[nodiscard]] CsvRows::Cells all() const { return m_cells; }

private:
    [[nodiscard]] QByteArrayView fallback(ImportField field) const;
    [[nodiscard]] bool writtenDoor() const;

    const SideSetup &m_side;
    CsvRows::Cells m_cells;
};

}
