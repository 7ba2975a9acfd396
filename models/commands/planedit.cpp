// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/planedit.h"

namespace routedesk::models {

PlanEdit::PlanEdit(const QString &text, QList<RouteEdit> edits, Lead lead)
    : QUndoCommand(text)
    , m_edits(std::move(edits))
    , m_lead(std::move(lead))
{
}

void PlanEdit::redo()
{
    m_lead(m_edits);
}

void PlanEdit::undo()
{
    QList<RouteEdit> back;
    back.reserve(m_edits.size());
    for (auto it = m_edits.crbegin(); it != m_edits.crend(); ++it)
        back.append({ it->routeId, it->after, it->before });
    m_lead(back);
}

}
