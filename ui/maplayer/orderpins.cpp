// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/orderpins.h"

#include "models/ordersfiltermodel.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/sequence/routeink.h"
#include "ui/sequence/routevisibility.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>

namespace routedesk::ui {

namespace {

// The first drop of a handle, as most orders are, goes by the handle alone, whose text it then shares. Every other
// id has a slash.
bool goesByHandle(const api::OrderKey &key)
{
    return key.type.is(api::OrderType::Drop) && key.typeIndex == 0 && key.attempt == 0
        && !key.handle.contains(u'/');
}

constexpr std::chrono::nanoseconds bit{ std::chrono::milliseconds(4) };

}

OrderPins::OrderPins(const Theme &theme, const models::DispatchStore &store, const models::Outbox &outbox,
    const models::WorkingPlan &plan, const models::OrdersFilterModel &filter, const RouteVisibility &visibility)
    : m_theme(theme), m_store(store), m_outbox(outbox), m_plan(plan), m_filter(filter), m_visibility(visibility)
{
}

map::Id OrderPins::idOf(const api::OrderKey &key)
{
    if (goesByHandle(key))
        return key.handle;
    return QStringLiteral("order/%1/%2/%3/%4").arg(key.handle, key.type.text()).arg(key.typeIndex).arg(key.attempt);
}

std::optional<api::OrderKey> OrderPins::orderOf(const map::Id &id) const
{
    if (!id.contains(u'/')) {
        const api::OrderKey key{ id, api::OrderType::Drop };
        return m_store.order(key) ? std::optional(key) : std::nullopt;
    }
    const auto at = m_keys.constFind(id);
    return at == m_keys.cend() ? std::nullopt : std::optional(at.value());
}

void OrderPins::begin()
{
    forget();
    m_slots = m_store.occupiedSlots();
    m_pending.emplace(m_outbox);
    m_next = 0;
    m_freshKeys.clear();
    m_pins.reserve(m_slots.size());
    m_fences.reserve(m_slots.size());
}

bool OrderPins::gather()
{
    const bool inBits = m_slots.size() > usualDay;
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_slots.size() && (!inBits || clock.durationElapsed() < bit)) {
        if (const api::Order *order = m_store.orderAt(m_slots.at(m_next++)))
            add(*order);
    }
    if (m_next < m_slots.size())
        return false;
    m_slots.clear();
    m_pending.reset();
    m_keys = std::exchange(m_freshKeys, {});
    m_isWhole = true;
    return true;
}

bool OrderPins::areMany() const
{
    return m_pins.size() > usualDay;
}

void OrderPins::forget()
{
    m_isWhole = false;
    m_pins = {};
    m_fences = {};
    m_places = {};
}

std::optional<OrderPins::Look> OrderPins::look(
    const api::Order &order, const models::PendingPatches &pending) const
{
    const api::Destination destination = pending.destination(order);
    const auto place = lonLat(destination.centre());
    if (!place)
        return std::nullopt;
    const auto position = m_plan.position(order.key);
    if (position && !m_visibility.isShown(position->routeId))
        return std::nullopt;
    const QColor colour = position ? routeInk(m_theme, m_plan, position->routeId) : m_theme.palette().control;
    Look look{ ui::pinOf(order, *place, position.has_value()), fenceOf(destination) };
    look.pin.id = idOf(order.key);
    look.pin.colour = colour;
    if (const auto figures = m_plan.stopFigures(order.key)) {
        look.pin.number = QString::number(figures->number);
        look.pin.late = figures->isLate() && !order.isClosed();
    }
    if (!m_filter.filter().isEmpty() && m_filter.rowOf(order.key) < 0)
        look.pin.faded = true;
    if (position && m_visibility.isFaded(position->routeId))
        look.pin.faded = true;
    if (look.fence) {
        look.fence->id = look.pin.id;
        look.fence->colour = colour;
    }
    return look;
}

void OrderPins::add(const api::Order &order)
{
    const auto seen = look(order, *m_pending);
    if (!seen)
        return;
    if (!goesByHandle(order.key))
        m_freshKeys.insert(seen->pin.id, order.key);
    if (m_slots.size() <= usualDay)
        m_places.insert(order.key, { m_pins.size(), seen->fence ? m_fences.size() : -1 });
    if (seen->fence)
        m_fences.append(*seen->fence);
    m_pins.append(seen->pin);
}

bool OrderPins::update(const QSet<api::OrderKey> &keys)
{
    if (!m_isWhole || (m_places.isEmpty() && !m_pins.isEmpty()))
        return false;
    const models::PendingPatches pending(m_outbox);
    for (const api::OrderKey &key : keys) {
        const api::Order *order = m_store.order(key);
        const auto seen = order ? look(*order, pending) : std::nullopt;
        const Place place = m_places.value(key);
        if (seen.has_value() != (place.pin >= 0) || (seen && seen->fence.has_value() != (place.fence >= 0)))
            return false;
        if (place.pin >= 0)
            m_pins[place.pin] = seen->pin;
        if (place.fence >= 0)
            m_fences[place.fence] = *seen->fence;
    }
    return true;
}

std::optional<map::Pin> OrderPins::pinOf(const api::OrderKey &key) const
{
    const api::Order *order = m_store.order(key);
    const auto seen = order ? look(*order, models::PendingPatches(m_outbox)) : std::nullopt;
    return seen ? std::optional(seen->pin) : std::nullopt;
}

}
