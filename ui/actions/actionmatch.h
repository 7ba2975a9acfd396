// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orderactions.h"

namespace routedesk::ui {

/// Whether the mutation is the call that the row of a report waits for.
[[nodiscard]] bool isAbout(const models::Mutation &mutation, const models::ActionRow &row);

}
