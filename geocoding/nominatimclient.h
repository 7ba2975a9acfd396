// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/candidate.h"
#include "geocoding/geocodefailure.h"
#include "geocoding/geocodeserver.h"
#include "geocoding/hostpace.h"

#include "api/retryclock.h"

#include <QFuture>
#include <QNetworkAccessManager>

#include <deque>
#include <functional>
#include <memory>

class QNetworkReply;

namespace routedesk::geocoding {

struct GeocodePatience {
    std::chrono::milliseconds timeout { 20'000 };             ///< of one request
    int tries = 3;                                            ///< in all, while the server says that it is busy
    std::chrono::milliseconds firstPause { 2'000 };           ///< then twice as long, unless it says Retry-After
    std::chrono::milliseconds longestRetryAfter { 120'000 };  ///< a longer one ends the request
    std::chrono::milliseconds firstRest { 30'000 };           ///< for a server that has failed; then twice as long
    std::chrono::milliseconds longestRest { 600'000 };
    qint64 mostBytes = 4'000'000;                             ///< of an answer
};

/// Speaks Nominatim's HTTP protocol: one request at a time, never sooner after the one before than the server's pause,
/// and none while the server rests. (Qt Location's own client for it hides the status, Retry-After and house numbers, so
/// that neither a server's wish to be left alone nor an exact find could be told.) Lives in one thread; each future is
/// finished exactly once, in that thread. A future that is cancelled takes its request with it.
class NominatimClient final : public QObject {
    Q_OBJECT

public:
    /// Without a pace of several clients it keeps its own.
    NominatimClient(QNetworkAccessManager &network, api::RetryClock &clock, const GeocodePatience &patience = {},
        std::shared_ptr<HostPace> pace = {}, QObject *parent = nullptr);
    ~NominatimClient() override;

    /// What is under way to another server is cancelled.
    void setServer(const GeocodeServer &server);
    [[nodiscard]] const GeocodeServer &server() const { return m_server; }
    /// The server need not rest any longer.
    void wake();

    [[nodiscard]] QFuture<GeocodeResult<Candidates>> search(
        const QString &text, const std::optional<api::GeoPoint> &near);
    /// Goes before the searches that wait: a person is looking.
    [[nodiscard]] QFuture<GeocodeResult<Candidates>> reverse(const api::GeoPoint &point);

signals:
    /// It has rested long enough.
    void rested();

private:
    struct Call;
    using Decode = std::function<GeocodeResult<Candidates>(const QByteArray &)>;

    [[nodiscard]] QFuture<GeocodeResult<Candidates>> ask(const QUrl &url, bool isUrgent, Decode decode);
    void proceed();
    void send();
    void take();
    void takeBusy(QByteArrayView retryAfter);
    void end(std::shared_ptr<Call> call, const GeocodeResult<Candidates> &result);
    void rest(const GeocodeFailure &failure);

    QNetworkAccessManager &m_network;
    api::RetryClock &m_clock;
    const GeocodePatience m_patience;
    GeocodeServer m_server;
    std::deque<std::shared_ptr<Call>> m_waiting;
    std::shared_ptr<Call> m_running;
    const std::shared_ptr<HostPace> m_pace;
    bool m_isTimed = false;          ///< a call of proceed() is on its way
    int m_timing = 0;                ///< so that one that was given up does nothing
    std::optional<GeocodeFailure> m_failure; ///< while the server rests
    std::chrono::milliseconds m_rest {};
    int m_restCount = 0; ///< so that a rest that was ended does not end the next
};

}
