// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

namespace routedesk::models {

/// One piece of an address that stands on several columns.
struct AddressPiece {
    ImportField field = ImportField::Address;
    int column = -1; ///< of the file; -1 for one that no column gives
    QString text;
};

/// Puts pieces in the order of an address: street, further lines, town, country. Whether the number stands before the
/// street and the postal code before the town is as the file has it.
void orderPieces(QList<AddressPiece> &pieces);

/// Ordered pieces as one text, with ", " between, or a space between number and street and between postal code and town.
/// Empty ones are left out, and so is what an earlier one says already.
[[nodiscard]] QString joinAddress(const QList<AddressPiece> &pieces);

}
