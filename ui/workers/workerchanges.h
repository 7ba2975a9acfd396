// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/workerrequests.h"

namespace routedesk::ui {

/// What has to be sent to make `from` into `to`, and nothing else. Availability is not part of it: it has a call of
/// its own, which every service takes.
[[nodiscard]] api::WorkerPatch changesOf(const api::Worker &from, const api::Worker &to);
[[nodiscard]] api::OpsGroupPatch changesOf(const api::OpsGroup &from, const api::OpsGroup &to);

}
