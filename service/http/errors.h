// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/authorizer.h"
#include "service/http/message.h"
#include "service/lifecycle/serviceerror.h"
#include "service/storage/storageerror.h"

namespace routedesk::service {

/// The one place where a refusal becomes a status and one of the wire's envelopes.
[[nodiscard]] Response toResponse(const ServiceError &error);

/// 401 with what to log in with, or 429 with when to try again.
[[nodiscard]] Response toResponse(const Denial &denial);

/// 500, or 503 when the store cannot be reached.
[[nodiscard]] Response toResponse(const StorageError &error);

/// `{"detail": {}, "message": …}` with any status.
[[nodiscard]] Response httpError(int status, const QString &message);

}
