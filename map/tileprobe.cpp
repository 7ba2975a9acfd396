// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tileprobe.h"

#include "map/tiles/tilefault.h"
#include "map/tiles/tileimage.h"

#include <QNetworkReply>

#include <algorithm>
#include <cmath>

namespace routedesk::map {

TileProbe::TileProbe(QByteArray userAgent, QObject *parent) : QObject(parent), m_userAgent(std::move(userAgent))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TileProbe::ask);
}

TileProbe::~TileProbe()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void TileProbe::setPace(int checkMs, int firstRetryMs, int timeoutMs)
{
    m_checkMs = checkMs;
    m_firstRetryMs = firstRetryMs;
    m_timeoutMs = timeoutMs;
}

void TileProbe::setChoice(const BaseMapChoice &choice)
{
    m_choice = choice;
    m_timer.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    m_working = false;
    m_told = false;
    m_retryMs = m_firstRetryMs;
    if (choice.isOutline())
        return;
    if (choice.tileAddress(0, 0, 0).isNull())
        report(wordsOf({ TileFault::Kind::BadAddress }));
    else
        ask();
}

void TileProbe::setView(const Viewport &view)
{
    m_view = view;
}

void TileProbe::ask()
{
    if (m_reply)
        return;
    const int zoom = std::clamp(int(m_view.zoom()), m_choice.minZoom, m_choice.maxZoom);
    const int across = 1 << zoom;
    const auto tile = [across](double v) { return std::clamp(int(std::floor(v * across)), 0, across - 1); };
    QNetworkRequest request(QUrl(m_choice.tileAddress(zoom, tile(m_view.centre().x()), tile(m_view.centre().y()))));
    request.setHeader(QNetworkRequest::UserAgentHeader, m_userAgent);
    request.setTransferTimeout(m_timeoutMs);
    m_reply = m_network.get(request);
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received) {
        if (received > largestTileBody)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { answered(reply); });
}

void TileProbe::answered(QNetworkReply *reply)
{
    m_reply = nullptr;
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError)
        report(wordsOf(faultOf(*reply)));
    else if (!decodeTile(reply->readAll(), TileTone::AsIs))
        report(wordsOf({ TileFault::Kind::NoPicture }));
    else
        report({});
}

void TileProbe::report(const QString &fault)
{
    const bool well = fault.isEmpty();
    const bool news = well ? !m_working : !m_told;
    m_working = well;
    m_told = !well;
    if (well)
        m_retryMs = m_firstRetryMs;
    m_timer.start(well ? m_checkMs : m_retryMs);
    if (!well)
        m_retryMs = std::min(m_retryMs * 2, longestRetry);
    if (m_choice.tileAddress(0, 0, 0).isNull())
        m_timer.stop();
    if (news && well)
        emit works();
    else if (news)
        emit fails(fault);
}

}
