// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/optimiserun.h"
#include "ui/theme/palette.h"

#include <QObject>
#include <QPointer>

namespace routedesk::models {
class RoadDay;
}

namespace routedesk::ui {

class DayWords;
class PlanDialog;
struct Remedy;
struct Workbench;

/// The optimiser as a person meets it: opens the plan dialog, and tells what came of it while the dialog is closed.
class PlanFlow final : public QObject {
    Q_OBJECT

public:
    PlanFlow(const Workbench &bench, const DayWords &words, QWidget *window);
    ~PlanFlow() override;

    /// The scope that fits the selection: several orders, else everything.
    void open();
    void openFor(const QString &routeId);
    /// For the dialog to tell where driving times are wanting.
    void setRoads(const models::RoadDay *roads) { m_roads = roads; }
    [[nodiscard]] PlanDialog *dialog() const;
    [[nodiscard]] models::OptimiseRun &run() { return m_run; }

signals:
    void told(routedesk::ui::Tone tone, const QString &sentence);
    void orderRequested(const routedesk::api::OrderKey &key);
    /// What would let in an order that was left over is to be done.
    void remedyPressed(const routedesk::api::OrderKey &key, const routedesk::ui::Remedy &remedy);

private:
    void show(const QList<models::PlanScope::Kind> &kinds);
    void tellAccepted(const QStringList &routeIds);
    void tellFound(models::OptimiseRun::State state);

    const Workbench &m_bench;
    const DayWords &m_words;
    models::OptimiseRun m_run;
    QPointer<QWidget> m_window;
    QPointer<PlanDialog> m_dialog;
    const models::RoadDay *m_roads = nullptr;
    bool m_isAwaited = false; ///< a run has begun and not yet told what it found
    QList<models::LeftOver> m_leftOver; ///< of the proposal that stands
};

}
