// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/jobs/jobloop.h"
#include "service/lifecycle/context.h"
#include "service/planning/grouptimes.h"
#include "service/planning/planinput.h"

#include "roads/roads.h"

#include <QMultiHash>
#include <QThreadPool>

#include <stop_token>

namespace routedesk::service {

/// Works plans off the request path: takes a snapshot in the service's thread, computes in a thread of its own, stores the
/// result in the service's thread again. One plan at a time, in the order they came; of several processes on one database
/// whichever is free works a plan, and it is stored once. If the snapshot has gone stale it is planned again.
class PlanRunner final : public QObject {
    Q_OBJECT

public:
    /// With roads the legs among a plan's places are fetched before it is computed, as far as the server answers in time.
    PlanRunner(Database &database, ContextFactory contextOf, std::shared_ptr<const GroupTimes> times,
        roads::Roads *roads = nullptr, QObject *parent = nullptr);
    /// Ends early what is being computed; its plan stays in status planning and is taken up by another process, or at the next
    /// start.
    ~PlanRunner() override;

    /// Looks for plans to work. `finished` is called once this plan has ended, completed or failed, wherever it was worked.
    void submit(const QString &planId, const std::function<void()> &finished = {});
    /// Looks for plans to work, and for those waited for that have ended.
    void look() { m_loop.look(); }

    [[nodiscard]] Context contextOf(qint64 account) const { return m_contextOf(account); }

private:
    void begin(const Job &job, int tries);
    void fetchRoads(const std::shared_ptr<PlanInput> &input, const QString &plan, const std::function<void()> &then);
    void compute(const Job &job, int tries, const std::shared_ptr<const PlanInput> &input);
    void store(const Job &job, int tries, const PlanInput &input, const PlanOutput &output);
    void giveUp(const Job &job, const QString &reason);
    void tellWaiting();

    ContextFactory m_contextOf;
    std::shared_ptr<const GroupTimes> m_times;
    roads::Roads *m_roads;
    QMultiHash<QString, std::function<void()>> m_waiting; ///< by plan
    JobLoop m_loop;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

}
