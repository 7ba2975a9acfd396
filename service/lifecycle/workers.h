// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// A worker who is not deleted.
[[nodiscard]] Outcome<WorkerRecord> findWorker(Context &context, const QString &handle);

/// A handle that is taken, also by a deleted worker, is DuplicateWorker. A phone belongs to one worker.
[[nodiscard]] Outcome<WorkerRecord> createWorker(Context &context, const api::Worker &worker);
/// Open routes take over the phone, and are estimated anew by shift, home and group.
[[nodiscard]] Outcome<WorkerRecord> patchWorker(
    Context &context, const QString &handle, const api::WorkerPatch &patch);
[[nodiscard]] Outcome<WorkerRecord> setAvailable(Context &context, const QString &handle, bool available);
/// InUse while the worker has a route that is not completed.
[[nodiscard]] Outcome<void> deleteWorker(Context &context, const QString &handle);
/// Fine for one who is not deleted. InUse when another worker has the phone by now.
[[nodiscard]] Outcome<WorkerRecord> undeleteWorker(Context &context, const QString &handle);

/// Fine when nobody but `handle` has the device; else a complaint about the field.
[[nodiscard]] Outcome<void> requireFreeDevice(Context &context, const QString &deviceId, const QString &handle);

}
