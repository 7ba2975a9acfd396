// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellnumber.h"

#include <QList>
#include <QString>

namespace routedesk::models {

class PartReader;
class SheetRows;
class XlsxStrings;

/// One sheet of an XLSX file to rows. Cells of formulas have the results that the file keeps; errors have their
/// text.
class XlsxSheet {
public:
    /// All of them must outlive it.
    XlsxSheet(const XlsxStrings &strings, const QList<NumberFormat> &formats, DateSystem dates, int longestCell);

    void read(PartReader &reader, SheetRows &rows);

private:
    struct Cell {
        int column;
        QString type;
        qsizetype style;
        QString value;
    };
    [[nodiscard]] Cell readCell(PartReader &reader, int column) const;
    void add(const Cell &cell, SheetRows &rows) const;
    [[nodiscard]] QByteArray numericText(const Cell &cell) const;

    const XlsxStrings &m_strings;
    const QList<NumberFormat> &m_formats;
    DateSystem m_dates;
    int m_longestCell;
};

}
