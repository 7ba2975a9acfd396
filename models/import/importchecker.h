// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importwork.h"

namespace routedesk::models {

/// Checks runs of rows. Used by the workers only.
class ImportChecker {
public:
    explicit ImportChecker(const ColumnPlan &plan, const ImportOptions &options, const PlaceBook &places = {})
        : m_plan(plan), m_options(options), m_places(places), m_interpreter(plan, options, {})
    {
        m_interpreter.setPlaces(places);
    }

    /// Finds out where the orders lie, unless the options say so: from the coordinates of the first rows, else from what
    /// the options know of the day, else from places that were found.
    std::optional<ImportArea> findArea(const ImportTable &table);
    /// Rows `first` to `last` (not included), without a look at other rows; on any thread.
    [[nodiscard]] LoadedChunk check(const ImportTable &table, int first, int last) const;

private:
    ColumnPlan m_plan;
    ImportOptions m_options;
    PlaceBook m_places;
    RowInterpreter m_interpreter;
};

}
