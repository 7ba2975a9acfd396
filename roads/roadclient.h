// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadfailure.h"
#include "roads/roadserver.h"
#include "roads/roadspot.h"

#include "api/retryclock.h"
#include "api/roadanswers.h"

#include <QFuture>
#include <QNetworkAccessManager>

#include <deque>
#include <memory>

namespace routedesk::roads {

struct RoadPatience {
    std::chrono::milliseconds timeout{ 20'000 }; ///< of one request
    int tries = 4; ///< in all, while the server says that it is busy
    std::chrono::milliseconds firstPause{ 500 }; ///< then twice as long each time, unless it says Retry-After
    std::chrono::milliseconds longestPause{ 15'000 };
    int mostAtOnce = 4;
};

/// Speaks OSRM's HTTP protocol. Lives in one thread; each future is finished exactly once, in that thread. A future
/// that is cancelled takes its request with it.
class RoadClient final : public QObject {
    Q_OBJECT

public:
    RoadClient(QNetworkAccessManager &network, api::RetryClock &clock, const RoadPatience &patience = {},
        QObject *parent = nullptr);
    ~RoadClient() override;

    /// What is under way to another server is cancelled.
    void setServer(const RoadServer &server);
    [[nodiscard]] const RoadServer &server() const { return m_server; }

    [[nodiscard]] QFuture<RoadResult<api::RoadTable>> table(
        std::vector<RoadSpot> sources, std::vector<RoadSpot> destinations);
    [[nodiscard]] QFuture<RoadResult<api::RoadWay>> way(std::vector<RoadSpot> places);
    void cancelAll();

private:
    struct Call;
    using Bytes = RoadResult<QByteArray>;

    template<class T, class Decode>
    [[nodiscard]] QFuture<RoadResult<T>> ask(const QUrl &url, qint64 mostBytes, Decode decode);
    void proceed();
    void send(const std::shared_ptr<Call> &call);
    void take(const std::shared_ptr<Call> &call);
    void pause(const std::shared_ptr<Call> &call, QByteArrayView retryAfter);
    void end(const std::shared_ptr<Call> &call, const Bytes &bytes);

    QNetworkAccessManager &m_network;
    api::RetryClock &m_clock;
    RoadPatience m_patience;
    RoadServer m_server;
    std::deque<std::shared_ptr<Call>> m_waiting;
    std::vector<std::shared_ptr<Call>> m_running;
};

}
