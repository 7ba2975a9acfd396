// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/commands/planedit.h"
#include "models/conflicts/planconflict.h"

namespace routedesk::models {

/// An edit that decides conflicts: undone, they stand again.
class ConflictChoice : public PlanEdit {
public:
    /// Called before the routes are led: true when the conflicts are decided, false when they stand again.
    using Mark = std::function<void(const QList<PlanConflict> &, bool decided)>;

    ConflictChoice(const QString &text, QList<RouteEdit> edits, Lead lead, QList<PlanConflict> conflicts, Mark mark)
        : PlanEdit(text, std::move(edits), std::move(lead)), m_conflicts(std::move(conflicts)),
          m_mark(std::move(mark))
    {
    }

    void redo() override
    {
        m_mark(m_conflicts, true);
        PlanEdit::redo();
    }
    void undo() override
    {
        m_mark(m_conflicts, false);
        PlanEdit::undo();
    }

private:
    QList<PlanConflict> m_conflicts;
    Mark m_mark;
};

}
