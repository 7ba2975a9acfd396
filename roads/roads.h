// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadbook.h"

#include "planner/geo.h"

#include <QThread>

namespace routedesk::roads {

/// Roads for a program: a road book in a thread of its own, so that neither a screen nor a request ever waits for
/// fetching, decoding or the cache. Futures are finished in that thread; use then(context, …).
class Roads final : public QObject {
    Q_OBJECT

public:
    /// `cachePath` null: nothing is kept on disk.
    explicit Roads(const QString &cachePath, const RoadPatience &patience = {}, QObject *parent = nullptr);
    ~Roads() override;

    void setServer(const RoadServer &server);
    [[nodiscard]] const RoadServer &server() const { return m_server; }
    /// What is known; for RoadTimes.
    [[nodiscard]] const std::shared_ptr<RoadShelf> &shelf() const { return m_shelf; }

    [[nodiscard]] QFuture<RoadCoverage> prepare(const std::vector<planner::Coordinate> &places);
    [[nodiscard]] QFuture<RoadResult<api::RoadWay>> way(const std::vector<planner::Coordinate> &places);
    /// Asks a server that is not in use for the way between two places: whether it is one, and answers there.
    [[nodiscard]] QFuture<RoadResult<api::RoadLeg>> probe(
        const RoadServer &server, planner::Coordinate from, planner::Coordinate to);

signals:
    /// More legs are known than before, or another server's are; what was reckoned may be reckoned anew.
    void shelved();
    void worthAskingAgain();

private:
    struct Inner;

    std::shared_ptr<RoadShelf> m_shelf;
    RoadServer m_server;
    QThread m_thread;
    Inner *m_inner; ///< lives in the thread and goes with it
};

}
