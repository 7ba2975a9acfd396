// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolremedies.h"

#include "models/orderactions.h"
#include "models/sharedselection.h"
#include "ui/edits/edithands.h"
#include "ui/moves/offerflow.h"
#include "ui/moves/refusalteller.h"
#include "ui/window/autoplan.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QUndoStack>

namespace routedesk::ui {

PoolRemedies::PoolRemedies(const Workbench &bench, const DayWords &words, const WindowActions &actions,
    AutoPlan &planning, EditHands &edits, OfferFlow &offers, RefusalTeller &refusals, QObject *parent)
    : QObject(parent), m_bench(bench), m_words(words), m_actions(actions), m_planning(planning), m_edits(edits),
      m_offers(offers), m_refusals(refusals)
{
    connect(actions.remedy, &QAction::triggered, this, [this] {
        if (m_bench.selection.currentOrder())
            apply(*m_bench.selection.currentOrder());
    });
    connect(&bench.selection, &models::SharedSelection::currentChanged, this, &PoolRemedies::follow);
    connect(&bench.plan, &models::WorkingPlan::poolChanged, this, &PoolRemedies::follow);
    connect(&bench.pool, &QAbstractItemModel::dataChanged, this, &PoolRemedies::follow);
    follow();
}

std::optional<Remedy> PoolRemedies::remedy(const api::OrderKey &key) const
{
    return remedyFor(key, m_bench.pool, m_bench.store, m_bench.plan);
}

QString PoolRemedies::words(const api::OrderKey &key) const
{
    const auto found = remedy(key);
    return found ? remedyWords(*found, m_words) : QString();
}

void PoolRemedies::follow()
{
    const auto current = m_bench.selection.currentOrder();
    const QString what = current ? words(*current) : QString();
    m_actions.remedy->setEnabled(!what.isEmpty());
    m_actions.remedy->setText(what.isEmpty() ? tr("Make it &fit") : tr("Make it &fit: %1").arg(what));
}

template<class T>
void PoolRemedies::tell(const std::expected<T, models::EditRefusal> &outcome)
{
    if (!outcome && outcome.error() != models::EditRefusal::Nothing)
        emit refused(words::refusal(outcome.error()));
}

void PoolRemedies::apply(const api::OrderKey &key)
{
    if (const auto found = remedy(key))
        apply(key, *found);
}

void PoolRemedies::apply(const api::OrderKey &key, const Remedy &remedy)
{
    using K = Remedy::Kind;
    switch (remedy.kind) {
    case K::Widen: widen(key, remedy.until); break;
    case K::ChooseWorker: m_offers.moveTo({ key }); break;
    case K::Unlock: unlock(remedy.key); break;
    case K::PutBack: putBack(key, remedy.routeId); break;
    case K::Resume: m_bench.actions.enable({ key }); break;
    case K::AddWorker: emit workersRequested(); break;
    case K::ShowMate: emit orderRequested(remedy.key); break;
    case K::PlanAgain: m_planning.start({ key }); break;
    }
}

void PoolRemedies::widen(const api::OrderKey &key, api::Instant until)
{
    const api::Order *order = m_bench.store.order(key);
    if (order == nullptr || !order->scheduledAt || *order->scheduledAt >= until)
        return;
    api::OrderPatch patch;
    patch.scheduledAt = api::changedTo(until);
    m_edits.apply(tr("Window of %1 until %2").arg(key.handle, m_words.clock(until)), key, patch);
}

void PoolRemedies::unlock(const api::OrderKey &key)
{
    const auto position = m_bench.plan.position(key);
    m_refusals.lift({ position ? QStringList{ position->routeId } : QStringList(), { key }, { key } },
        tr("Unlock %1").arg(key.handle));
}

void PoolRemedies::putBack(const api::OrderKey &key, const QString &routeId)
{
    // Behind the last stop that stood before it on the server's route and is there now.
    const models::StoredRoute *stored = m_bench.store.route(routeId);
    int index = m_bench.plan.lockedCount(routeId);
    for (const api::OrderKey &other : stored != nullptr ? stored->sequence : QList<api::OrderKey>()) {
        if (other == key)
            break;
        const auto position = m_bench.plan.position(other);
        if (position && position->routeId == routeId)
            index = qMax(index, position->index + 1);
    }
    tell(m_bench.plan.move({ { key }, routeId, index }));
}

}
