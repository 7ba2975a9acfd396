// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

#include "ui/moves/droparea.h"
#include "ui/sequence/sequenceview.h"

#include <QListView>

namespace routedesk::ui {

void MainWindow::wireMoves()
{
    Parts &p = *m_parts;
    connect(p.sequence, &SequencePanel::routeLockPressed, &p.lockHands, &LockHands::toggleRoute);
    connect(p.sequence, &SequencePanel::stopLockPressed, this, [this](const api::OrderKey &key, bool ofWorker) {
        m_parts->lockHands.toggleStop(key, ofWorker ? models::LockKind::Worker : models::LockKind::Place);
    });
    connect(&p.lockHands, &LockHands::refused, this, [this](const QString &why) { tell(Tone::Neutral, why); });
    connect(&p.conflicts, &ConflictFlow::fieldsDecided, &p.editHands.editor(), &models::OrderEditor::decide);
    connect(&p.conflicts, &ConflictFlow::refused, this, [this](const QString &why) { tell(Tone::Neutral, why); });
    connect(&p.planHands, &PlanHands::refused, &p.refusals, &RefusalTeller::tell);
    connect(&p.moveHands, &MoveHands::refused, &p.refusals, &RefusalTeller::tell);
    connect(&p.drops, &DropFlow::refused, &p.refusals, &RefusalTeller::tell);
    connect(&p.dayHands, &DayHands::refused, &p.refusals, &RefusalTeller::tell);
    wireDrops();
    connect(&p.drops, &DropFlow::mannerChosen, this, [this](Preferences::DropManner manner) {
        Preferences changed = m_parts->preferences;
        changed.dropManner = manner;
        setPreferences(changed);
        emit preferencesChanged(changed);
    });
    p.sequence->setCutStops(p.moveHands.cut());
    p.pool->setCutStops(p.moveHands.cut());
}

void MainWindow::wireDrops()
{
    Parts &p = *m_parts;
    SequenceView &sequence = p.sequence->view();
    sequence.setNames(p.names);
    connect(p.sequence, &SequencePanel::dropRefused, &p.refusals, &RefusalTeller::tell);
    connect(&sequence, &SequenceView::droppedOnRoute, this,
        [this](const QList<api::OrderKey> &keys, const QString &routeId, const QPoint &at) {
            m_parts->drops.drop(keys, { routeId, m_parts->bench.plan.route(routeId)->workerHandle }, at);
        });
    TimelineView &timeline = p.timeline->view();
    timeline.setNames(p.names);
    connect(&timeline, &TimelineView::dropRefused, &p.refusals, &RefusalTeller::tell);
    connect(&timeline, &TimelineView::droppedOnName, this,
        [this](const QList<api::OrderKey> &keys, const models::PlaceTarget &target, const QPoint &at) {
            m_parts->drops.drop(keys, target, at);
        });
    connect(&p.mapHands.drops(), &DropArea::refused, &p.refusals, &RefusalTeller::tell);
    const auto addArea = [&p](QWidget *widget, const DropArea::Find &find) {
        auto *area = new DropArea(p.bench.theme, p.bench.plan, p.names, p.drops, widget, find);
        connect(area, &DropArea::refused, &p.refusals, &RefusalTeller::tell);
    };
    // The pool is empty at times: then its panel is what takes drops.
    const auto pool = [](const QPoint &) { return DropArea::Gap{}; };
    addArea(p.pool, pool);
    addArea(p.pool->view().viewport(), pool);
    addArea(p.workers->listArea(), [this](const QPoint &at) -> DropArea::Spot {
        const QString worker = m_parts->workers->workerAt(at);
        if (worker.isEmpty())
            return DropArea::Nowhere{};
        const models::PlanShapes shapes(m_parts->bench.store, m_parts->bench.plan);
        return DropArea::Name{ { shapes.openRouteOf(worker), worker } };
    });
}

}
