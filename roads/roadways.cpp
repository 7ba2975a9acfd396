// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadbook.h"

#include "roads/thinning.h"

#include <QFutureWatcher>

namespace routedesk::roads {

namespace {

constexpr double thinnedTo = 4; // metres

}

QFuture<RoadResult<api::RoadWay>> RoadBook::way(std::vector<RoadSpot> places)
{
    auto promise = std::make_shared<QPromise<RoadResult<api::RoadWay>>>();
    promise->start();
    const QByteArray key(
        reinterpret_cast<const char *>(places.data()), qsizetype(places.size() * sizeof(RoadSpot)));
    const api::RoadWay *known = m_ways.object(key);
    if (known || places.size() < 2 || m_server.isNull() || isLeftAlone()) {
        promise->addResult(known ? RoadResult<api::RoadWay>(*known)
                                 : std::unexpected(m_lastFailure.value_or(RoadFailure{ RoadFailure::Kind::NoServer })));
        promise->finish();
    } else {
        fetchWay(std::move(places), promise, {}, 0);
    }
    return promise->future();
}

// A long route in pieces, each beginning where the one before ends.
void RoadBook::fetchWay(std::vector<RoadSpot> places,
    const std::shared_ptr<QPromise<RoadResult<api::RoadWay>>> &promise, const api::RoadWay &soFar, size_t from)
{
    const size_t to = std::min(places.size(), from + size_t(std::max(m_most, 2)));
    ++m_sent;
    auto future = m_client.way({ places.begin() + std::ptrdiff_t(from), places.begin() + std::ptrdiff_t(to) });
    auto *watcher = new QFutureWatcher<RoadResult<api::RoadWay>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [=, this, places = std::move(places)] {
        watcher->deleteLater();
        const auto piece = watcher->future().resultCount() > 0
            ? watcher->result()
            : RoadResult<api::RoadWay>(std::unexpected(RoadFailure{ RoadFailure::Kind::Cancelled }));
        if (piece && !promise->isCanceled()) {
            api::RoadWay way = soFar;
            const auto line = thinned(piece->line, thinnedTo);
            way.line += from > 0 ? line.sliced(1) : line;
            way.legs.insert(way.legs.end(), piece->legs.begin(), piece->legs.end());
            if (to < places.size())
                return fetchWay(places, promise, way, to - 1);
            const QByteArray key(
                reinterpret_cast<const char *>(places.data()), qsizetype(places.size() * sizeof(RoadSpot)));
            m_ways.insert(key, new api::RoadWay(way), way.line.size());
            promise->addResult(way);
        } else {
            if (!piece && piece.error().isOfTheServer())
                leaveAlone(piece.error());
            promise->addResult(piece);
        }
        promise->finish();
    });
    watcher->setFuture(future);
}

}
