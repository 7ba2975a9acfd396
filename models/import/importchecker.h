// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importwork.h"

namespace routedesk::models {

/// Checks runs of rows. Used by the workers only.
class ImportChecker {
public:
    explicit ImportChecker(const ColumnPlan &plan, const ImportOptions &options, const FoundPlaces &places = {})
        : m_plan(plan), m_options(options), m_places(places), m_interpreter(plan, options, {})
    {
        m_interpreter.setPlaces(places);
    }

    /// Finds out where the orders lie from the first rows, unless the options say so.
    std::optional<ImportArea> findArea(const ImportTable &table);
    /// Rows `first` to `last` (not included), without a look at other rows; on any thread.
    [[nodiscard]] LoadedChunk check(const ImportTable &table, int first, int last) const;

private:
    ColumnPlan m_plan;
    ImportOptions m_options;
    FoundPlaces m_places;
    RowInterpreter m_interpreter;
};

}
