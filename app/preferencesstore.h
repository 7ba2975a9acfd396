// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/preferences.h"

class QSettings;

namespace routedesk::app {

/// What the person chose, as it is kept. Values out of range come back as the defaults.
[[nodiscard]] ui::Preferences readPreferences(QSettings &settings);
void writePreferences(QSettings &settings, const ui::Preferences &preferences);

}
