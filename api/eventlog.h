// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/metadata.h"
#include "api/polyline.h"

#include <QStringList>

namespace routedesk::api {

/// One entry of an order's event log, in the shape of a webhook.
struct LoggedEvent {
    QString type {};      ///< what it is about: order
    QString value {};     ///< what happened: created, assigned, started, …; `data.value` on the wire
    QString orderHandle {};
    std::optional<Instant> recordedAt {};
    std::optional<Instant> createdAt {};
    QString accountId {};
    QString deviceId {};
    QString workerHandle {};
    std::optional<GeoPoint> location {};
    Metadata data {};     ///< the rest of `data`

    bool operator==(const LoggedEvent &) const = default;
};

/// GET /orders/{handle}/webhooks
struct EventLogFilter {
    QStringList values {};
    std::optional<Instant> from {}, to {};
    std::optional<int> fulfillmentAttempt {};
    OpenEnum<SortDirection> sortDirection {}; ///< newest first unless said otherwise
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const EventLogFilter &) const = default;
};

}
