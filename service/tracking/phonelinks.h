// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

#include "api/phone.h"

namespace routedesk::service {

/// Where OwnTracks and Traccar Client send to.
inline constexpr QLatin1StringView ownTracksPath("/positions/owntracks");
inline constexpr QLatin1StringView traccarPath("/positions/traccar");

/// What a new phone is set up with, in the forms that the two apps read.
[[nodiscard]] api::AddedPhone setUp(
    const Links &links, const api::Phone &phone, const QString &token, const api::Worker &worker);

}
