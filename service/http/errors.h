// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/message.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// The one place where a refusal becomes a status and one of the wire's envelopes.
[[nodiscard]] Response toResponse(const ServiceError &error);

/// `{"detail": {}, "message": …}` with any status.
[[nodiscard]] Response httpError(int status, const QString &message);

}
