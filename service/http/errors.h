// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/authorizer.h"
#include "service/http/message.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// The one place where a refusal becomes a status and one of the wire's envelopes.
[[nodiscard]] Response toResponse(const ServiceError &error);

/// 401 with what to log in with, or 429 with when to try again.
[[nodiscard]] Response toResponse(const Denial &denial);

/// `{"detail": {}, "message": …}` with any status.
[[nodiscard]] Response httpError(int status, const QString &message);

}
