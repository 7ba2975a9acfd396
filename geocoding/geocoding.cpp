// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocoding.h"

#include "api/askacross.h"

#include <QNetworkAccessManager>

namespace routedesk::geocoding {

struct Geocoding::Inner final : QObject {
    Inner(QString path, const GeocodePatience &thePatience) : cachePath(std::move(path)), patience(thePatience) { }

    // In its own thread, where the network and the database belong.
    void begin()
    {
        network = std::make_unique<QNetworkAccessManager>();
        book = std::make_unique<GeocodeBook>(*network, clock, cachePath, patience);
    }

    QString cachePath;
    GeocodePatience patience;
    api::RetryClock clock;
    std::unique_ptr<QNetworkAccessManager> network;
    std::unique_ptr<GeocodeBook> book;
};

Geocoding::Geocoding(const QString &cachePath, const GeocodePatience &patience, QObject *parent)
    : Geocoder(parent), m_inner(new Inner(cachePath, patience))
{
    m_thread.setObjectName(QStringLiteral("routedesk-geocoding"));
    m_inner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inner, &QObject::deleteLater);
    QMetaObject::invokeMethod(m_inner, [this, inner = m_inner] {
        inner->begin();
        connect(inner->book.get(), &GeocodeBook::worthAskingAgain, this, &Geocoding::worthAskingAgain);
    });
    m_thread.start();
}

Geocoding::~Geocoding()
{
    // After what is to be kept has been kept.
    QMetaObject::invokeMethod(m_inner, [this] { m_thread.quit(); });
    m_thread.wait();
}

void Geocoding::setServer(const GeocodeServer &server)
{
    m_server = server;
    m_server.key = keyFor(server);
    apply();
}

void Geocoding::setKey(const QByteArray &key, const QString &origin)
{
    m_key = key;
    m_keyOrigin = origin;
    m_server.key = keyFor(m_server);
    apply();
}

QByteArray Geocoding::keyFor(const GeocodeServer &server) const
{
    return !server.isNull() && server.origin() == m_keyOrigin ? m_key : QByteArray();
}

void Geocoding::apply()
{
    QMetaObject::invokeMethod(m_inner, [inner = m_inner, server = m_server] { inner->book->setServer(server); });
}

QFuture<QHash<QString, GeocodeAnswer>> Geocoding::known(
    const QStringList &addresses, const std::optional<api::GeoPoint> &near)
{
    using Known = QHash<QString, GeocodeAnswer>;
    return api::askAcross<Known>(m_inner, [inner = m_inner, addresses, near] {
        return QtFuture::makeReadyValueFuture(inner->book->known(addresses, near));
    });
}

QFuture<GeocodeResult<GeocodeAnswer>> Geocoding::forward(
    const QString &address, const std::optional<api::GeoPoint> &near)
{
    return api::askAcross<GeocodeResult<GeocodeAnswer>>(
        m_inner, [inner = m_inner, address, near] { return inner->book->forward(address, near); });
}

QFuture<GeocodeResult<Candidates>> Geocoding::reverse(const api::GeoPoint &point)
{
    return api::askAcross<GeocodeResult<Candidates>>(
        m_inner, [inner = m_inner, point] { return inner->book->reverse(point); });
}

void Geocoding::choose(const QString &address, const std::optional<api::GeoPoint> &near,
    const std::optional<api::GeoPoint> &point)
{
    QMetaObject::invokeMethod(
        m_inner, [inner = m_inner, address, near, point] { inner->book->choose(address, near, point); });
}

void Geocoding::wake()
{
    QMetaObject::invokeMethod(m_inner, [inner = m_inner] { inner->book->wake(); });
}

QFuture<GeocodeResult<Candidates>> Geocoding::probe(const GeocodeServer &server, const QString &address)
{
    return api::askAcross<GeocodeResult<Candidates>>(m_inner, [inner = m_inner, server, address] {
        constexpr std::chrono::milliseconds patience { 8'000 };
        const auto &pace = inner->book->pace();
        if (const auto wait = pace->wait(server.url, server.pause, inner->clock.now()); wait > patience)
            return QtFuture::makeReadyValueFuture(GeocodeResult<Candidates>(
                std::unexpected(GeocodeFailure { GeocodeFailure::Kind::RateLimited, {}, wait })));
        auto *client = new NominatimClient(
            *inner->network, inner->clock, { .timeout = patience, .tries = 1 }, pace, inner);
        client->setServer(server);
        return client->search(address, {}).then(client, [client](const GeocodeResult<Candidates> &found) {
            client->deleteLater();
            return found;
        });
    });
}

QFuture<CacheSize> Geocoding::size()
{
    return api::askAcross<CacheSize>(
        m_inner, [inner = m_inner] { return QtFuture::makeReadyValueFuture(inner->book->size()); });
}

QFuture<CacheSize> Geocoding::forgetAll()
{
    return api::askAcross<CacheSize>(m_inner, [inner = m_inner] {
        inner->book->forgetAll();
        return QtFuture::makeReadyValueFuture(inner->book->size());
    });
}

}
