// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QTreeView;

namespace routedesk::ui {

/// The columns of a table as a person has arranged them, in words that stay the same from version to version.
struct TableColumns {
    QStringList shown{}; ///< "handle:132": name and width, left to right
    QString sort{}; ///< "window_start", descending "-window_start"; empty: as it is

    bool operator==(const TableColumns &) const = default;
};

/// `names` are the names of the columns, by their number.
[[nodiscard]] TableColumns columnsOf(const QTreeView &table, const QStringList &names);
/// Unknown names are left out; without any known one nothing changes. The first column always stays.
void arrange(QTreeView &table, const QStringList &names, const TableColumns &columns);

}
