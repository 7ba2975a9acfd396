// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routedesk::ui {

/// Width of what can be pressed at the right end of the sequence's rows, from the right: a route's menu, lock and
/// eye, under them a stop's menu, the lock of its place and that to its worker.
inline constexpr int iconCell = 28;

}
