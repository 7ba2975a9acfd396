// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// Fills what was travelled on a route: line, both ends of it, tracking rate. Reads the whole line, so for single routes only.
void addTravelled(const Context &context, const RouteRecord &record, api::Route &route);

}
