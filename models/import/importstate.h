// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routedesk::models {

enum class RowState {
    Good,
    Warning,  ///< will be imported
    Error,    ///< will not, until it is mended
    Removed,  ///< taken out by a person, may come back
    Imported, ///< the server has it
};

/// To be imported as it stands.
[[nodiscard]] constexpr bool isWaiting(RowState state)
{
    return state == RowState::Good || state == RowState::Warning;
}

struct ImportCounts {
    int good = 0, warning = 0, error = 0, removed = 0, imported = 0;
    int pairs = 0; ///< of the rows to be imported: those that make two orders
    int places = 0; ///< of the rows still here: whose place was looked up and wants a look

    [[nodiscard]] int total() const { return good + warning + error + removed + imported; }
    /// Rows that goodOrders() is made of: a warning does not hold a row back.
    [[nodiscard]] int importable() const { return good + warning; }
    [[nodiscard]] int importableOrders() const { return importable() + pairs; }

    bool operator==(const ImportCounts &) const = default;
};

}
