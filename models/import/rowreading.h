// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/rowsetup.h"

namespace routedesk::models {

/// The reading of one order of a row, from cells to values and complaints. Used by RowInterpreter only.
class RowReading {
public:
    RowReading(const RowSetup &setup, OrderSide side, CsvRows::Cells cells, RowMemo &memo)
        : m_setup(setup)
        , m_side(setup.of(side))
        , m_cells(m_side, cells)
        , m_memo(memo)
    {
    }

    /// `due` stands in for a deadline that is nowhere given.
    [[nodiscard]] CheckedRow run(const std::optional<api::Instant> &due = {});
    /// The row's own day, or the import's.
    [[nodiscard]] QDate day();

private:
    struct Taken {
        std::optional<api::Instant> instant;
        bool unreadable = false;
    };

    [[nodiscard]] QByteArrayView cell(ImportField field) const { return m_cells.value(field); }
    void complain(int column, IssueSeverity severity, IssueKind kind, const QVariantList &arguments = {});
    void error(ImportField field, IssueKind kind, const QVariantList &arguments = {});
    void warn(ImportField field, IssueKind kind, const QVariantList &arguments = {});
    [[nodiscard]] std::optional<int> whole(ImportField field, int least, int most);
    [[nodiscard]] std::optional<double> degrees(ImportField field, double limit);

    void readIdentity();
    void readType();
    void readAmounts();
    void readServiceTime();
    void readAssignment();
    void readTexts();
    void checkText(int column);
    void countExtraCells();

    void readDestination();
    /// The row has an address only.
    void findPlace();
    void useFound(const api::GeoPoint &point);
    /// The cell that what is found is told beside.
    [[nodiscard]] ImportField addressField() const;
    void readCoordinateCells();
    void readGeometryCell();
    void checkPlacing(ImportField latitudeField, ImportField longitudeField);
    void checkDistance(ImportField latitudeField);
    void readRadius();

    void readTimes();
    [[nodiscard]] QDate shifted(QDate date) const
    {
        return m_setup.options.dayShift == 0 ? date : date.addDays(m_setup.options.dayShift);
    }
    [[nodiscard]] Taken readTimeCell(ImportField field, bool endOfDay);
    [[nodiscard]] Taken resolve(ImportField field, const ReadTime &time, bool endOfDay);
    void readWindowCell(Taken &from, Taken &until);
    void checkWindow(const Taken &until, ImportField untilField);

    const RowSetup &m_setup;
    const SideSetup &m_side;
    RowCells m_cells;
    RowMemo &m_memo;
    std::optional<api::Instant> m_due;
    CheckedRow m_row;
    std::optional<QDate> m_day;
    bool m_coordinatesGiven = false; ///< or tried
};

}
