// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocodebook.h"

#include "geocoding/addresskey.h"

#include <QFutureWatcher>
#include <QPromise>

namespace routedesk::geocoding {

GeocodeBook::GeocodeBook(QNetworkAccessManager &network, api::RetryClock &clock, const QString &cachePath,
    const GeocodePatience &patience, QObject *parent)
    : QObject(parent), m_clock(clock), m_client(network, clock, patience, m_pace), m_cache(cachePath)
{
    connect(&m_client, &NominatimClient::rested, this, &GeocodeBook::worthAskingAgain);
}

void GeocodeBook::setServer(const GeocodeServer &server)
{
    if (server == m_server)
        return;
    m_server = server;
    m_client.setServer(server);
    emit worthAskingAgain();
}

CacheKey GeocodeBook::keyOf(const QString &address, const std::optional<api::GeoPoint> &near) const
{
    return CacheKey::of(m_server.identity(), addressKey(address), near);
}

QHash<QString, GeocodeAnswer> GeocodeBook::known(
    const QStringList &addresses, const std::optional<api::GeoPoint> &near)
{
    QHash<QString, GeocodeAnswer> answers;
    if (m_server.isNull())
        return answers;
    const api::Instant now = m_clock.now();
    for (const QString &address : addresses) {
        if (const auto answer = m_cache.find(keyOf(address, near), now))
            answers.insert(address, *answer);
    }
    return answers;
}

QFuture<GeocodeResult<GeocodeAnswer>> GeocodeBook::forward(
    const QString &address, const std::optional<api::GeoPoint> &near)
{
    using Result = GeocodeResult<GeocodeAnswer>;
    const CacheKey key = keyOf(address, near);
    if (key.address.isEmpty())
        return QtFuture::makeReadyValueFuture(
            Result(std::unexpected(GeocodeFailure { GeocodeFailure::Kind::Refused })));
    if (!m_server.isNull()) {
        if (auto answer = m_cache.find(key, m_clock.now()))
            return QtFuture::makeReadyValueFuture(Result(*std::move(answer)));
    }
    return ask(key, m_client.search(address.simplified(), near));
}

// A continuation that is cancelled does not cancel what it hangs on.
QFuture<GeocodeResult<GeocodeAnswer>> GeocodeBook::ask(
    const CacheKey &key, const QFuture<GeocodeResult<Candidates>> &search)
{
    using Result = GeocodeResult<GeocodeAnswer>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Result>(this);
    QFuture<GeocodeResult<Candidates>> asked = search;
    connect(watcher, &QFutureWatcherBase::canceled, this, [asked]() mutable { asked.cancel(); });
    watcher->setFuture(promise->future());
    const auto end = [promise, watcher] {
        promise->finish();
        watcher->deleteLater();
    };
    asked
        .then(this,
            [this, key, promise, end](const GeocodeResult<Candidates> &found) {
                if (found)
                    m_cache.store(key, *found, m_clock.now());
                promise->addResult(found ? Result(GeocodeAnswer { *found }) : std::unexpected(found.error()));
                end();
            })
        .onCanceled(this, end);
    return promise->future();
}

QFuture<GeocodeResult<Candidates>> GeocodeBook::reverse(const api::GeoPoint &point)
{
    return m_client.reverse(point);
}

void GeocodeBook::choose(const QString &address, const std::optional<api::GeoPoint> &near,
    const std::optional<api::GeoPoint> &point)
{
    if (!m_server.isNull())
        m_cache.choose(keyOf(address, near), point, m_clock.now());
}

}
