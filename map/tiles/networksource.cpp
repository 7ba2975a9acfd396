// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/networksource.h"

#include "map/tiles/tilefolders.h"
#include "map/tiles/tileimage.h"
#include "map/tiles/tilekeeping.h"

#include <QHttpHeaders>
#include <QNetworkReply>
#include <QTimer>

namespace routedesk::map {

namespace {

constexpr int mostRedirects = 3;
constexpr qint64 longestKept = 400LL * 24 * 3600 * 1000; // ms; more means that a clock was wrong

void giveUp(QNetworkReply *reply, TileFault::Kind why)
{
    reply->setProperty(whyAborted, int(why));
    reply->abort();
}

}

NetworkSource::NetworkSource(BaseMapChoice choice, Settings settings) : m_choice(std::move(choice)), m_settings(std::move(settings)) { }

NetworkSource::~NetworkSource()
{
    for (QNetworkReply *reply : std::as_const(m_replies)) {
        reply->disconnect(this);
        reply->abort();
    }
}

std::optional<TileFault> NetworkSource::open()
{
    if (!m_choice.isValid())
        return TileFault { TileFault::Kind::BadAddress };
    // Here and not earlier: both belong to the thread they are made in.
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    if (!m_cache)
        m_cache.emplace(m_settings.folder, tilefolders::mostOfOne);
    return {};
}

TileShape NetworkSource::shape() const
{
    return { m_choice.minZoom, m_choice.maxZoom, m_choice.tileSize, m_choice.kind == BaseMapKind::Imagery };
}

void NetworkSource::say(const TileAnswer &answer)
{
    QMetaObject::invokeMethod(this, [this, answer] { emit answered(answer); }, Qt::QueuedConnection);
}

void NetworkSource::fetch(const TileKey &key, Ask ask)
{
    const std::optional<KeptTile> kept = m_cache->find(key);
    if (ask == Ask::OnlyTheServer || (ask == Ask::Anybody && !kept)) {
        request(key, kept);
        return;
    }
    if (!kept) {
        say({ key, TileAnswer::What::NotKept });
        return;
    }
    const qint64 left = kept->freshUntil - m_settings.pace.now();
    say({ key, TileAnswer::What::Tile, kept->body, {}, false, left <= 0 || left > longestKept });
}

void NetworkSource::request(const TileKey &key, const std::optional<KeptTile> &kept)
{
    QNetworkRequest request(QUrl(m_choice.tileAddress(key.z, key.x, key.y)));
    request.setRawHeader("User-Agent", m_settings.userAgent);
    request.setRawHeader("Accept", "image/webp,image/png,image/jpeg");
    request.setRawHeader("Accept-Encoding", "identity"); // pictures are packed already, and nothing swells on unpacking
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(mostRedirects);
    request.setTransferTimeout(m_settings.pace.stall);
    if (kept && !kept->tag.isEmpty())
        request.setRawHeader("If-None-Match", kept->tag);
    else if (kept && !kept->changed.isEmpty())
        request.setRawHeader("If-Modified-Since", kept->changed);
    QNetworkReply *reply = m_network->get(request);
    m_replies.insert(key, reply);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64 total) {
        if (received > largestTileBody || total > largestTileBody)
            giveUp(reply, TileFault::Kind::TooLarge);
    });
    QTimer::singleShot(m_settings.pace.whole, reply, [reply] { giveUp(reply, TileFault::Kind::Slow); });
    connect(reply, &QNetworkReply::finished, this, [this, key, reply, kept] { finish(key, reply, kept); });
}

void NetworkSource::finish(const TileKey &key, QNetworkReply *reply, const std::optional<KeptTile> &kept)
{
    m_replies.remove(key);
    reply->deleteLater();
    emit answered(read(key, reply, kept));
}

TileAnswer NetworkSource::read(const TileKey &key, QNetworkReply *reply, const std::optional<KeptTile> &kept)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    TileAnswer answer { key };
    if (status == 304 && kept) {
        keep(key, *reply, *kept);
        answer.what = TileAnswer::What::Same;
    } else if (status == 204 || status == 404 || status == 410) {
        m_cache->remove(key);
        answer.fault = { TileFault::Kind::NotFound, status };
    } else if (reply->error() != QNetworkReply::NoError || status != 200) {
        answer.what = TileAnswer::What::Failed;
        answer.fault = faultOf(*reply);
    } else {
        answer.what = TileAnswer::What::Tile;
        answer.body = reply->read(largestTileBody + 1);
        keep(key, *reply, { answer.body });
    }
    return answer;
}

void NetworkSource::keep(const TileKey &key, const QNetworkReply &reply, KeptTile tile)
{
    const auto until = freshUntil({ reply.rawHeader("Cache-Control"), reply.rawHeader("Expires"), reply.rawHeader("Age") },
                                  m_settings.pace.now());
    if (!until) {
        m_cache->remove(key);
        return;
    }
    tile.freshUntil = *until;
    if (reply.hasRawHeader("ETag"))
        tile.tag = reply.rawHeader("ETag");
    if (reply.hasRawHeader("Last-Modified"))
        tile.changed = reply.rawHeader("Last-Modified");
    m_cache->store(key, tile);
}

void NetworkSource::drop(const TileKey &key)
{
    QNetworkReply *reply = m_replies.take(key);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void NetworkSource::spoil(const TileKey &key)
{
    m_cache->remove(key);
}

}
