// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/tracker.h"

#include <QObject>
#include <QTimer>

namespace routedesk::service {

/// Time does not wait for fixes: looks again and again at everyone who may have fallen silent or late, a few workers at a
/// time, so that requests are answered in between.
class TrackingPulse final : public QObject {
    Q_OBJECT

public:
    TrackingPulse(Tracker &tracker, Database &database, ContextFactory contextOf,
        std::function<QList<qint64>()> accounts, QObject *parent = nullptr);

    void start(std::chrono::milliseconds interval);
    /// A whole round at once, without giving way.
    void lookNow();

private:
    void begin();
    void goOn();
    void lookAt(qint64 account, const QList<qint64> &workers);

    Tracker &m_tracker;
    Database &m_database;
    ContextFactory m_contextOf;
    std::function<QList<qint64>()> m_accounts;
    QTimer m_timer;
    QTimer m_slices;
    QList<std::pair<qint64, QList<qint64>>> m_queue; ///< account, workers
};

}
