// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/plausibility.h"
#include "service/tracking/routewatch.h"

#include <map>

namespace routedesk::service {

/// A fix that has come in, and whose it is.
struct Arrival {
    qint64 workerId = 0;
    QString deviceId;
    api::Position position;
    bool isSimulated = false;
};

/// Takes fixes into the log and keeps what follows from it up to date. What it remembers between calls is a cache of the
/// log: it is made anew from the store after a restart, when another process has written, and when a transaction failed.
/// Lives in the service's thread. Throws StorageError.
class Tracker {
public:
    explicit Tracker(const TrackingRules &rules = {})
        : m_rules(rules)
    {
    }

    /// Within the caller's transaction. committed() must be told once that is through; who commits later than the next take() tells
    /// it what was touched().
    [[nodiscard]] api::PositionReceipt take(Context &context, QList<Arrival> arrivals);
    using Touches = std::vector<std::pair<std::pair<qint64, qint64>, quint64>>;
    [[nodiscard]] Touches touched() { return std::exchange(m_touched, {}); }
    void committed(const Touches &touches);
    void committed() { committed(touched()); }

    /// Whose state may change by time alone, without any fix: those who are on a route or were heard of lately.
    [[nodiscard]] QList<qint64> restless(Context &context) const;
    /// Tells what silence means by now, within the caller's transaction, as take().
    void look(Context &context, qint64 workerId);

    [[nodiscard]] const TrackingRules &rules() const { return m_rules; }

private:
    struct Watch {
        QString handle;
        WorkerTrack track; ///< as stored
        Plausibility plausibility;
        std::vector<RouteWatch> routes;           ///< under way
        QList<RouteRecord> ended;                 ///< not so long ago that no fix could still come for them
        std::optional<api::Instant> steppedAt;    ///< the last fix that the routes know of
        quint64 touch = 0; ///< the latest
        bool isTrusted = false;
    };

    [[nodiscard]] Watch &watch(Context &context, qint64 workerId);
    void load(Context &context, Watch &watch);
    void loadRoutes(Context &context, Watch &watch);
    void follow(Context &context, Watch &watch, const QList<Fix> &taken, bool outOfOrder);
    [[nodiscard]] bool storeRoutes(Context &context, Watch &watch);
    void take(Context &context, Watch &watch, QList<Arrival> arrivals, api::PositionReceipt &receipt);
    void readBattery(Context &context, Watch &watch);
    [[nodiscard]] bool isKnown(Context &context, qint64 workerId, const Fix &fix) const;
    /// Judges anew from a moment on, until nothing changes any more.
    void judgeAgain(Context &context, Watch &watch, api::Instant from, QList<Fix> &taken);
    void finish(Context &context, Watch &watch);

    TrackingRules m_rules;
    std::map<std::pair<qint64, qint64>, Watch> m_watches; ///< by account and worker
    Touches m_touched; ///< in this transaction: whose watch, and which touch it was
    quint64 m_touches = 0;
    quint64 m_transaction = 0;
};

}
