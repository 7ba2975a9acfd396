// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodecache.h"
#include "geocoding/nominatimclient.h"

#include <QHash>
#include <QStringList>

namespace routedesk::geocoding {

/// The places of one server: what is kept answers at once, the rest is asked and then kept. Lives in one thread, which
/// may be busy for some 100 ms.
class GeocodeBook final : public QObject {
    Q_OBJECT

public:
    GeocodeBook(QNetworkAccessManager &network, api::RetryClock &clock, const QString &cachePath,
        const GeocodePatience &patience = {}, QObject *parent = nullptr);

    void setServer(const GeocodeServer &server);
    [[nodiscard]] QHash<QString, GeocodeAnswer> known(
        const QStringList &addresses, const std::optional<api::GeoPoint> &near);
    [[nodiscard]] QFuture<GeocodeResult<GeocodeAnswer>> forward(
        const QString &address, const std::optional<api::GeoPoint> &near);
    [[nodiscard]] QFuture<GeocodeResult<Candidates>> reverse(const api::GeoPoint &point);
    void choose(const QString &address, const std::optional<api::GeoPoint> &near,
        const std::optional<api::GeoPoint> &point);
    void wake() { m_client.wake(); }
    void forgetAll() { m_cache.forgetAll(); }
    [[nodiscard]] CacheSize size() { return m_cache.size(); }
    /// For whoever asks the same servers besides.
    [[nodiscard]] const std::shared_ptr<HostPace> &pace() const { return m_pace; }

signals:
    void worthAskingAgain();

private:
    [[nodiscard]] QFuture<GeocodeResult<GeocodeAnswer>> ask(
        const CacheKey &key, const QFuture<GeocodeResult<Candidates>> &search);
    [[nodiscard]] CacheKey keyOf(const QString &address, const std::optional<api::GeoPoint> &near) const;

    api::RetryClock &m_clock;
    std::shared_ptr<HostPace> m_pace = std::make_shared<HostPace>();
    NominatimClient m_client;
    GeocodeCache m_cache;
    GeocodeServer m_server;
};

}
