// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace routedesk::service {

/// Compares secrets without telling by the time it takes where they differ, nor how long the expected one is.
[[nodiscard]] bool equalInConstantTime(QByteArrayView given, QByteArrayView expected);

}
