// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

[[nodiscard]] Outcome<OpsGroupRecord> findOpsGroup(Context &context, const QString &handle);
/// The time zone is one of the IANA database, or absent, which is UTC.
[[nodiscard]] Outcome<OpsGroupRecord> createOpsGroup(Context &context, const api::OpsGroup &group);
/// What is estimated and planned from now on goes by the new values; estimates that stand do not change by
/// themselves.
[[nodiscard]] Outcome<OpsGroupRecord> patchOpsGroup(
    Context &context, const QString &handle, const api::OpsGroupPatch &patch);
/// InUse while workers belong to it, or orders or routes that are not closed.
[[nodiscard]] Outcome<void> deleteOpsGroup(Context &context, const QString &handle);

}
