// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "load/serviceload.h"

#include <QSet>

#include <atomic>
#include <functional>
#include <mutex>

/// Writes from several connections at once until the service is gone, and remembers what was asked and what was answered.
class KillLoad {
public:
    static constexpr int batchSize = 25;

    /// `round` makes this load's handles its own.
    KillLoad(ServiceLoad load, int round);

    /// Runs until the service has died of `kill`, which is called in the midst of things: by the connection that gets the
    /// answer number `after`.
    void run(int after, const std::function<void()> &kill);

    QStringList asked;            ///< prefixes of the batches' handles
    QSet<QString> answered;       ///< those of them that were answered 201
    QStringList completed;        ///< handles of orders whose completion was answered 200
    QStringList refusals;         ///< anything that this load should never hear

private:
    void writeBatches(HttpConnection &connection, int index);
    void writeRoutes(HttpConnection &connection, int index);
    /// False when the service is gone or refuses.
    [[nodiscard]] bool call(HttpConnection &connection, const QByteArray &path, const QByteArray &body, int expected);
    [[nodiscard]] bool postBatch(HttpConnection &connection, const QByteArray &prefix, const QByteArray &worker);

    ServiceLoad m_load;
    int m_round;
    int m_after = 0;
    std::function<void()> m_kill;
    std::atomic_int m_answers = 0;
    std::mutex m_mutex;
};
