// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/pages/pageframe.h"

namespace routedesk::service {

/// A route for those who run it: its stops with numbers, stages and times, and a map of them with what was
/// travelled and where the worker is. May be put into other pages.
[[nodiscard]] Response routePage(Context &context, const RouteRecord &route);

}
