// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

namespace routedesk::models {

/// What an empty cell or a missing column means, as text that is read like a cell. A place stands in only for a row that
/// gives no place at all, and a time only where neither a time nor a window is given.
class ImportDefaults {
public:
    struct Entry {
        ColumnTarget target;
        QString text;

        bool operator==(const Entry &) const = default;
    };

    /// An empty text takes the default away. False, and nothing changes, for a field that can have none.
    bool set(const ColumnTarget &target, const QString &text);
    /// Null when there is none.
    [[nodiscard]] QString text(const ColumnTarget &target) const;
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

    bool operator==(const ImportDefaults &) const = default;

private:
    QList<Entry> m_entries; ///< in the order of the fields
};

/// Not what names an order or is of use in one row only: handle, house number, single coordinates.
[[nodiscard]] bool mayDefault(ImportField field);

}
