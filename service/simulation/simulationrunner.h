// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/simulation/scaledclock.h"
#include "service/simulation/simulator.h"

#include <QObject>
#include <QTimer>

namespace routedesk::service {

/// Lets the simulation of one account live as the service's clock goes, a few moments at a time, so that requests are answered
/// in between.
class SimulationRunner final : public QObject {
    Q_OBJECT

public:
    SimulationRunner(Tracker &tracker, Database &database, ContextFactory contextOf, const ScaledClock &clock,
        qint64 account, const SimulationOptions &options, QObject *parent = nullptr);

    void start();

private:
    void goOn();
    void live(api::Instant moment);

    Tracker &m_tracker;
    Database &m_database;
    ContextFactory m_contextOf;
    const ScaledClock &m_clock;
    qint64 m_account;
    Simulator m_simulator;
    QTimer m_timer;
    api::Instant m_next;
};

}
