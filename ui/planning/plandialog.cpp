// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/plandialog.h"

#include "ui/planning/costcurve.h"
#include "ui/planning/leftoverpanel.h"
#include "ui/planning/planningwords.h"
#include "ui/planning/plansettings.h"
#include "ui/planning/plansketch.h"
#include "ui/planning/proposaltable.h"
#include "ui/planning/scopechoice.h"
#include "ui/planning/sumsgrid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/window/workbench.h"
#include "ui/words/pacewords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/roadwords.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>

namespace routedesk::ui {

namespace {

using State = models::OptimiseRun::State;

enum Tab { PictureTab, RoutesTab, LeftOverTab };

double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

}

PlanDialog::PlanDialog(const Workbench &bench, const DayWords &words, models::OptimiseRun &run, QWidget *parent)
    : QDialog(parent), m_theme(bench.theme), m_store(bench.store), m_run(run), m_settings(new PlanSettings(bench, this)),
      m_sums(new SumsGrid(m_theme, this)), m_curve(new CostCurve(m_theme, this)),
      m_sketch(new PlanSketch(m_theme, this)), m_tabs(new QTabWidget(this)),
      m_routes(new ProposalTable(m_theme, words, bench.store, this)), m_leftOver(new LeftOverPanel(bench, words, this)),
      m_state(hintLabel(m_theme, {}, this)), m_progress(new QProgressBar(this)),
      m_start(makeButton(tr("&Start"), tr("Look for a better plan; nothing is changed by it"))),
      m_use(makeButton(tr("Stop and &use this"), tr("End the search and show the best plan so far"))),
      m_cancel(makeButton(tr("&Cancel"), tr("End the search; nothing is offered"))),
      m_discard(makeButton(tr("&Discard"), tr("Put the proposal away; the plan stays as it is"))),
      m_accept(makeButton(tr("&Accept"), tr("Make the plan so, as one step that can be undone"))),
      m_close(makeButton(tr("Close"), tr("Close the window; nothing is stopped or lost")))
{
    setObjectName(QStringLiteral("planDialog"));
    setWindowTitle(tr("Optimise the plan"));
    build();
    wire();
    resize(1180, 680);
    follow();
}

void PlanDialog::wire()
{
    connect(m_start, &QPushButton::clicked, this, &PlanDialog::start);
    connect(m_use, &QPushButton::clicked, &m_run, &models::OptimiseRun::enough);
    connect(m_cancel, &QPushButton::clicked, &m_run, &models::OptimiseRun::cancel);
    connect(m_discard, &QPushButton::clicked, &m_run, &models::OptimiseRun::discard);
    connect(m_accept, &QPushButton::clicked, this, &PlanDialog::accept);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_run, &models::OptimiseRun::stateChanged, this, &PlanDialog::follow);
    connect(&m_run, &models::OptimiseRun::proposalChanged, this, &PlanDialog::followProposal);
    connect(&m_run, &models::OptimiseRun::glimpsed, this, &PlanDialog::glimpse);
    connect(&m_run, &models::OptimiseRun::ticked, this, &PlanDialog::tellProgress);
    connect(m_routes, &ProposalTable::tickedChanged, this, &PlanDialog::followTicks);
    connect(m_leftOver, &LeftOverPanel::orderActivated, this, &PlanDialog::orderActivated);
    connect(m_leftOver, &LeftOverPanel::remedyPressed, this, &PlanDialog::remedyPressed);
    const auto rest = [this] {
        if (m_run.state() == State::Idle)
            follow();
    };
    connect(&m_settings->scope(), &ScopeChoice::changed, this, rest);
    connect(&m_store, &models::DispatchStore::opsGroupsChanged, this, rest);
}

void PlanDialog::start()
{
    m_settings->scope().recount();
    if (m_settings->scope().fault() != models::ScopeFault::None)
        return;
    m_isFresh = true;
    m_curve->clear();
    m_sketch->clear();
    m_run.start(m_settings->wish());
    m_use->setFocus();
}

void PlanDialog::accept()
{
    if (!m_accept->isEnabled() || m_run.state() != State::Offering)
        return;
    const auto made = m_run.accept(m_routes->ticked());
    if (!made)
        return say(made.error() == models::EditRefusal::Nothing
                ? tr("The day has changed this moment. Look at the routes again.")
                : words::refusal(made.error()),
            Tone::Late);
    QDialog::accept();
}

