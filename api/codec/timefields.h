// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/timewindow.h"

#include <QByteArray>

namespace routedesk::api::codec {

/// The wire's name of the time: scheduled_at.
[[nodiscard]] QByteArray nameOf(TimeField field);

/// Whether the usual fields of a filter hold this parameter already, so that it does not go to the windows.
[[nodiscard]] bool isUsual(TimeField field, bool isDay);

}
