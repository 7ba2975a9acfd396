// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/refusalteller.h"

#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QUndoStack>

namespace routedesk::ui {

RefusalTeller::RefusalTeller(
    const Theme &theme, models::WorkingPlan &plan, QUndoStack &undo, Banner &banner, QObject *parent)
    : QObject(parent), m_plan(plan), m_undo(undo), m_banner(banner),
      m_unlock(new QAction(theme.icon(Icon::Unlock), tr("Unlock"), this))
{
    m_unlock->setToolTip(tr("Lift the locks that are in the way; this can be undone"));
    connect(m_unlock, &QAction::triggered, this, [this] {
        lift(std::exchange(m_locks, {}), tr("Unlock what was in the way"));
        m_banner.dismiss();
    });
}

void RefusalTeller::tell(const QString &sentence, const models::Move &wanted)
{
    m_locks = models::locksInWay(m_plan, wanted);
    m_banner.show(Tone::Neutral, sentence, m_locks.isEmpty() ? nullptr : m_unlock);
}

void RefusalTeller::lift(const models::LocksInWay &locks, const QString &text)
{
    m_undo.beginMacro(text);
    models::lift(m_plan, locks);
    m_undo.endMacro();
}

}
