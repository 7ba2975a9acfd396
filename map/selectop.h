// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

namespace routedesk::map {

// What a click, a rectangle or a lasso does to what was selected before.
enum class SelectOp { Replace, Toggle, Add, Remove };

// No key replaces, Ctrl toggles, Shift adds, Alt removes. Ctrl+Shift removes as well: many desktops keep a drag with
// Alt for moving windows. Other keys mean nothing here.
[[nodiscard]] SelectOp selectOp(Qt::KeyboardModifiers modifiers);

// What is selected then. To toggle several takes them away only if all of them were selected.
[[nodiscard]] Ids selected(const Ids &before, const Ids &chosen, SelectOp op);

}
