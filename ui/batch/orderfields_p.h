// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::ui {

/// Stands for both halves of a pair among the types.
[[nodiscard]] inline QString pairData()
{
    return QStringLiteral("pair");
}

}
