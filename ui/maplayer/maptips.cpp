// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/maptips.h"

#include "map/mapview.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/outagewords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QHelpEvent>
#include <QToolTip>

namespace routedesk::ui {

namespace {

constexpr int reach = 6; // pixels the pointer may move before the words are looked for anew

}

MapTips::MapTips(const Workbench &bench, const DayWords &words, const MapFeed &feed, map::MapView &view)
    : QObject(&view), m_bench(bench), m_words(words), m_feed(feed), m_view(view)
{
    view.installEventFilter(this);
}

bool MapTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = at(help->pos()).join(u'\n');
    const QRect here(help->pos() - QPoint(reach, reach), QSize(2 * reach, 2 * reach));
    QToolTip::showText(help->globalPos(), text.isEmpty() ? text : Qt::convertFromPlainText(text), &m_view, here);
    return true;
}

QStringList MapTips::at(const QPoint &point) const
{
    using Kind = map::Hit::Kind;
    const map::Hit hit = m_view.under(point);
    QStringList lines;
    switch (hit.kind) {
    case Kind::Nothing: return {};
    case Kind::Cluster:
        return { tr("%n order(s)", nullptr, static_cast<int>(hit.count)), tr("Click to see them apart.") };
    case Kind::Pin:
    case Kind::Fence: lines = order(hit.id); break;
    case Kind::Worker: lines = worker(hit.id); break;
    case Kind::Line: return line(hit.id, point);
    case Kind::Depot: return depot(hit.id);
    }
    if (!hit.others.isEmpty() && !lines.isEmpty())
        lines.append(tr("and %n more here", nullptr, static_cast<int>(hit.others.size())));
    return lines;
}

QString MapTips::nameOfWorker(const QString &handle) const
{
    const api::Worker *worker = m_bench.store.worker(handle);
    return worker != nullptr && !worker->name.isEmpty() ? worker->name : handle;
}

QStringList MapTips::order(const map::Id &id) const
{
    if (MapFeed::isFound(id))
        return { tr("The place you looked for"), tr("Right-click for a new order here.") };
    const auto key = m_feed.orderOf(id);
    const api::Order *order = key ? m_bench.store.order(*key) : nullptr;
    if (order == nullptr)
        return {};
    QStringList lines{ QStringLiteral("%1 \u00b7 %2").arg(key->handle, statusLook(order->status).text),
        words::destination(order->destination) };
    if (const QString window = m_words.window(order->scheduledAfter, order->scheduledAt); !window.isEmpty())
        lines.append(tr("window %1").arg(window));
    const auto position = m_bench.plan.position(*key);
    const models::WorkingRoute *route = position ? m_bench.plan.route(position->routeId) : nullptr;
    if (route == nullptr) {
        lines.append(tr("on no route"));
        return lines;
    }
    const QString name = route->workerHandle.isEmpty() ? words::routeName(*route) : nameOfWorker(route->workerHandle);
    lines.append(tr("stop %1 of %2").arg(position->index + 1).arg(name));
    const auto figures = order->isClosed() ? std::nullopt : m_bench.plan.stopFigures(*key);
    if (figures && figures->eta)
        lines.append(tr("arrival %1").arg(m_words.clock(figures->eta)));
    if (figures && figures->isLate())
        lines.append(tr("%1 late").arg(
            words::duration(std::chrono::duration_cast<std::chrono::seconds>(figures->lateness))));
    return lines;
}

QStringList MapTips::worker(const map::Id &id) const
{
    const api::Worker *worker = m_bench.store.worker(MapFeed::workerOf(id));
    if (worker == nullptr)
        return {};
    QStringList lines{ nameOfWorker(worker->handle) };
    const auto &at = worker->location.recordedAt;
    lines.append(at ? tr("seen here %1").arg(m_words.times().age(*at, m_words.now())) : tr("when is not known"));
    if (!worker->deviceStatusReason.isEmpty())
        lines.append(tr("phone: %1").arg(words::outage(worker->deviceStatusReason)));
    if (worker->location.accuracy && *worker->location.accuracy > 0)
        lines.append(tr("within %1").arg(words::distance(*worker->location.accuracy)));
    return lines;
}

QStringList MapTips::line(const map::Id &id, const QPoint &point) const
{
    const models::WorkingRoute *route = m_bench.plan.route(MapFeed::routeOf(id));
    const auto spot = m_view.lineSpot(point);
    if (route == nullptr)
        return {};
    QStringList lines{ route->workerHandle.isEmpty()
            ? words::routeName(*route)
            : QStringLiteral("%1 \u00b7 %2").arg(nameOfWorker(route->workerHandle), words::routeName(*route)) };
    if (!spot)
        return lines;
    if (spot->time) {
        const QString clock = m_words.clock(api::Instant(std::chrono::milliseconds(*spot->time)));
        lines.append(spot->isForecast ? tr("here about %1").arg(clock) : tr("was here at %1").arg(clock));
    }
    if (spot->style == map::LineStyle::Straight)
        lines.append(tr("straight: the way along the roads is not known"));
    else
        lines.append(spot->isForecast ? tr("planned way") : tr("travelled way"));
    return lines;
}

QStringList MapTips::depot(const map::Id &id) const
{
    const QString handle = MapFeed::depotOf(id);
    if (const api::OpsGroup *group = m_bench.store.opsGroup(handle))
        return { group->label.isEmpty() ? group->handle : group->label, tr("where its routes begin") };
    return { nameOfWorker(handle), tr("home, where routes begin") };
}

}
