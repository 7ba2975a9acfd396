// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/planning/planinput.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace routedesk::service {

/// Works plans off the request path: takes a snapshot in the service's thread, computes in a thread of its own, stores the
/// result in the service's thread again. One plan at a time, in the order they came. If the snapshot has gone stale it is
/// planned again.
class PlanRunner final : public QObject {
    Q_OBJECT

public:
    PlanRunner(ContextFactory contextOf, std::shared_ptr<const planner::TravelTimes> times, QObject *parent = nullptr);
    /// Ends early what is being computed; its plan stays in status planning and is taken up at the next start.
    ~PlanRunner() override;

    /// `finished` is called once the plan has ended, completed or failed.
    void submit(qint64 account, const QString &planId, const std::function<void()> &finished = {});
    /// Takes up what an earlier run of the service left unfinished.
    void resume(const QList<qint64> &accounts);

    [[nodiscard]] Context contextOf(qint64 account) const { return m_contextOf(account); }
    [[nodiscard]] bool isIdle() const { return m_queue.isEmpty() && !m_running; }

private:
    struct Job {
        qint64 account;
        QString planId;
        std::function<void()> finished;
        int tries = 0;
    };

    void next();
    void store(Job job, const PlanInput &input, const PlanOutput &output);
    void giveUp(const Job &job, const QString &reason);
    void done(const Job &job);

    ContextFactory m_contextOf;
    std::shared_ptr<const planner::TravelTimes> m_times;
    QList<Job> m_queue;
    bool m_running = false;
    std::atomic_bool m_cancelled = false;
    QThreadPool m_pool;
};

}
