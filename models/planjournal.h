// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/conflicts/planconflict.h"
#include "models/dayscope.h"
#include "models/planboard.h"
#include "models/planlocks.h"
#include "models/recordlog.h"

namespace routedesk::models {

/// What was not sent of one day's plan, on disk: for each edited route both sides, the locks, and the conflicts.
/// One file a day and ops group.
class PlanJournal {
public:
    struct Draft {
        QString routeId;
        RouteContents base; ///< the server's side when it was written
        RouteContents mine;
    };

    PlanJournal(const QString &folder, const DayScope &scope);

    /// The latest state of each route; once, first.
    [[nodiscard]] QList<Draft> open();
    /// Those that open() found.
    [[nodiscard]] const PlanLocks &locks() const { return m_locks; }
    QFuture<QString> writeLocks(const PlanLocks &locks);
    /// Those that open() found.
    [[nodiscard]] const QList<PlanConflict> &conflicts() const { return m_conflicts; }
    QFuture<QString> writeConflicts(const QList<PlanConflict> &conflicts);
    QFuture<QString> write(const Draft &draft);
    QFuture<QString> clear(const QString &routeId);

    [[nodiscard]] static QString fileName(const DayScope &scope);

private:
    RecordLog m_log;
    PlanLocks m_locks;
    QList<PlanConflict> m_conflicts;
};

}
