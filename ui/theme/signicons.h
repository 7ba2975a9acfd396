// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/look.h"

#include <QIcon>

namespace routedesk::ui {

/// Signs of tools that only their own actions wear, drawn as the line icons are (theme/icons.h) and kept beside them.
enum class Sign { Lasso, Measure };

/// Follows the scheme as the other icons do.
[[nodiscard]] QIcon makeIcon(Sign sign, SharedLook look);

}
