// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

namespace routedesk::models {

/// A header that speaks of one end of a transport: "Pickup address", "Lieferadresse", "Hora de recogida".
struct SidedHeader {
    OrderSide side = OrderSide::Both;
    QString rest; ///< in plain words, without those of the side: "address", "adresse", "hora"
};

/// nullopt when the header names neither end. The languages are those of columnaliases.h.
[[nodiscard]] std::optional<SidedHeader> sideOfHeader(const QString &header);

}
