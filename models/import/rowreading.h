// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/columnplan.h"
#include "models/import/csvrows.h"
#include "models/import/importoptions.h"
#include "models/import/rowvalues.h"
#include "models/import/timereader.h"

#include <array>

namespace routedesk::models {

/// What every row of an import has in common, prepared once.
struct RowSetup {
    RowSetup(const ColumnPlan &plan, const ImportOptions &options, const std::optional<ImportArea> &area);

    [[nodiscard]] int columnOf(ImportField field) const { return columns[size_t(field)]; }

    struct MetadataColumn {
        int column;
        QString key;
    };

    ColumnPlan plan;
    std::array<int, size_t(ImportField::OpsGroup) + 1> columns; ///< by field; -1: no column
    QList<MetadataColumn> metadata;
    ImportOptions options;
    std::optional<ImportArea> area;
    FoundPlaces places; ///< of rows that have an address only
    LocalClock clock;
};

/// The reading of one row, from cells to values and complaints. Used by RowInterpreter only.
class RowReading {
public:
    RowReading(const RowSetup &setup, CsvRows::Cells cells)
        : m_setup(setup)
        , m_cells(cells)
    {
    }

    [[nodiscard]] CheckedRow run();
    /// What the row's place is looked up by; null when there is none.
    [[nodiscard]] QString address() const;
    /// The row's own day, or the import's.
    [[nodiscard]] QDate day();

private:
    struct Taken {
        std::optional<api::Instant> instant;
        bool unreadable = false;
    };

    [[nodiscard]] QByteArrayView cell(ImportField field) const;
    void complain(int column, IssueSeverity severity, IssueKind kind, const QVariantList &arguments = {});
    void error(ImportField field, IssueKind kind, const QVariantList &arguments = {});
    void warn(ImportField field, IssueKind kind, const QVariantList &arguments = {});
    [[nodiscard]] std::optional<int> whole(ImportField field, int least, int most);
    [[nodiscard]] std::optional<double> degrees(ImportField field, double limit);

    void readIdentity();
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
    void readCoordinateCells();
    void readGeometryCell();
    void checkPlacing(ImportField latitudeField, ImportField longitudeField);
    void checkDistance(ImportField latitudeField);
    void readRadius();

    void readTimes();
    [[nodiscard]] Taken readTimeCell(ImportField field, bool endOfDay);
    [[nodiscard]] Taken resolve(ImportField field, const ReadTime &time, bool endOfDay);
    void readWindowCell(Taken &from, Taken &until);
    void checkWindow(const Taken &until, ImportField untilField);

    const RowSetup &m_setup;
    CsvRows::Cells m_cells;
    CheckedRow m_row;
    std::optional<QDate> m_day;
    bool m_coordinatesGiven = false; ///< or tried
};

}
