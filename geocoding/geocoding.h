// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodebook.h"
#include "geocoding/geocoder.h"

#include <QThread>

namespace routedesk::geocoding {

/// A geocoder for a program: a book of places in a thread of its own, so that no screen ever waits for the network or
/// the cache. Off until a server is named.
class Geocoding final : public Geocoder {
    Q_OBJECT

public:
    /// `cachePath` null: nothing is kept on disk.
    explicit Geocoding(const QString &cachePath, const GeocodePatience &patience = {}, QObject *parent = nullptr);
    ~Geocoding() override;

    /// The key that is known goes along to where it belongs (GeocodeServer::origin()), and nowhere else.
    void setServer(const GeocodeServer &server);
    void setKey(const QByteArray &key, const QString &origin);
    /// Empty for another origin than the key's.
    [[nodiscard]] QByteArray keyFor(const GeocodeServer &server) const;
    /// Empty without a key.
    [[nodiscard]] QString keyOrigin() const { return m_key.isEmpty() ? QString() : m_keyOrigin; }
    [[nodiscard]] const GeocodeServer &server() const { return m_server; }

    [[nodiscard]] bool isOn() const override { return !m_server.isNull(); }
    [[nodiscard]] QFuture<QHash<QString, GeocodeAnswer>> known(
        const QStringList &addresses, const std::optional<api::GeoPoint> &near) override;
    [[nodiscard]] QFuture<GeocodeResult<GeocodeAnswer>> forward(
        const QString &address, const std::optional<api::GeoPoint> &near) override;
    [[nodiscard]] QFuture<GeocodeResult<Candidates>> reverse(const api::GeoPoint &point) override;
    void choose(const QString &address, const std::optional<api::GeoPoint> &near,
        const std::optional<api::GeoPoint> &point) override;
    void wake() override;

    /// Asks a server that need not be in use, once; nothing is kept.
    [[nodiscard]] QFuture<GeocodeResult<Candidates>> probe(const GeocodeServer &server, const QString &address);
    [[nodiscard]] QFuture<CacheSize> size();
    /// Answers and choices, of every server.
    [[nodiscard]] QFuture<CacheSize> forgetAll();

private:
    struct Inner;

    void apply();

    GeocodeServer m_server;
    QByteArray m_key;
    QString m_keyOrigin;
    QThread m_thread;
    Inner *m_inner; ///< lives in the thread and goes with it
};

}
