// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/conflicts/conflictflow.h"

#include "models/workingplan.h"
#include "ui/conflicts/conflictdialog.h"
#include "ui/widgets/banner.h"

#include <QAction>

namespace routedesk::ui {

ConflictFlow::ConflictFlow(
    const Workbench &bench, const DayWords &words, QAction &action, Banner &banner, QWidget *window)
    : m_bench(bench), m_words(words), m_action(action), m_banner(banner), m_window(window)
{
    connect(&action, &QAction::triggered, this, &ConflictFlow::open);
    connect(&bench.plan, &models::WorkingPlan::conflictsChanged, this, &ConflictFlow::follow);
    connect(&bench.plan, &models::WorkingPlan::wasReset, this, &ConflictFlow::follow);
    connect(&bench.fieldConflicts, &models::FieldConflicts::changed, this, &ConflictFlow::follow);
    follow();
}

ConflictFlow::~ConflictFlow()
{
    delete m_dialog;
}

ConflictDialog *ConflictFlow::dialog() const
{
    return m_dialog;
}

void ConflictFlow::open()
{
    if (openCount() == 0)
        return;
    if (!m_dialog) {
        m_dialog = new ConflictDialog(m_bench.theme, m_words, m_bench.store, m_bench.plan, m_bench.fieldConflicts, m_window);
        connect(m_dialog, &ConflictDialog::fieldsDecided, this, &ConflictFlow::fieldsDecided);
        connect(m_dialog, &ConflictDialog::refused, this, &ConflictFlow::refused);
    }
    m_dialog->setVisible(true);
    m_dialog->raise();
    m_dialog->activateWindow();
}

int ConflictFlow::openCount() const
{
    return int(m_bench.plan.openConflicts().size() + m_bench.fieldConflicts.open().size());
}

void ConflictFlow::follow()
{
    const int count = openCount();
    m_action.setEnabled(count > 0);
    const int before = std::exchange(m_count, count);
    const bool isShown = m_banner.isVisible() && m_banner.message() == m_said && !m_said.isEmpty();
    if (count == 0) {
        if (isShown)
            m_banner.dismiss();
        return;
    }
    if (count <= before && !isShown)
        return;
    m_said
        = tr("%n change(s) of yours clash with what someone else has done. Yours are kept and not sent until you "
             "choose.",
            nullptr, count);
    m_banner.show(Tone::Late, m_said, &m_action);
}

}
