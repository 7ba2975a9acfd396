// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/trackingpulse.h"

#include <QLoggingCategory>

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(trackingLog, "routedesk.service.tracking")

constexpr qsizetype sliceSize = 3;

}

TrackingPulse::TrackingPulse(Tracker &tracker, Database &database, ContextFactory contextOf,
    std::function<QList<qint64>()> accounts, QObject *parent)
    : QObject(parent)
    , m_tracker(tracker)
    , m_database(database)
    , m_contextOf(std::move(contextOf))
    , m_accounts(std::move(accounts))
{
    connect(&m_timer, &QTimer::timeout, this, &TrackingPulse::begin);
    connect(&m_slices, &QTimer::timeout, this, &TrackingPulse::goOn);
    m_slices.setInterval(0);
}

void TrackingPulse::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
}

void TrackingPulse::lookNow()
{
    begin();
    while (!m_queue.isEmpty())
        goOn();
}

void TrackingPulse::begin()
{
    if (!m_queue.isEmpty())
        return;
    try {
        for (const qint64 account : m_accounts()) {
            Context context = m_contextOf(account);
            const QList<qint64> workers = m_tracker.restless(context);
            for (qsizetype i = 0; i < workers.size(); i += sliceSize)
                m_queue.append({ account, workers.sliced(i, std::min(sliceSize, workers.size() - i)) });
        }
    } catch (const std::exception &error) {
        qCCritical(trackingLog) << "Who is under way could not be read:" << error.what();
    }
    if (!m_queue.isEmpty())
        m_slices.start();
}

void TrackingPulse::goOn()
{
    if (m_queue.isEmpty()) {
        m_slices.stop();
        return;
    }
    const auto [account, workers] = m_queue.takeFirst();
    try {
        lookAt(account, workers);
    } catch (const std::exception &error) {
        qCCritical(trackingLog) << "Tracking could not be brought up to date:" << error.what();
    }
}

void TrackingPulse::lookAt(qint64 account, const QList<qint64> &workers)
{
    Transaction transaction(m_database, account);
    Context context = m_contextOf(account);
    for (const qint64 worker : workers)
        m_tracker.look(context, worker);
    transaction.commit();
    m_tracker.committed();
}

}
