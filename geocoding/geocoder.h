// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodeanswer.h"
#include "geocoding/geocodefailure.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>

namespace routedesk::geocoding {

/// Addresses to places and back. Whoever asks need not know whether the answer comes from a server or was kept; nothing
/// leaves the computer unless a server is named. Each future finishes once, in any thread (use then(context, …));
/// cancelling one ends its request.
class Geocoder : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// A server is named.
    [[nodiscard]] virtual bool isOn() const = 0;
    /// What is kept, by address as given; asks no server.
    [[nodiscard]] virtual QFuture<QHash<QString, GeocodeAnswer>> known(
        const QStringList &addresses, const std::optional<api::GeoPoint> &near) = 0;
    /// What is kept, else what the server says, which is then kept.
    [[nodiscard]] virtual QFuture<GeocodeResult<GeocodeAnswer>> forward(
        const QString &address, const std::optional<api::GeoPoint> &near)
        = 0;
    /// The place that a point lies at; goes before what else waits. At most one candidate.
    [[nodiscard]] virtual QFuture<GeocodeResult<Candidates>> reverse(const api::GeoPoint &point) = 0;
    /// Keeps what a person has settled on; nullopt takes it back.
    virtual void choose(const QString &address, const std::optional<api::GeoPoint> &near,
        const std::optional<api::GeoPoint> &point)
        = 0;
    /// A server that has failed is left alone for a while, and whatever is asked meanwhile fails at once. This ends it.
    virtual void wake() = 0;

signals:
    /// The server was left alone long enough, or is another one: who has failed may ask again.
    void worthAskingAgain();
};

}
