// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadspot.h"

#include <QTcpServer>
#include <QUrl>

#include <map>

class QTcpSocket;

namespace routedesk::test {

/// A road server of known numbers that speaks OSRM's protocol, and can be as troublesome as one wants.
class FakeOsrm final : public QObject {
    Q_OBJECT

public:
    enum class Mood { Well, Busy, Garbage, Slow, BreaksOff, SaysNo };

    explicit FakeOsrm(QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    /// There and back differ.
    [[nodiscard]] static int seconds(roads::RoadSpot from, roads::RoadSpot to);
    [[nodiscard]] static int metres(roads::RoadSpot from, roads::RoadSpot to);

    Mood mood = Mood::Well;
    int moodAfter = 0; ///< so many requests are answered well first
    int busyTimes = 0; ///< with Busy: so many times
    int mostLocations = 100; ///< above it says TooBig
    QList<roads::RoadSpot> islands; ///< no way to them or from them
    QList<roads::RoadSpot> nowhere; ///< no street near them: spoils its request

    void stop(); ///< does not listen any more
    void goOn(); ///< answers what Slow has held back
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int wayRequests() const { return m_wayRequests; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] int letGo() const { return m_letGo; } ///< callers who left before they were answered
    [[nodiscard]] int largestRequest() const { return m_largest; }
    /// How often each leg was asked for.
    std::map<std::pair<std::uint64_t, std::uint64_t>, int> asked;
    void forget();

signals:
    void heard();

private:
    void take(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &target);
    void send(QTcpSocket *socket, int status, const QByteArray &body, const QByteArray &more = {});
    [[nodiscard]] std::pair<int, QByteArray> reply(const QByteArray &target);
    [[nodiscard]] QByteArray table(const QList<roads::RoadSpot> &spots, const QByteArray &query);
    [[nodiscard]] QByteArray way(const QList<roads::RoadSpot> &spots) const;

    QTcpServer m_server;
    QList<std::pair<QTcpSocket *, QByteArray>> m_held;
    int m_requests = 0, m_wayRequests = 0, m_open = 0, m_mostAtOnce = 0, m_letGo = 0, m_largest = 0;
};

}
