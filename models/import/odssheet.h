// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace routedesk::models {

class PartReader;
class SheetRows;

/// One sheet of an ODS file to rows. Cells and rows that the file writes once for many stand as often as they
/// count.
class OdsSheet {
public:
    explicit OdsSheet(int longestCell);

    /// The reader stands at the beginning of the `table` element, then at its end.
    void read(PartReader &reader, SheetRows &rows) const;

private:
    void readRow(PartReader &reader, SheetRows &rows) const;
    [[nodiscard]] QByteArray readCell(PartReader &reader) const;
    /// The paragraphs of the cell in hand as a person sees them.
    [[nodiscard]] QString readText(PartReader &reader) const;
    void readParagraph(PartReader &reader, QString &text) const;

    int m_longestCell;
};

}
