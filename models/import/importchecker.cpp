// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importchecker.h"

#include "models/import/rowsetup.h"

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
        area = ImportArea{ centre->latitude(), centre->longitude(), knownCentreReachKm };
    } else {
        std::vector<RowValues> given;
        std::vector<RowValues> found;
        std::vector<QByteArrayView> cells;
        const int rows = std::min(table.rowCount(), areaRows);
        for (int row = 0; row < rows; ++row) {
            table.cells(row, m_plan.columnCount(), cells);
            CheckedRow checked = m_interpreter.check(cells);
            const auto sort = [&](RowValues &values) {
                (values.place == PlaceState::Given ? given : found).push_back(std::move(values));
            };
            sort(checked.values);
            if (checked.second)
                sort(*checked.second);
        }
        area = areaOf(given);
        if (const auto &day = m_options.dayCentre; !area && day)
            area = ImportArea { day->latitude(), day->longitude(), knownCentreReachKm };
        if (!area)
            area = areaOf(found);
    }
    m_interpreter = RowInterpreter(m_plan, m_options, area);
    m_interpreter.setPlaces(m_places);
    return area;
}

LoadedChunk ImportChecker::check(const ImportTable &table, int first, int last) const
{
    LoadedChunk chunk;
    chunk.firstRow = first;
    chunk.keys.reserve(size_t(last - first));
    chunk.marks.reserve(size_t(last - first));
    const bool paired = m_interpreter.isPaired();
    chunk.places.reserve(size_t(last - first));
    std::vector<QByteArrayView> cells;
    RowMemo memo;
    for (int row = first; row < last; ++row) {
        table.cells(row, m_plan.columnCount(), cells);
        const CheckedRow checked = m_interpreter.check(cells, memo);
        chunk.keys.push_back(checked.values.key);
        chunk.dates |= checked.values.dates;
        if (paired) {
            chunk.secondKeys.push_back(checked.second ? checked.second->key : 0);
            chunk.dates |= checked.second ? checked.second->dates : quint8(0);
        }
        chunk.places.push_back(checked.place());
        chunk.marks.push_back(checked.issues.isEmpty() ? 0 : checked.hasError() ? ErrorMark : WarningMark);
    }
    return chunk;
}

}
