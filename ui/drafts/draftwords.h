// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draftcomparison.h"
#include "models/drafts/draftshelf.h"

namespace routedesk::ui::words {

/// "a, b: completed or cancelled since, they stay where they are", a line for each kind of gap.
[[nodiscard]] QStringList draftGaps(const QList<models::DraftGap> &gaps);
/// Why a file could not be read or written, as a sentence with its name.
[[nodiscard]] QString shelfFault(const models::ShelfFault &fault);

}
