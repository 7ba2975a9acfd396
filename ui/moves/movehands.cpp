// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/movehands.h"

#include "ui/moves/moveactions.h"
#include "ui/moves/offerflow.h"
#include "ui/window/planhands.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace routedesk::ui {

MoveHands::MoveHands(
    const Workbench &bench, const MoveActions &actions, const PlanHands &plan, OfferFlow &offers, QObject *parent)
    : QObject(parent), m_actions(actions), m_hands(plan), m_offers(offers), m_plan(bench.plan),
      m_selection(bench.selection), m_shapes(bench.store, bench.plan), m_cut(bench.plan)
{
    wireStops();
    wireRoutes();
    connect(&m_offers, &OfferFlow::refused, this, &MoveHands::refused);
    connect(&m_cut, &CutStops::changed, this, &MoveHands::enable);
    connect(&m_selection, &models::SharedSelection::ordersChanged, this, &MoveHands::enable);
    connect(&m_selection, &models::SharedSelection::currentChanged, this, &MoveHands::enable);
    connect(&m_plan, &models::WorkingPlan::routesChanged, this, &MoveHands::enable);
    connect(&m_plan, &models::WorkingPlan::poolChanged, this, &MoveHands::enable);
    enable();
}

void MoveHands::wireStops()
{
    connect(m_actions.toTop, &QAction::triggered, this, [this] { toEdge(true); });
    connect(m_actions.toBottom, &QAction::triggered, this, [this] { toEdge(false); });
    connect(m_actions.cut, &QAction::triggered, this, [this] { m_cut.set(m_selection.orders()); });
    connect(m_actions.paste, &QAction::triggered, this, &MoveHands::paste);
    connect(m_actions.giveUpCut, &QAction::triggered, &m_cut, &CutStops::clear);
    connect(m_actions.moveTo, &QAction::triggered, this, [this] { m_offers.moveTo(m_selection.orders()); });
}

void MoveHands::wireRoutes()
{
    connect(m_actions.reverse, &QAction::triggered, this, &MoveHands::reverse);
    connect(m_actions.giveRest, &QAction::triggered, this, [this] { m_offers.giveRest(route()); });
    connect(m_actions.merge, &QAction::triggered, this, [this] { m_offers.merge(route()); });
    connect(m_actions.swap, &QAction::triggered, this, [this] { m_offers.swap(route()); });
    connect(m_actions.split, &QAction::triggered, this, [this] {
        if (const auto first = firstStop())
            m_offers.split(*first);
    });
}

void MoveHands::tell(models::EditRefusal refusal, const models::Move &wanted)
{
    emit refused(words::refusal(refusal), wanted);
}

void MoveHands::toEdge(bool top)
{
    const auto move = m_shapes.toEdge(m_selection.orders(), top);
    if (!move)
        return tell(move.error(), { m_selection.orders(), route(), top ? 0 : -1 });
    if (const auto made = m_plan.move(*move); !made)
        tell(made.error(), *move);
}

std::optional<MoveHands::Gap> MoveHands::gap() const
{
    const auto current = m_selection.currentOrder();
    if (!current)
        return m_selection.currentRoute().isEmpty() ? std::nullopt
                                                    : std::optional(Gap{ m_selection.currentRoute(), -1 });
    if (const auto position = m_plan.position(*current))
        return Gap{ position->routeId, position->index + 1 };
    return m_plan.isInPool(*current) ? std::optional(Gap{}) : std::nullopt;
}

void MoveHands::paste()
{
    const auto current = m_selection.currentOrder();
    if (m_cut.isEmpty())
        return;
    const auto to = gap();
    if (!to || (current && m_cut.contains(*current))) {
        emit refused(tr("Select the stop behind which the cut stops are to go, or a route for its end."), {});
        return;
    }
    const models::Move wanted{ m_cut.keys(), to->routeId, to->index };
    const auto made = m_plan.move(wanted);
    if (!made && made.error() != models::EditRefusal::Nothing)
        return tell(made.error(), wanted);
    const QList<api::OrderKey> pasted = m_cut.keys();
    m_cut.clear();
    m_selection.setOrders(pasted);
}

QString MoveHands::route() const
{
    const QStringList ids = m_hands.selectedRoutes();
    return ids.size() == 1 ? ids.first() : QString();
}

std::optional<api::OrderKey> MoveHands::firstStop() const
{
    const QString id = route();
    const models::WorkingRoute *one = m_plan.route(id);
    if (one == nullptr)
        return std::nullopt;
    const auto first
        = std::ranges::find_if(one->stops, [this](const api::OrderKey &key) { return m_selection.contains(key); });
    return first == one->stops.cend() ? std::nullopt : std::optional(*first);
}

void MoveHands::reverse()
{
    const auto shape = m_shapes.reversed(route());
    if (!shape)
        return tell(shape.error(), { {}, route(), -1 });
    const auto made = m_plan.reshape(*shape);
    if (!made)
        emit refused(made.error() == models::EditRefusal::Nothing ? tr("Turned round, the route stays as it is.")
                                                                  : words::refusal(made.error()),
            { {}, route(), -1 });
}

void MoveHands::fillStopMenu(QMenu &menu) const
{
    const MoveActions &a = m_actions;
    menu.addActions({ a.moveTo, a.toTop, a.toBottom });
    menu.addSeparator();
    menu.addActions({ a.cut, a.paste, a.giveUpCut });
    menu.addSeparator();
    menu.addActions({ a.lockPlace, a.lockWorker });
    menu.addSeparator();
    menu.addActions({ a.split, a.otherDay });
}

void MoveHands::fillRouteMenu(QMenu &menu) const
{
    const MoveActions &a = m_actions;
    menu.addAction(a.lockRoute);
    menu.addSeparator();
    menu.addActions({ a.reverse, a.giveRest, a.merge, a.swap, a.paste });
}

void MoveHands::enable()
{
    const QList<api::OrderKey> &keys = m_selection.orders();
    const bool oneRoute = m_plan.route(route()) != nullptr;
    const bool stopsOfOne = oneRoute && !keys.isEmpty()
        && std::ranges::all_of(keys, [this](const api::OrderKey &key) { return m_plan.position(key).has_value(); });
    for (QAction *action : { m_actions.toTop, m_actions.toBottom, m_actions.split })
        action->setEnabled(stopsOfOne);
    for (QAction *action : { m_actions.moveTo, m_actions.cut, m_actions.otherDay })
        action->setEnabled(!keys.isEmpty());
    m_actions.paste->setEnabled(!m_cut.isEmpty());
    m_actions.giveUpCut->setEnabled(!m_cut.isEmpty());
    for (QAction *action : { m_actions.reverse, m_actions.giveRest, m_actions.merge, m_actions.swap })
        action->setEnabled(oneRoute);
}

}
