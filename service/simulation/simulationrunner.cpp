// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/simulation/simulationrunner.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(simulationLog, "routedesk.service.simulation")

using namespace std::chrono_literals;

constexpr auto interval = 200ms;
constexpr qint64 mostAtOnce = 30; // milliseconds

}

SimulationRunner::SimulationRunner(Tracker &tracker, Database &database, ContextFactory contextOf,
    const ScaledClock &clock, qint64 account, const SimulationOptions &options, QObject *parent)
    : QObject(parent)
    , m_tracker(tracker)
    , m_database(database)
    , m_contextOf(std::move(contextOf))
    , m_clock(clock)
    , m_account(account)
    , m_simulator(tracker, options)
    , m_next(Simulator::nextStep(clock.now()))
{
    connect(&m_timer, &QTimer::timeout, this, &SimulationRunner::goOn);
}

void SimulationRunner::start()
{
    m_timer.start(interval);
}

void SimulationRunner::goOn()
{
    QElapsedTimer spent;
    spent.start();
    while (m_next <= m_clock.now() && spent.elapsed() < mostAtOnce) {
        try {
            live(m_next);
        } catch (const std::exception &error) {
            qCCritical(simulationLog) << "A moment of the simulation was lost:" << error.what();
        }
        m_next = Simulator::nextStep(m_next);
    }
}

void SimulationRunner::live(api::Instant moment)
{
    Transaction transaction(m_database, m_account);
    Context context = m_contextOf(m_account);
    context.now = moment;
    m_simulator.live(context);
    transaction.commit();
    m_tracker.committed();
}

}
