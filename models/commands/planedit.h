// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planboard.h"

#include <QUndoCommand>

#include <functional>

namespace routedesk::models {

/// One edit of the working plan: both sides of each route it concerns, as values. Undo and redo go through the same
/// function with the sides swapped, so what the server changed in between is kept.
class PlanEdit : public QUndoCommand {
public:
    /// Leads the routes from the first contents to the second.
    using Lead = std::function<void(const QList<RouteEdit> &)>;

    PlanEdit(const QString &text, QList<RouteEdit> edits, Lead lead);

    void redo() override;
    void undo() override;

private:
    QList<RouteEdit> m_edits;
    Lead m_lead;
};

}
