// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

#include "ui/sequence/sequenceview.h"

namespace routedesk::ui {

void MainWindow::wireMoves()
{
    Parts &p = *m_parts;
    connect(p.sequence, &SequencePanel::routeLockPressed, &p.lockHands, &LockHands::toggleRoute);
    connect(p.sequence, &SequencePanel::stopLockPressed, this, [this](const api::OrderKey &key, bool ofWorker) {
        m_parts->lockHands.toggleStop(key, ofWorker ? models::LockKind::Worker : models::LockKind::Place);
    });
    const auto say = [this](const QString &why) { tell(Tone::Neutral, why); };
    connect(&p.lockHands, &LockHands::refused, this, say);
    connect(&p.conflicts, &ConflictFlow::refused, this, say);
    connect(&p.moveHands, &MoveHands::refused, this, say);
    connect(&p.drops, &DropFlow::refused, this, say);
    connect(&p.dayHands, &DayHands::refused, this, say);
    const auto drop = [this](const QList<api::OrderKey> &keys, const QString &routeId, const QPoint &at) {
        m_parts->drops.drop(keys, { routeId, {} }, at);
    };
    connect(&p.sequence->view(), &SequenceView::droppedOnRoute, this, drop);
    p.timeline->view().setNamesAsk(true);
    connect(&p.timeline->view(), &TimelineView::droppedOnRoute, this, drop);
    connect(&p.drops, &DropFlow::mannerChosen, this, [this](Preferences::DropManner manner) {
        Preferences changed = m_parts->preferences;
        changed.dropManner = manner;
        setPreferences(changed);
        emit preferencesChanged(changed);
    });
    p.sequence->setCutStops(p.moveHands.cut());
    p.pool->setCutStops(p.moveHands.cut());
}

}
