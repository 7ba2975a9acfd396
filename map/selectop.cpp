// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/selectop.h"

namespace routedesk::map {

SelectOp selectOp(Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    if (modifiers.testFlag(Qt::AltModifier) || (control && shift))
        return SelectOp::Remove;
    if (shift)
        return SelectOp::Add;
    return control ? SelectOp::Toggle : SelectOp::Replace;
}

Ids selected(const Ids &before, const Ids &chosen, SelectOp op)
{
    switch (op) {
    case SelectOp::Replace: break;
    case SelectOp::Toggle: return before.contains(chosen) ? before - chosen : before + chosen;
    case SelectOp::Add: return before + chosen;
    case SelectOp::Remove: return before - chosen;
    }
    return chosen;
}

}
