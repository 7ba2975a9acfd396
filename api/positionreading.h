// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/phone.h"
#include "api/position.h"
#include "api/reading.h"

namespace routedesk::api {

/// Reads what phones and fleets send, as strictly as the other requests (see reading.h). Numbers that an app writes for
/// "unknown" (below zero) become absent.

/// One message of the OwnTracks app in HTTP mode. Types other than location have no position; an empty body has no type.
struct OwnTracksMessage {
    QString type;
    std::optional<Position> position;
};
[[nodiscard]] ReadResult<OwnTracksMessage> readOwnTracks(QByteArrayView body);

/// What Traccar Client sends: since version 9 as JSON, before as query or form ("OsmAnd protocol").
struct TraccarMessage {
    QString identifier; ///< secret: the phone's token
    QList<Position> positions; ///< none when the app itself calls the place invalid
};
[[nodiscard]] ReadResult<TraccarMessage> readTraccarBody(QByteArrayView body);
[[nodiscard]] ReadResult<TraccarMessage> readTraccarForm(const QUrlQuery &form);

/// POST /positions: at most 1,000 at once.
[[nodiscard]] ReadResult<QList<ReportedPosition>> readPositions(QByteArrayView body);

/// The label of POST /workers/{worker_handle}/phones; the body may be empty.
[[nodiscard]] ReadResult<QString> readNewPhone(QByteArrayView body);

}
