// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/dayhands.h"

#include "ui/actions/actionflow.h"
#include "ui/moves/daydialog.h"
#include "ui/moves/moveactions.h"
#include "ui/theme/theme.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QAction>

#include <algorithm>

namespace routedesk::ui {

DayHands::DayHands(const Workbench &bench, const MoveActions &actions, ActionFlow &flow, QWidget *window)
    : QObject(window), m_theme(bench.theme), m_store(bench.store), m_plan(bench.plan), m_selection(bench.selection),
      m_shapes(bench.store, bench.plan), m_flow(flow), m_window(window)
{
    connect(actions.otherDay, &QAction::triggered, this, &DayHands::ask);
}

DayDialog *DayHands::dialog() const
{
    return m_dialog;
}

std::optional<models::EditRefusal> DayHands::lockOf(const api::OrderKey &key) const
{
    using R = models::EditRefusal;
    const api::Order *order = m_store.order(key);
    if (order == nullptr)
        return R::UnknownStop;
    if (order->isClosed() || m_plan.isSettled(key))
        return R::Locked;
    const auto position = m_plan.position(key);
    if (position && m_plan.isRouteLocked(position->routeId))
        return R::RouteLocked;
    const models::StopLocks locks = m_plan.locks(key);
    return locks.place ? std::optional(R::PlaceLocked)
        : locks.worker ? std::optional(R::WorkerLocked)
                       : std::nullopt;
}

void DayHands::ask()
{
    const QList<api::OrderKey> keys = m_shapes.withMates(m_selection.orders());
    if (keys.isEmpty())
        return;
    for (const api::OrderKey &key : keys) {
        if (const auto why = lockOf(key)) {
            emit refused(words::refusal(*why), { keys, {}, -1 });
            return;
        }
    }
    const auto underWay = std::ranges::count_if(keys, [this](const api::OrderKey &key) {
        const models::StoredRoute *route = m_store.route(m_store.routeOf(key));
        return route != nullptr && route->route.isStarted();
    });
    delete m_dialog;
    m_dialog = new DayDialog(
        m_theme, static_cast<int>(keys.size()), static_cast<int>(underWay), m_store.scope().date, m_window);
    connect(m_dialog, &QDialog::accepted, this, [this, keys] { m_flow.moveToDay(keys, m_dialog->date()); });
    m_dialog->open();
}

}
