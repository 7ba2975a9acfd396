// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/stackchooser.h"

#include "map/mapview.h"
#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/stackpanel.h"
#include "ui/sequence/routeink.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"

#include <algorithm>
#include <tuple>

namespace routedesk::ui {

StackChooser::StackChooser(const Workbench &bench, const DayWords &words, const MapFeed &feed, map::MapView &view)
    : QObject(&view), m_bench(bench), m_words(words), m_feed(feed), m_view(view),
      m_panel(new StackPanel(bench.theme, &view))
{
    connect(&view, &map::MapView::stackClicked, this,
        [this](const QList<map::Id> &ids, const QPoint &at) { open(ids, at, true); });
    connect(&view, &map::MapView::overlapClicked, this,
        [this](const QList<map::Id> &ids, const QPoint &at) { open(ids, at, false); });
    connect(&view, &map::MapView::viewMoved, m_panel, &StackPanel::dismiss);
    connect(m_panel, &StackPanel::pointed, &view, &map::MapView::setTarget);
    connect(m_panel, &StackPanel::chosen, this, &StackChooser::choose);
    connect(m_panel, &StackPanel::allChosen, this, &StackChooser::chooseAll);
}

QString StackChooser::nameOfWorker(const QString &handle) const
{
    const api::Worker *worker = m_bench.store.worker(handle);
    return worker != nullptr && !worker->name.isEmpty() ? worker->name : handle;
}

StackRow StackChooser::orderRow(const api::OrderKey &key) const
{
    StackRow row{ .id = MapFeed::idOf(key), .title = key.handle };
    if (const api::Order *order = m_bench.store.order(key))
        row.window = m_words.window(order->scheduledAfter, order->scheduledAt);
    const auto at = m_bench.plan.position(key);
    const models::WorkingRoute *route = at ? m_bench.plan.route(at->routeId) : nullptr;
    if (route == nullptr) {
        row.owner = tr("on no route");
        return row;
    }
    row.number = at->index + 1;
    row.colour = routeInk(m_bench.theme, m_bench.plan, at->routeId);
    row.owner = route->workerHandle.isEmpty() ? words::routeName(*route) : nameOfWorker(route->workerHandle);
    return row;
}

std::optional<StackRow> StackChooser::rowOf(const map::Id &id) const
{
    if (const auto key = m_feed.orderOf(id))
        return orderRow(*key);
    const QString worker = MapFeed::workerOf(id);
    if (worker.isNull())
        return std::nullopt;
    return StackRow{ .id = id, .isWorker = true, .title = nameOfWorker(worker), .owner = tr("worker") };
}

void StackChooser::sort(QList<StackRow> &rows) const
{
    std::ranges::sort(rows, {}, [this](const StackRow &row) {
        const auto key = m_feed.orderOf(row.id);
        const auto at = key ? m_bench.plan.position(*key) : std::nullopt;
        return std::tuple(!at, at ? at->routeId : QString(), at ? at->index : 0, row.title);
    });
}

void StackChooser::open(const QList<map::Id> &ids, const QPoint &globalPosition, bool sorted)
{
    QList<StackRow> rows;
    for (const map::Id &id : ids) {
        if (const auto row = rowOf(id))
            rows.append(*row);
    }
    if (rows.size() < 2)
        return m_panel->dismiss();
    if (sorted)
        sort(rows);
    m_panel->open(rows, 0, m_view.mapFromGlobal(globalPosition));
}

void StackChooser::choose(const map::Id &id)
{
    if (const auto key = m_feed.orderOf(id))
        return m_bench.selection.setOrders({ *key });
    m_bench.selection.setOrders({});
    m_bench.selection.setCurrentWorker(MapFeed::workerOf(id));
}

void StackChooser::chooseAll()
{
    QList<api::OrderKey> keys;
    for (const StackRow &row : m_panel->rows()) {
        if (const auto key = m_feed.orderOf(row.id))
            keys.append(*key);
    }
    m_bench.selection.setOrders(keys);
}

}
