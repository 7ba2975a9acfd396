// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/editorders.h"

namespace routedesk::models {

EditOrders::EditOrders(std::shared_ptr<EditStep> step, Send send)
    : QUndoCommand(step->text), m_step(std::move(step)), m_send(std::move(send))
{
}

void EditOrders::redo()
{
    m_send(m_step, true);
}

void EditOrders::undo()
{
    m_send(m_step, false);
}

}
