// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/placehands.h"

#include "geocoding/exactness.h"
#include "map/mapview.h"
#include "map/tools/toolbox.h"
#include "models/edits/orderwish.h"
#include "models/edits/pendingpatches.h"
#include "models/edits/placeedit.h"
#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/edits/edithands.h"
#include "ui/edits/placeeditwords.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/theme/theme.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QAccessible>
#include <QAction>

namespace routedesk::ui {

using Kind = map::PlaceHandle::Kind;

PlaceHands::PlaceHands(const Workbench &bench, MapFeed &feed, EditHands &edits, map::MapView &view)
    : QObject(&view), m_bench(bench), m_feed(feed), m_edits(edits), m_view(view),
      m_forecast(bench.store, bench.plan, bench.travelTimes, bench.clock), m_tool(rules())
{
    makeActions();
    follow();
    enable();
}

void PlaceHands::makeActions()
{
    m_mode = new QAction(m_bench.theme.icon(Icon::Pin), tr("Edit p&laces"), this);
    m_mode->setCheckable(true);
    m_mode->setShortcut(Qt::Key_E);
    m_mode->setShortcutContext(Qt::WidgetShortcut); // a letter is typed elsewhere
    m_mode->setStatusTip(tr("Move pins and change geofences on the map"));
    m_mode->setToolTip(tr("Edit places: move pins and change geofences (E)"));
    m_view.addAction(m_mode);
    m_view.tools().offer(m_mode);
    m_reshape = new QAction(m_bench.theme.icon(Icon::Fence), tr("Mo&ve or resize on the map\u2026"), this);
    m_reshape->setStatusTip(tr("Move the selected order, or change its geofence, by hand"));
    m_reshape->setToolTip(m_reshape->statusTip());
    connect(m_mode, &QAction::toggled, this, &PlaceHands::switchMode);
    connect(m_reshape, &QAction::triggered, this, &PlaceHands::reshapeSelected);
}

void PlaceHands::follow()
{
    connect(&m_view.tools(), &map::ToolBox::toolChanged, this,
        [this] { m_mode->setChecked(m_view.tools().tool() == &m_tool); });
    connect(&m_tool, &map::PlaceTool::grabbed, this, [this](const QString &id) {
        if (const auto key = m_feed.orderOf(id))
            m_bench.selection.setOrders({ *key });
    });
    connect(&m_tool, &map::PlaceTool::begun, this, [this] {
        if (const auto key = m_feed.orderOf(m_tool.shape()->pin.id))
            m_forecast.begin(*key);
    });
    connect(&m_tool, &map::PlaceTool::moved, this, &PlaceHands::commit);
    connect(&m_tool, &map::PlaceTool::refused, this, &PlaceHands::refuse);
    connect(&m_tool, &map::PlaceTool::crossed, this, [this] { emit told(Tone::Late, words::crossedArea()); });
    connect(&m_tool, &map::PlaceTool::tooFewCorners, this,
        [this] { emit told(Tone::Neutral, tr("An area has at least three corners.")); });
    connect(&m_tool, &map::PlaceTool::handleChanged, this, &PlaceHands::announceHandle);
    connect(&m_bench.selection, &models::SharedSelection::ordersChanged, this, [this] {
        enable();
        refresh();
    });
    for (const auto change : { &models::WorkingPlan::wasReset, &models::WorkingPlan::unsentChanged })
        connect(&m_bench.plan, change, this, &PlaceHands::refresh);
    connect(&m_bench.plan, &models::WorkingPlan::stopsChanged, this, &PlaceHands::refresh);
    connect(&m_bench.store, &models::DispatchStore::ordersChanged, this, &PlaceHands::refresh);
    connect(&m_bench.store, &models::DispatchStore::loaded, this, &PlaceHands::refresh);
    connect(&m_bench.store, &models::DispatchStore::scopeChanged, this, &PlaceHands::refresh);
    connect(&m_bench.outbox, &models::Outbox::entryChanged, this, &PlaceHands::refresh);
    connect(&m_bench.outbox, &models::Outbox::entryAdded, this, &PlaceHands::refresh);
}

void PlaceHands::switchMode(bool on)
{
    map::ToolBox &tools = m_view.tools();
    if (on == (tools.tool() == &m_tool))
        return;
    if (!on)
        return tools.setTool(nullptr);
    tools.setTool(&m_tool,
        tr("Editing places: drag a pin to move it. A selected order has handles, also for Tab and the arrow keys. "
           "Esc to leave."));
    m_view.setFocus(Qt::OtherFocusReason);
    refresh();
}

void PlaceHands::reshapeSelected()
{
    const auto key = selected();
    if (!key)
        return;
    if (const auto fixed = models::placeFixed(m_bench.store.order(*key))) {
        emit told(Tone::Late, words::placeFixed(*fixed, key->handle));
        return;
    }
    if (!shapeOf(*key)) {
        emit told(Tone::Late, tr("%1 is not on the map: its route is hidden there.").arg(key->handle));
        return;
    }
    emit wanted(*key);
    m_mode->setChecked(true);
    m_view.setFocus(Qt::OtherFocusReason);
}

std::optional<api::OrderKey> PlaceHands::selected() const
{
    const QList<api::OrderKey> &keys = m_bench.selection.orders();
    return keys.size() == 1 ? std::optional(keys.constFirst()) : std::nullopt;
}

void PlaceHands::enable()
{
    m_reshape->setEnabled(selected().has_value());
}

void PlaceHands::refresh()
{
    if (m_view.tools().tool() != &m_tool)
        return;
    const auto key = selected();
    m_tool.setShape(key ? shapeOf(*key) : std::nullopt);
}

std::optional<map::PlaceShape> PlaceHands::shapeOf(const api::OrderKey &key) const
{
    const api::Order *order = m_bench.store.order(key);
    const auto pin = models::placeFixed(order) ? std::nullopt : m_feed.pinOf(key);
    if (!pin)
        return std::nullopt;
    const api::Destination destination = models::PendingPatches(m_bench.outbox).destination(*order);
    map::PlaceShape shape{ .pin = *pin };
    if (destination.form() != api::Destination::Form::Polygon) {
        shape.radius = destination.effectiveRadius();
        return shape;
    }
    for (const api::GeoPoint &corner : *destination.polygon) {
        if (const auto place = lonLat(corner))
            shape.ring.append(*place);
    }
    if (shape.ring.size() > 1 && shape.ring.first() == shape.ring.last())
        shape.ring.removeLast();
    return shape.ring.size() < 3 ? std::nullopt : std::optional(shape);
}

map::PlaceTool::Rules PlaceHands::rules()
{
    return { .shape =
                 [this](const map::Id &id) {
                     const auto key = m_feed.orderOf(id);
                     return key ? shapeOf(*key) : std::nullopt;
                 },
        .words = [this](const map::PlaceShape &before, const map::PlaceShape &now) { return words(before, now); },
        .radius = { models::smallestRadius, models::OrderWish::largestRadius } };
}

map::PlaceTool::Words PlaceHands::words(const map::PlaceShape &before, const map::PlaceShape &now) const
{
    if (!now.isSimple())
        return { words::crossingArea(), true };
    const Kind kind = m_tool.handle() ? m_tool.handle()->kind : Kind::Place;
    if (kind == Kind::Radius)
        return { words::radiusNow(*now.radius, *before.radius), false };
    const auto from = geoPoint(before.pin.place), to = geoPoint(now.pin.place);
    if (!from || !to)
        return {};
    const auto key = m_feed.orderOf(before.pin.id);
    const QString first = kind == Kind::Place && key
        ? words::movedBy(key->handle, geocoding::metresBetween(*from, *to))
        : words::sizeOf(now);
    const auto consequence = m_forecast.at(*to);
    if (!consequence)
        return { first, false };
    return { first + u'\n' + words::consequence(*consequence), words::breaksSomething(*consequence) };
}

void PlaceHands::commit(const map::PlaceShape &before, const map::PlaceShape &now)
{
    const auto key = m_feed.orderOf(now.pin.id);
    const api::Order *order = key ? m_bench.store.order(*key) : nullptr;
    const auto to = geoPoint(now.pin.place);
    if (const auto fixed = models::placeFixed(order); fixed || !to) {
        if (fixed)
            emit told(Tone::Late, words::placeFixed(*fixed, key ? key->handle : now.pin.id));
        return refresh();
    }
    const bool isMove = before.pin.place != now.pin.place
        && (!now.isArea() || (m_tool.handle() && m_tool.handle()->kind == Kind::Place));
    api::Destination destination = models::PendingPatches(m_bench.outbox).destination(*order);
    if (now.isArea())
        destination = models::reshapedTo(destination, geoRing(now.ring));
    else if (before.pin.place != now.pin.place)
        destination = models::movedTo(destination, *to);
    if (now.radius != before.radius)
        destination = models::withRadius(destination, qRound(*now.radius));
    const QString text = isMove ? tr("Move %1")
        : now.isArea()          ? tr("Change the area of %1")
                                : tr("Change the radius of %1");
    emit settled();
    m_edits.apply(text.arg(key->handle), *key, { .destination = destination });
    refresh();
    if (isMove)
        emit moved(*key, *destination.centre());
}

void PlaceHands::refuse(const map::Id &id)
{
    const auto key = m_feed.orderOf(id);
    const auto fixed = key ? models::placeFixed(m_bench.store.order(*key)) : std::nullopt;
    if (fixed)
        emit told(Tone::Late, words::placeFixed(*fixed, key->handle));
}

void PlaceHands::announceHandle() const
{
    if (!QAccessible::isActive() || !m_tool.handle())
        return;
    QAccessibleAnnouncementEvent said(&m_view, words::handle(*m_tool.handle(), m_tool.draft()));
    QAccessible::updateAccessibility(&said);
}

}