void PlanDialog::follow()
{
    const State state = m_run.state();
    const bool isRunning = m_run.isRunning();
    const bool isOffering = state == State::Offering || state == State::Checking;
    const bool isWorthy = isOffering && !m_run.proposal().isEmpty();
    m_settings->setEnabled(!isRunning);
    for (QPushButton *button : { m_use, m_cancel })
        button->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_use->setEnabled(state == State::Searching);
    m_start->setVisible(!isRunning);
    m_start->setText(isOffering ? tr("Run a&gain") : tr("&Start"));
    m_start->setEnabled(m_settings->scope().fault() == models::ScopeFault::None);
    m_close->setVisible(!isWorthy && !isRunning);
    m_discard->setVisible(isWorthy);
    m_accept->setVisible(isWorthy);
    (isRunning ? m_use : isWorthy ? m_accept : m_start)->setDefault(true);
    m_tabs->setTabVisible(RoutesTab, isOffering);
    m_tabs->setTabVisible(LeftOverTab, isOffering);
    if (isRunning) {
        m_tabs->setCurrentIndex(PictureTab);
        tellProgress();
    } else if (state == State::Idle) {
        m_sums->clear();
        m_sketch->clear();
        m_curve->clear();
        m_routes->clear();
        m_leftOver->clear();
        m_tabs->setTabText(RoutesTab, tr("Rou&tes"));
        m_tabs->setTabText(LeftOverTab, tr("Left o&ver"));
        m_tabs->setCurrentIndex(PictureTab);
        m_settings->showNudge(-1);
        restSentence();
    }
    followTicks();
}

void PlanDialog::setRoads(const models::RoadDay *roads)
{
    m_roads = roads;
    if (m_run.state() == State::Idle)
        restSentence();
}

// Only where some legs are not what they could be, where something was learnt, or where the hour counts.
QString PlanDialog::timesHint() const
{
    using Roads = models::RoadDay::State;
    const Roads roads = m_roads != nullptr ? m_roads->state() : Roads::Off;
    QStringList hints;
    if (roads != Roads::Off && roads != Roads::Whole)
        hints << words::roadSentence(*m_roads);
    if (roads != Roads::Whole) {
        const api::OpsGroup *only = m_store.opsGroup(m_store.scope().opsGroupHandle);
        hints << words::paceHint(only != nullptr ? QList{ *only } : m_store.opsGroups());
    }
    hints << words::hourSentence(m_store);
    hints.removeAll(QString());
    return hints.isEmpty() ? QString() : u' ' + hints.join(u' ');
}

void PlanDialog::restSentence()
{
    const bool isOpen = m_settings->scope().fault() == models::ScopeFault::None;
    const auto kind = m_settings->scope().scope().kind;
    say(isOpen ? tr("Nothing is changed before you accept what is found.") + timesHint() : m_settings->scope().sentence(kind));
}

void PlanDialog::followProposal()
{
    const models::Proposal &proposal = m_run.proposal();
    m_routes->show(proposal);
    m_leftOver->show(proposal);
    m_tabs->setTabText(RoutesTab, tr("Rou&tes (%1)").arg(words::count(proposal.rows().size())));
    m_tabs->setTabText(LeftOverTab, tr("Left o&ver (%1)").arg(words::count(proposal.leftOver().size())));
    m_sums->show(proposal.before(), proposal.after(), tr("Proposal"));
    m_settings->showNudge(proposal.after().newWorker);
    say(words::proposalSummary(proposal));
    if (m_isFresh) {
        m_isFresh = false;
        m_tabs->setCurrentIndex(!proposal.isEmpty() ? RoutesTab
                : !proposal.leftOver().isEmpty()    ? LeftOverTab
                                                    : PictureTab);
        (proposal.isEmpty() ? m_start : m_accept)->setFocus();
    }
    follow();
}

void PlanDialog::followTicks()
{
    const int ticked = static_cast<int>(m_routes->ticked().size());
    const bool isAll = ticked == m_run.proposal().rows().size();
    m_accept->setText(isAll ? tr("&Accept all") : tr("&Accept %n route(s)", nullptr, ticked));
    m_accept->setEnabled(ticked > 0 && m_run.state() == State::Offering);
}

void PlanDialog::glimpse(const models::PlanGlimpse &glimpse)
{
    m_sketch->show(glimpse);
    m_curve->add(seconds(m_run.elapsed()), glimpse.cost);
    if (m_run.isRunning()) {
        m_sums->show(glimpse.before, glimpse.best, tr("Best so far"));
        m_settings->showNudge(glimpse.best.newWorker);
    }
}

void PlanDialog::tellProgress()
{
    if (!m_run.isRunning())
        return;
    const double elapsed = seconds(m_run.elapsed());
    const models::PlanLimit limit = m_run.wish().limit;
    m_curve->extend(elapsed);
    m_progress->setRange(0, limit.isOpen ? 0 : 1000);
    if (!limit.isOpen)
        m_progress->setValue(std::min(1000, int(1000 * elapsed / std::max(0.001, seconds(limit.time)))));
    const auto whole = std::chrono::seconds(qint64(elapsed));
    say(m_run.steps() == 0 ? tr("Getting ready\u2026")
                           : tr("%1 \u00B7 %2 tries", "time passed and iterations")
                                 .arg(words::duration(whole), words::count(qint64(m_run.steps()))));
}

void PlanDialog::say(const QString &text, Tone tone)
{
    m_state->setText(text);
    QPalette colours = m_state->palette();
    const Palette &p = m_theme.palette();
    colours.setColor(QPalette::WindowText, tone == Tone::Neutral ? p.textSecondary : p.ink(tone));
    m_state->setPalette(colours);
}

QString PlanDialog::state() const
{
    return m_state->text();
}

}
