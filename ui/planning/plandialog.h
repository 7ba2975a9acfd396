// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/optimiserun.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace routedesk::models {
class RoadDay;
}

namespace routedesk::ui {

class CostCurve;
class DayWords;
class LeftOverPanel;
class PlanSettings;
class PlanSketch;
class ProposalTable;
class SumsGrid;
class Theme;
struct Remedy;
struct Workbench;

/// What may change and for how long; a picture of the best plan while it is looked for; then the proposal, to be
/// accepted whole or route by route. Not modal: the work goes on, and closing it stops nothing.
class PlanDialog final : public QDialog {
    Q_OBJECT

public:
    PlanDialog(const Workbench &bench, const DayWords &words, models::OptimiseRun &run, QWidget *parent);

    /// Whose driving times the plan goes by; told where they are wanting.
    void setRoads(const models::RoadDay *roads);

    [[nodiscard]] PlanSettings &settings() const { return *m_settings; }
    [[nodiscard]] ProposalTable &routes() const { return *m_routes; }
    [[nodiscard]] LeftOverPanel &leftOver() const { return *m_leftOver; }
    [[nodiscard]] SumsGrid &sums() const { return *m_sums; }
    [[nodiscard]] QString state() const;
    [[nodiscard]] QPushButton &startButton() const { return *m_start; }
    [[nodiscard]] QPushButton &useButton() const { return *m_use; }
    [[nodiscard]] QPushButton &cancelButton() const { return *m_cancel; }
    [[nodiscard]] QPushButton &acceptButton() const { return *m_accept; }
    [[nodiscard]] QPushButton &discardButton() const { return *m_discard; }

signals:
    void orderActivated(const routedesk::api::OrderKey &key);
    void remedyPressed(const routedesk::api::OrderKey &key, const routedesk::ui::Remedy &remedy);

private:
    void build();
    [[nodiscard]] QWidget *makeFound();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] QPushButton *makeButton(const QString &text, const QString &tip);
    void wire();
    void start();
    void accept() override;
    void follow();
    void followProposal();
    void followTicks();
    void glimpse(const models::PlanGlimpse &glimpse);
    void tellProgress();
    void say(const QString &text, Tone tone = Tone::Neutral);
    [[nodiscard]] QString roadHint() const;
    void restSentence();

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    models::OptimiseRun &m_run;
    const models::RoadDay *m_roads = nullptr;
    PlanSettings *m_settings;
    SumsGrid *m_sums;
    CostCurve *m_curve;
    PlanSketch *m_sketch;
    QTabWidget *m_tabs;
    ProposalTable *m_routes;
    LeftOverPanel *m_leftOver;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_start, *m_use, *m_cancel, *m_discard, *m_accept, *m_close;
    bool m_isFresh = true; ///< the next proposal is the first of its run
};

}
