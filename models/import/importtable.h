// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvrows.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace routedesk::models {

/// All rows of an import: shared chunks as they were read, and what a person has typed over them. Copying is cheap, so a
/// worker gets its own to read from.
class ImportTable {
public:
    void append(std::shared_ptr<const CsvRows> chunk);
    void clear();

    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int sheetRow(int row) const;
    [[nodiscard]] int cellCount(int row) const;
    /// The cell as it stands now; valid until this table changes.
    [[nodiscard]] QByteArrayView cell(int row, int column) const;
    [[nodiscard]] QByteArrayView originalCell(int row, int column) const;
    [[nodiscard]] bool isEdited(int row, int column) const;
    /// Typing the original text again takes the edit away.
    void setCell(int row, int column, const QByteArray &utf8);
    /// All cells of the row, filled up with empty ones to `columns`.
    void cells(int row, int columns, std::vector<QByteArrayView> &into) const;

private:
    struct Place {
        const CsvRows *chunk;
        int row;
    };
    [[nodiscard]] Place place(int row) const;

    QList<std::shared_ptr<const CsvRows>> m_chunks;
    QList<int> m_starts;
    QHash<quint64, QByteArray> m_edits;
};

}
