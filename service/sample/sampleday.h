// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// Makes the workers and ops groups of the sample day, and those that the reference pages' examples name, where they are
/// missing. Orders are not made: they come in through the same calls a person uses.
void provisionSample(Store &store, api::Instant now);

}
