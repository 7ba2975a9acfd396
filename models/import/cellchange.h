// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace routedesk::models {

/// A cell of an import that a person has typed over. UTF-8; row and column are the model's.
struct CellChange {
    int row = -1;
    int column = -1;
    QByteArray before, after;

    bool operator==(const CellChange &) const = default;
};

using CellChanges = QList<CellChange>;

class ImportTable;

/// Changes to be made, or taken back.
struct CellEdits {
    CellChanges cells;
    bool forward = true;

    void apply(ImportTable &table) const;
};

}
