// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/lockedit.h"

namespace routedesk::models {

LockEdit::LockEdit(const QString &text, LockStates before, LockStates after, Apply apply)
    : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_apply(std::move(apply))
{
}

void LockEdit::redo()
{
    m_apply(m_after);
}

void LockEdit::undo()
{
    m_apply(m_before);
}

}
