// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importhands.h"

#include "models/daysync.h"
#include "ui/import/importwords.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/toast.h"
#include "ui/window/workbench.h"

#include <QAction>

namespace routedesk::ui {

// One at a time is gone on with, kept or looked into.
void ImportHands::followBook()
{
    const bool isBusy = m_bench.imports.isResuming();
    const models::ImportEntry *entry = m_bench.imports.find(m_current);
    const bool isInterrupted = entry != nullptr && entry->state == models::ImportEntry::State::Interrupted;
    const QString why = tr("Possible as soon as the import that is being gone on with has ended");
    for (QAction *action : { goOn, keep, undo }) {
        const bool waits = isBusy && (action != undo || isInterrupted);
        action->setEnabled(!waits && (action != undo || m_canUndo));
        action->setToolTip(waits ? why : action->whatsThis());
    }
}

void ImportHands::offerInterrupted()
{
    for (const models::ImportEntry &entry : m_bench.imports.entries()) {
        if (entry.state != models::ImportEntry::State::Interrupted)
            continue;
        m_current = entry.id;
        m_canUndo = entry.stored > 0;
        followBook();
        m_toast->show(Tone::Late, words::interruptedImport(entry), { goOn, keep, undo });
        return;
    }
}

void ImportHands::tellResumed(const QString &id, const models::SendOutcome &outcome)
{
    m_progress->finish();
    m_undoing.clear();
    const models::ImportEntry *entry = m_bench.imports.find(id);
    if (entry == nullptr)
        return;
    m_current = id;
    const bool isOver = entry->state == models::ImportEntry::State::Ended;
    show->setEnabled(entry->stored > 0);
    m_canUndo = entry->stored > 0;
    followBook();
    const QString sentence = words::resumedImport(*entry, outcome);
    if (isOver)
        m_toast->show(entry->left > 0 ? Tone::Late : Tone::Done, sentence, { show, undo, recent });
    else
        m_toast->show(Tone::Late, sentence, { goOn, keep, undo });
    m_bench.sync.refresh();
}

void ImportHands::tellStillOpen(const QString &id, const models::SendOutcome &outcome)
{
    m_undoing.clear();
    const models::ImportEntry *entry = m_bench.imports.find(id);
    if (entry == nullptr)
        return;
    m_current = id;
    m_canUndo = entry->stored > 0;
    followBook();
    m_toast->show(Tone::Late, words::stillOpenImport(*entry, outcome), { goOn, keep, undo });
}

}
