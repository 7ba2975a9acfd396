// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

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
}

}
