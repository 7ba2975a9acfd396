// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace routedesk::api {

/// A phone that is linked to a worker and sends its positions. An extension of the service; HyperTrack's API has none.
struct Phone {
    QString phoneId {};
    QString label {};
    QString app {};                        ///< owntracks, traccar or positions: what it last sent with; null before
    std::optional<Instant> createdAt {};
    std::optional<Instant> lastSeenAt {};  ///< when anything last came from it
    std::optional<double> batteryLevel {}; ///< percent
    bool isSimulated = false;

    bool operator==(const Phone &) const = default;
};

/// A phone that was linked just now, with what to set it up with. Shown once: the token is a secret, and so are the links,
/// which carry it.
struct AddedPhone {
    Phone phone {};
    QString token {};
    QString ownTracksLink {};   ///< owntracks:///config?inline=…: opened on the phone it sets OwnTracks up; fit for a QR code
    QString ownTracksUrl {};    ///< where OwnTracks posts to, for entering by hand; user is the phone's id, password the token
    QString traccarLink {};     ///< for the QR code that Traccar Client's settings scan: server address and identifier
    QString traccarUrl {};      ///< the server address, for entering by hand; the device identifier is the token

    bool operator==(const AddedPhone &) const = default;
};

using PhoneList = QList<Phone>;

}
