// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importchecker.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int areaRows = 4000;
constexpr double knownCentreReachKm = 150;

}

std::optional<ImportArea> ImportChecker::findArea(const ImportTable &table)
{
    std::optional<ImportArea> area;
    if (const auto &centre = m_options.centre) {
        area = ImportArea { centre->latitude(), centre->longitude(), knownCentreReachKm };
    } else {
        std::vector<RowValues> values;
        const int rows = std::min(table.rowCount(), areaRows);
        for (int row = 0; row < rows; ++row) {
            table.cells(row, m_plan.columnCount(), m_cells);
            values.push_back(m_interpreter.check(m_cells).values);
        }
        area = areaOf(values);
    }
    m_interpreter = RowInterpreter(m_plan, m_options, area);
    return area;
}

LoadedChunk ImportChecker::check(const ImportTable &table, int first, int last, const QSet<int> &removed)
{
    LoadedChunk chunk;
    chunk.firstRow = first;
    chunk.verdicts.reserve(last - first);
    for (int row = first; row < last; ++row) {
        table.cells(row, m_plan.columnCount(), m_cells);
        CheckedRow checked = m_interpreter.check(m_cells);
        const bool error = checked.hasError();
        const quint64 key = checked.values.key;
        chunk.verdicts.append({ key, !checked.issues.isEmpty() && !error, error });
        if (!checked.issues.isEmpty())
            chunk.issues.insert(row, std::move(checked.issues));
        if (key == 0 || removed.contains(row))
            continue;
        if (const auto seen = m_firstRows.constFind(key); seen != m_firstRows.cend())
            chunk.duplicates.insert(row, *seen);
        else
            m_firstRows.insert(key, row);
    }
    return chunk;
}

}
