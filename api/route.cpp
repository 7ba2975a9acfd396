// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/route.h"

namespace routedesk::api {

bool Route::isClosed() const
{
    return status.is(RouteStatus::Completed);
}

bool Route::isStarted() const
{
    return status.is(RouteStatus::Tracking) || status.is(RouteStatus::Summarizing);
}

}
