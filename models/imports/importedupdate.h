// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/orderwish.h"

#include <QDataStream>

namespace routedesk::models {

/// A row of an import that changes an order which the server has already, instead of making one.
struct ImportedUpdate {
    int row = -1; ///< as ImportedOrder::row
    OrderEdit edit;

    bool operator==(const ImportedUpdate &) const = default;
};

/// For the journal, and back; nullopt for what cannot be understood.
void writeUpdates(QDataStream &stream, const QList<ImportedUpdate> &updates);
[[nodiscard]] std::optional<QList<ImportedUpdate>> readUpdates(QDataStream &stream);

}
