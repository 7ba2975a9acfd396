// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"

#include <QString>

namespace routedesk::models {

/// What is to become of a batch of new orders.
struct BatchTerms {
    api::PlanMode planMode = api::PlanMode::Manual;
    QString opsGroupHandle; ///< null: none
    QString workerHandle; ///< null: nobody yet
    bool planAtOnce = false; ///< on demand only: wait for the answer with the route

    bool operator==(const BatchTerms &) const = default;
};

}
