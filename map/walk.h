// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routedesk::map {

// What arrow keys, Home and End ask for where there is something to walk along.
enum class Walk { Previous, Next, First, Last };

}
