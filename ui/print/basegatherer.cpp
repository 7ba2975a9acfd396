// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/basegatherer.h"

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr int mostInAll = 800; // tiles of many pictures together: they are held until the last one is drawn
constexpr int mostOfSparing = map::PictureTiles::usualMost; // the same where the owner does not want many asked for
constexpr int fewest = 12;
constexpr qint64 longestInAll = 60'000; // ms

}

BaseGatherer::BaseGatherer(Settings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings)) { }

BaseGatherer::~BaseGatherer() = default;

int BaseGatherer::mostTiles() const
{
    const int share = (m_settings.choice.isSparing ? mostOfSparing : mostInAll) / int(std::max<qsizetype>(1, m_pictures.size()));
    return std::clamp(share, fewest, map::PictureTiles::usualMost);
}

void BaseGatherer::start(const QList<map::MapPicture> &pictures)
{
    m_pictures = pictures;
    m_at = 0;
    m_outcome = {};
    m_clock.start();
    QMetaObject::invokeMethod(this, &BaseGatherer::next, Qt::QueuedConnection);
}

void BaseGatherer::next()
{
    m_tiles.reset();
    // A server that is down, or has been too slow for a whole minute, is not asked for the rest.
    if (m_at >= m_pictures.size() || !m_outcome.trouble.isEmpty() || m_clock.hasExpired(longestInAll)) {
        emit finished();
        return;
    }
    map::TileLayer::Settings layer = m_settings.layer;
    layer.forPaper = map::TileLayer::Paper { mostTiles() };
    const map::MapPicture &picture = m_pictures.at(m_at);
    m_tiles = std::make_unique<map::PictureTiles>(
        m_settings.choice, picture.view(), picture.possibleDpi(m_settings.dpi), m_settings.palette.land, layer);
    m_tiles->setPatience(m_settings.patience);
    connect(m_tiles.get(), &map::PictureTiles::progressed, this,
        [this](int come, int needed) { emit progressed(m_outcome.needed - m_outcome.missing + come, m_outcome.needed + needed); });
    // Not deleted while it is speaking.
    connect(m_tiles.get(), &map::PictureTiles::finished, this, &BaseGatherer::take, Qt::QueuedConnection);
    m_tiles->start();
}

void BaseGatherer::take()
{
    const map::TileLayer::Coverage come = m_tiles->coverage();
    m_outcome.needed += std::max(come.needed, 1);
    m_outcome.missing += come.needed > 0 ? come.missing : 1;
    m_outcome.isCapped = m_outcome.isCapped || come.isCapped;
    m_outcome.trouble = m_tiles->trouble();
    if (come.needed > come.missing)
        m_pictures[m_at].setBase(m_tiles->base(), m_settings.choice.attribution, m_settings.palette);
    ++m_at;
    next();
}

QString BaseGatherer::words() const
{
    const QString why = m_outcome.trouble.isEmpty() ? tr("the tiles were too slow in coming") : m_outcome.trouble;
    if (m_outcome.needed == m_outcome.missing)
        return tr("Under it lies the outline map: %1.").arg(why);
    if (m_outcome.missing > 0 || m_at < m_pictures.size()) {
        const int share = std::clamp(100 * m_outcome.missing / m_outcome.needed, 1, 99);
        return tr("%1 % of its base map are missing: %2.").arg(share).arg(why);
    }
    if (!m_outcome.isCapped)
        return {};
    return m_settings.choice.isSparing
        ? tr("Its base map is coarser than it could be: %1 does not want many tiles asked for at a time.").arg(m_settings.choice.origin())
        : tr("Its base map is coarser than it could be: so many tiles are not fetched at a time.");
}

}
