// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadcache.h"
#include "roads/roadclient.h"
#include "roads/roadtimes.h"

#include <QCache>
#include <QElapsedTimer>
#include <QPromise>

#include <unordered_set>

namespace routedesk::roads {

/// How much of what was asked for is known by road.
struct RoadCoverage {
    int places = 0; ///< different ones
    int covered = 0; ///< with every leg to and from the other covered ones known, or known to have no way
    int pairsWithoutWay = 0;
    std::optional<RoadFailure> failure{}; ///< why not all

    [[nodiscard]] bool isComplete() const { return covered == places; }
};

/// The roads of one server: what is known in memory and in the cache, and what has to be fetched. One list of
/// places after the other is made known, in blocks within the server's limit; what arrives goes to the shelf at the
/// end, and on the way every two seconds. A server that does not answer is left alone for a while (30 s, then
/// longer, up to 10 min); meanwhile only the cache answers, at once. Lives in one thread, which may be busy for
/// some 100 ms.
class RoadBook final : public QObject {
    Q_OBJECT

public:
    RoadBook(QNetworkAccessManager &network, api::RetryClock &clock, std::shared_ptr<RoadShelf> shelf,
        const QString &cachePath, const RoadPatience &patience = {}, QObject *parent = nullptr);

    void setServer(const RoadServer &server);
    /// Makes the legs among these places known. Finishes once; cancelling it ends its requests, and what they
    /// brought stays.
    [[nodiscard]] QFuture<RoadCoverage> prepare(std::vector<RoadSpot> places);
    /// The way through the places, its line thinned to 4 m; out of memory if it was asked before.
    [[nodiscard]] QFuture<RoadResult<api::RoadWay>> way(std::vector<RoadSpot> places);
    [[nodiscard]] RoadCoverage coverageOf(const std::vector<RoadSpot> &places) const;
    [[nodiscard]] int requestsSent() const { return m_sent; }

signals:
    /// Something new lies on the shelf.
    void shelved();
    /// The server was left alone long enough: who lacks roads may ask again.
    void worthAskingAgain();

private:
    struct Round;

    void begin();
    void ask(const std::shared_ptr<Round> &round, const std::vector<RoadBlock> &blocks);
    void take(const std::shared_ptr<Round> &round, const RoadBlock &block, const RoadResult<api::RoadTable> &table);
    void fill(const RoadBlock &block, const api::RoadTable &table);
    void askInParts(const std::shared_ptr<Round> &round, const RoadBlock &block, const RoadFailure &failure);
    void closeIfDone(const std::shared_ptr<Round> &round);
    void end(const std::shared_ptr<Round> &round);
    void admit(const std::vector<RoadSpot> &places);
    void shelve();
    void leaveAlone(const RoadFailure &failure);
    [[nodiscard]] bool isLeftAlone() const { return m_rest.isValid() && m_rest.elapsed() < m_restLength.count(); }
    void fetchWay(std::vector<RoadSpot> places, const std::shared_ptr<QPromise<RoadResult<api::RoadWay>>> &promise,
        const api::RoadWay &soFar, size_t from);

    api::RetryClock &m_clock;
    std::shared_ptr<RoadShelf> m_shelf;
    RoadClient m_client;
    RoadCache m_cache;
    RoadServer m_server;
    int m_most = RoadServer::usualLocations; ///< as the server has taught us
    std::shared_ptr<RoadMatrix> m_matrix = std::make_shared<RoadMatrix>();
    std::deque<std::shared_ptr<Round>> m_rounds; ///< the first is under way
    QCache<QByteArray, api::RoadWay> m_ways{ 400'000 }; ///< cost: points
    QElapsedTimer m_sinceShelved;
    bool m_hasNews = false;
    QElapsedTimer m_rest;
    std::chrono::milliseconds m_restLength{};
    std::optional<RoadFailure> m_lastFailure;
    int m_sent = 0;
};

}
