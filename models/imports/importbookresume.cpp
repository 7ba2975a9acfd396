// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importbook.h"

#include "models/imports/importresume.h"

namespace routedesk::models {

bool ImportBook::resume(const QString &id)
{
    return readToResume(id, true);
}

bool ImportBook::readToResume(const QString &id, bool sends)
{
    if (isResuming())
        return false;
    m_isReading = true;
    m_isCancelled = false;
    emit changed(); // no other can be gone on with
    withRun(id, [this, sends](ImportRun &run) { beginResuming(run, sends); });
    return true;
}

void ImportBook::beginResuming(ImportRun &run, bool sends)
{
    m_isReading = false;
    if (sends && m_isCancelled)
        return leaveOpen(run);
    m_resume = new ImportResume(m_client, m_outbox, run, this);
    connect(m_resume, &ImportResume::progressed, this, &ImportBook::resumeProgressed);
    connect(m_resume, &ImportResume::finished, this, [this, sends, &run](const SendOutcome &outcome) {
        m_resume->deleteLater();
        m_resume = nullptr;
        const bool isKnown = !run.ledger().hasUnknown();
        if (isKnown && outcome.unsent.isEmpty())
            run.end();
        else
            update(run.id(), run.ledger(), false); // it can be gone on with later
        if (sends)
            emit resumed(run.id(), outcome);
        else if (isKnown)
            emit kept(run.id());
        else
            emit stillOpen(run.id(), outcome);
    });
    update(run.id(), run.ledger(), true);
    m_resume->start(sends ? ImportResume::Aim::Send : ImportResume::Aim::FindOut);
}

// Nothing has been asked or sent.
void ImportBook::leaveOpen(const ImportRun &run)
{
    SendOutcome outcome;
    for (const ImportedOrder &one : run.ledger().ordersWith(RowFate::Waiting))
        outcome.unsent.append(one.row);
    for (const ImportedUpdate &one : run.ledger().updatesWith(RowFate::Waiting))
        outcome.unsent.append(one.row);
    outcome.wasCancelled = true;
    update(run.id(), run.ledger(), false);
    emit resumed(run.id(), outcome);
}

void ImportBook::cancelResuming()
{
    m_isCancelled = m_isReading;
    if (m_resume != nullptr)
        m_resume->cancel();
}

bool ImportBook::keep(const QString &id)
{
    return readToResume(id, false);
}

}
