// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routedesk::ui {

/// What is done to orders (up to Edit) or routes at once.
enum class ActionKind { Complete, Cancel, Disable, Enable, Reschedule, Reassign, Edit, Track, Optimise, CompleteRoutes };

/// Can't be taken back: a person is asked first.
[[nodiscard]] constexpr bool isFinal(ActionKind kind)
{
    return kind == ActionKind::Complete || kind == ActionKind::Cancel || kind == ActionKind::CompleteRoutes;
}

}
