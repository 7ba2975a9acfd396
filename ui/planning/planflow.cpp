// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/planflow.h"

#include "models/autoplan/poolplanner.h"
#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/planning/plandialog.h"
#include "ui/planning/planningwords.h"
#include "ui/planning/plansettings.h"
#include "ui/planning/scopechoice.h"
#include "ui/window/workbench.h"

#include <QWidget>

#include <utility>

namespace routedesk::ui {

using Kind = models::PlanScope::Kind;
using State = models::OptimiseRun::State;

PlanFlow::PlanFlow(const Workbench &bench, const DayWords &words, QWidget *window)
    : QObject(window), m_bench(bench), m_words(words),
      m_run(bench.store, bench.plan, bench.travelTimes, bench.clock), m_window(window)
{
    connect(&m_run, &models::OptimiseRun::accepted, this, &PlanFlow::tellAccepted);
    connect(&m_run, &models::OptimiseRun::stateChanged, this, &PlanFlow::tellFound);
    connect(
        &m_run, &models::OptimiseRun::proposalChanged, this, [this] { m_leftOver = m_run.proposal().leftOver(); });
}

PlanFlow::~PlanFlow()
{
    delete m_dialog; // it follows the run
}

PlanDialog *PlanFlow::dialog() const
{
    return m_dialog;
}

void PlanFlow::open()
{
    show(m_bench.selection.orders().size() > 1 ? QList<Kind>{ Kind::Orders } : QList<Kind>{});
}

void PlanFlow::openFor(const QString &routeId)
{
    m_bench.selection.setCurrentRoute(routeId);
    show({ Kind::Route });
}

void PlanFlow::show(const QList<Kind> &kinds)
{
    if (!m_dialog) {
        m_dialog = new PlanDialog(m_bench, m_words, m_run, m_window);
        connect(m_dialog, &PlanDialog::orderActivated, this, &PlanFlow::orderRequested);
        connect(m_dialog, &PlanDialog::remedyPressed, this, &PlanFlow::remedyPressed);
        connect(m_dialog, &QDialog::rejected, this, [this] {
            if (m_run.isRunning())
                emit told(
                    Tone::Neutral, tr("The optimiser goes on working. Plan \u203A Optimise shows how far it is."));
        });
    }
    m_dialog->setRoads(m_roads);
    if (m_run.state() == State::Idle)
        m_dialog->settings().scope().prefer(kinds);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PlanFlow::tellAccepted(const QStringList &routeIds)
{
    m_bench.poolPlanner.keepReasons(m_leftOver);
    QString sentence = tr("%n route(s) planned. Nothing is sent yet.", nullptr, static_cast<int>(routeIds.size()));
    if (!m_leftOver.isEmpty())
        sentence += u' '
            + tr("%n order(s) did not fit; the pool says why.", nullptr, static_cast<int>(m_leftOver.size()));
    emit told(m_leftOver.isEmpty() ? Tone::Done : Tone::Late, sentence);
}

void PlanFlow::tellFound(State state)
{
    if (state == State::Preparing)
        m_isAwaited = true;
    if (state != State::Offering || !std::exchange(m_isAwaited, false))
        return;
    if (m_dialog && !m_dialog->isVisible())
        emit told(Tone::Neutral,
            words::proposalSummary(m_run.proposal()) + u' ' + tr("Plan \u203A Optimise shows the proposal."));
}

}
