// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::service {

/// The style sheet of all pages. Pages name it by its hash, so it is the only style that a browser applies.
[[nodiscard]] const QString &pageStyle();

}
