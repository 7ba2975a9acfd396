// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellchange.h"
#include "models/import/importtable.h"

#include <QString>

#include <functional>
#include <optional>

namespace routedesk::models {

/// What is to become of a text in one column.
struct ColumnReplace {
    int column = -1;
    QString find;        ///< as it stands, no pattern; empty: empty cells are meant
    QString replacement;
    bool wholeCell = false; ///< the cell holds nothing else; blanks around it don't count
    bool caseMatters = false;

    /// The cell's text afterwards; nullopt: it stays as it is.
    [[nodiscard]] std::optional<QString> applied(const QString &cell) const;
};

/// The cells among `rows` that would change. Stops early when `goOn`, asked now and then, says so: nothing is found then.
/// For any thread.
[[nodiscard]] CellChanges replacements(const ImportTable &table, const QList<int> &rows, const ColumnReplace &wanted,
    const std::function<bool()> &goOn);

}
