// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/lockway.h"

#include <QObject>

class QAction;
class QUndoStack;

namespace routedesk::ui {

class Banner;
class Theme;

/// Says why a move was not made; where locks made by hand are in its way, with a button that lifts them, as one
/// undo step.
class RefusalTeller final : public QObject {
    Q_OBJECT

public:
    RefusalTeller(const Theme &theme, models::WorkingPlan &plan, QUndoStack &undo, Banner &banner, QObject *parent);

    void tell(const QString &sentence, const models::Move &wanted);
    /// Lifts them in one undo step of this name.
    void lift(const models::LocksInWay &locks, const QString &text);
    [[nodiscard]] QAction *unlock() const { return m_unlock; }

private:
    models::WorkingPlan &m_plan;
    QUndoStack &m_undo;
    Banner &m_banner;
    QAction *m_unlock;
    models::LocksInWay m_locks;
};

}
