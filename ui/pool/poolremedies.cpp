// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolremedies.h"

#include "models/orderactions.h"
#include "models/sharedselection.h"
#include "ui/edits/edithands.h"
#include "ui/window/autoplan.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QCursor>
#include <QMenu>
#include <QUndoStack>

namespace routedesk::ui {

namespace {

constexpr qsizetype offered = 8;

}

PoolRemedies::PoolRemedies(const Workbench &bench, const DayWords &words, const WindowActions &actions,
    AutoPlan &planning, EditHands &edits, QWidget *window)
    : QObject(window), m_bench(bench), m_words(words), m_actions(actions), m_planning(planning), m_edits(edits),
      m_window(window), m_slots(bench.plan)
{
    connect(&m_slots, &models::SlotSearch::finished, this, &PoolRemedies::offerWorkers);
    connect(actions.remedy, &QAction::triggered, this, [this] {
        if (m_bench.selection.currentOrder())
            apply(*m_bench.selection.currentOrder(), QCursor::pos());
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

void PoolRemedies::apply(const api::OrderKey &key, const QPoint &position)
{
    const auto found = remedy(key);
    if (!found)
        return;
    using K = Remedy::Kind;
    switch (found->kind) {
    case K::Widen: widen(key, found->until); break;
    case K::ChooseWorker: chooseWorker(key, position); break;
    case K::Unlock: unlock(found->key); break;
    case K::PutBack: putBack(key, found->routeId); break;
    case K::Resume: m_bench.actions.enable({ key }); break;
    case K::AddWorker: emit workersRequested(); break;
    case K::ShowMate: emit orderRequested(found->key); break;
    case K::PlanAgain: m_planning.start({ key }); break;
    }
}

void PoolRemedies::widen(const api::OrderKey &key, api::Instant until)
{
    const api::Order *order = m_bench.store.order(key);
    if (order == nullptr || !order->scheduledAt || *order->scheduledAt >= until)
        return;
    api::OrderPatch patch;
    patch.scheduledAt = until;
    m_edits.apply(tr("Window of %1 until %2").arg(key.handle, m_words.clock(until)), key, patch);
}

void PoolRemedies::unlock(const api::OrderKey &key)
{
    const auto position = m_bench.plan.position(key);
    m_bench.undo.beginMacro(tr("Unlock %1").arg(key.handle));
    if (m_bench.plan.locks(key).place)
        tell(m_bench.plan.setStopLock({ key }, models::LockKind::Place, false));
    if (m_bench.plan.locks(key).worker)
        tell(m_bench.plan.setStopLock({ key }, models::LockKind::Worker, false));
    if (position && m_bench.plan.isRouteLocked(position->routeId))
        tell(m_bench.plan.setRouteLock(position->routeId, false));
    m_bench.undo.endMacro();
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

void PoolRemedies::chooseWorker(const api::OrderKey &key, const QPoint &position)
{
    m_chosen = key;
    m_position = position;
    m_slots.start(key);
}

void PoolRemedies::offerWorkers()
{
    if (m_slots.isOutdated())
        return m_slots.start(m_chosen);
    const auto nameOf = [this](const QString &handle) {
        const api::Worker *worker = m_bench.store.worker(handle);
        const QString name = worker != nullptr && !worker->name.isEmpty() ? worker->name : handle;
        return QString(name).replace(u'&', QStringLiteral("&&"));
    };
    m_menu = new QMenu(m_window);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    QSet<QString> busy;
    for (const QString &id : m_bench.plan.routeIds())
        busy.insert(m_bench.plan.route(id)->workerHandle);
    for (const models::SlotSearch::Slot &slot : m_slots.found().first(qMin(offered, m_slots.found().size()))) {
        const QString worker = m_bench.plan.route(slot.routeId)->workerHandle;
        QAction *action = m_menu->addAction(tr("%1, stop %2: %3", "worker, number, what it costs")
                .arg(worker.isEmpty() ? slot.routeId : nameOf(worker))
                .arg(slot.index + 1)
                .arg(words::consequence(slot.consequence)));
        connect(action, &QAction::triggered, this,
            [this, key = m_chosen, slot] { tell(m_bench.plan.move({ { key }, slot.routeId, slot.index })); });
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    for (const api::Worker &worker : m_bench.store.workers()) {
        if (busy.contains(worker.handle))
            continue;
        QAction *action = m_menu->addAction(tr("A new route for %1").arg(nameOf(worker.handle)));
        connect(action, &QAction::triggered, this,
            [this, key = m_chosen, handle = worker.handle] { tell(m_bench.plan.addRoute(handle, { key })); });
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("No workers in this ops group"))->setEnabled(false);
    m_menu->popup(m_position);
}

}
