// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/orderwish.h"

#include <algorithm>

namespace routedesk::models {

namespace {

using Why = EditLeftOut::Why;

class Drafting {
public:
    Drafting(const OrderWish &wish, const api::Order &order, const DayScope &scope)
        : m_wish(wish), m_order(order), m_scope(scope)
    {
    }

    [[nodiscard]] std::optional<OrderEdit> edit()
    {
        window();
        service();
        radius();
        productTypes();
        units();
        metadata();
        if (!m_wish.opsGroupHandle.isEmpty())
            m_patch.opsGroupHandle = api::changedTo(m_wish.opsGroupHandle);
        return editBy(m_order, m_patch);
    }
    [[nodiscard]] const QList<EditLeftOut> &leftOut() const { return m_leftOut; }

private:
    void leave(OrderField field, Why why) { m_leftOut.append({ m_order.key, why, field }); }
    void window();
    void service();
    void radius();
    void productTypes();
    void units();
    void metadata();
    [[nodiscard]] api::Instant on(const QTime &time) const;

    const OrderWish &m_wish;
    const api::Order &m_order;
    const DayScope &m_scope;
    api::OrderPatch m_patch;
    QList<EditLeftOut> m_leftOut;
};

// The day that the window ends on; an order without a window has the scope's.
api::Instant Drafting::on(const QTime &time) const
{
    const auto known = m_order.scheduledAt ? m_order.scheduledAt : m_order.scheduledAfter;
    const QDate date = known ? api::toDateTime(*known).toTimeZone(m_scope.zone).date() : m_scope.date;
    return api::toInstant(QDateTime(date, time, m_scope.zone));
}

void Drafting::window()
{
    std::optional<api::Instant> from = m_order.scheduledAfter, until = m_order.scheduledAt;
    if (m_wish.from)
        from = on(*m_wish.from);
    if (m_wish.until)
        until = on(*m_wish.until);
    if (from)
        *from += m_wish.shift;
    if (until)
        *until += m_wish.shift;
    if (from == m_order.scheduledAfter && until == m_order.scheduledAt)
        return;
    if (from && until && *from >= *until)
        return leave(m_wish.until ? OrderField::WindowEnd : OrderField::WindowStart, Why::WindowTurned);
    if (from)
        m_patch.scheduledAfter = api::changedTo(*from);
    if (until)
        m_patch.scheduledAt = api::changedTo(*until);
}

void Drafting::service()
{
    if (!m_wish.service && m_wish.serviceChange == 0)
        return;
    const int seconds = m_wish.service.value_or(m_order.expectedServiceTime.value_or(0)) + m_wish.serviceChange;
    if (seconds < 0 || seconds > OrderWish::longestService)
        return leave(OrderField::Service, Why::OutOfRange);
    m_patch.expectedServiceTime = seconds;
}

void Drafting::radius()
{
    if (!m_wish.radius)
        return;
    if (m_order.destination.form() != api::Destination::Form::Point)
        return leave(OrderField::Radius, Why::NoPoint);
    if (m_order.destination.effectiveRadius() == m_wish.radius)
        return;
    if (m_order.isStarted() && m_order.startedAt)
        return leave(OrderField::Radius, Why::UnderWay);
    m_patch.destination = m_order.destination;
    m_patch.destination->radius = m_wish.radius;
}

void Drafting::productTypes()
{
    QStringList types = m_wish.productTypes.value_or(m_order.productTypes);
    for (const QString &type : m_wish.typesAdded) {
        if (!types.contains(type))
            types.append(type);
    }
    types.removeIf([&](const QString &type) { return m_wish.typesRemoved.contains(type); });
    m_patch.productTypes = types;
}

void Drafting::units()
{
    m_patch.capacityUsed = m_wish.units;
}

void Drafting::metadata()
{
    if (m_wish.metadataKey.isEmpty())
        return;
    api::Metadata metadata = m_order.metadata;
    if (m_wish.metadataValue.isNull())
        metadata.remove(m_wish.metadataKey);
    else if (metadata.value(m_wish.metadataKey) != m_wish.metadataValue)
        metadata.set(m_wish.metadataKey, m_wish.metadataValue);
    m_patch.metadata = metadata;
}

template<class T>
api::Change<T> changeTo(const std::optional<T> &value)
{
    return value ? api::changedTo(*value) : api::cleared<T>();
}

/// Keeps a field of the patch only where it differs from what the order has, and notes what it had.
template<class T, class Had>
void narrow(std::optional<T> &wanted, const Had &had, std::optional<T> &before, const std::type_identity_t<T> &back)
{
    if (!wanted || *wanted == had) {
        wanted.reset();
        return;
    }
    before = back;
}

QList<OrderField> fieldsOf(const api::Destination &before, const api::Destination &after)
{
    QList<OrderField> fields;
    api::Destination elsewhere = after;
    elsewhere.address = before.address;
    elsewhere.radius = before.radius;
    if (elsewhere != before)
        fields.append(OrderField::Place);
    if (after.address != before.address)
        fields.append(OrderField::Address);
    if (after.radius != before.radius)
        fields.append(OrderField::Radius);
    return fields;
}

}

EditDraft draftEdit(const OrderWish &wish, const QList<api::OrderKey> &keys, const DispatchStore &store)
{
    return draftEdit(wish, keys, store, {});
}

EditDraft draftEdit(
    const OrderWish &wish, const QList<api::OrderKey> &keys, const DispatchStore &store, const SeenOrders &seen)
{
    EditDraft draft;
    for (const api::OrderKey &key : keys) {
        const api::Order *order = store.order(key);
        if (!order || order->isClosed() || (order->arrivedAt && !order->exitedAt)) {
            draft.leftOut.append({ key, !order ? Why::Gone : order->isClosed() ? Why::Closed : Why::Reached });
            continue;
        }
        const auto known = seen.constFind(key);
        Drafting drafting(wish, known == seen.cend() ? *order : *known, store.scope());
        if (const auto edit = drafting.edit())
            draft.edits.append(*edit);
        else if (drafting.leftOut().isEmpty())
            draft.alike.append(key);
        draft.leftOut += drafting.leftOut();
    }
    return draft;
}

std::optional<OrderEdit> editBy(const api::Order &order, const api::OrderPatch &patch)
{
    OrderEdit edit{ order.key, {}, patch };
    narrow(edit.after.metadata, order.metadata, edit.before.metadata, order.metadata);
    narrow(edit.after.destination, order.destination, edit.before.destination, order.destination);
    narrow(edit.after.scheduledAfter, order.scheduledAfter, edit.before.scheduledAfter, order.scheduledAfter);
    narrow(edit.after.expectedServiceTime, order.expectedServiceTime, edit.before.expectedServiceTime,
        order.expectedServiceTime.value_or(0));
    narrow(edit.after.productTypes, order.productTypes, edit.before.productTypes, order.productTypes);
    narrow(edit.after.capacityUsed, order.capacityUsed, edit.before.capacityUsed, order.load());
    narrow(edit.after.scheduledAt, order.scheduledAt, edit.before.scheduledAt, order.scheduledAt);
    if (edit.after.scheduledAt || edit.after.scheduledAfter) {
        edit.before.scheduledAt = changeTo<api::Instant>(order.scheduledAt);
        edit.before.scheduledAfter = changeTo<api::Instant>(order.scheduledAfter);
    }
    const auto group = order.opsGroupHandle.isEmpty() ? std::nullopt : std::optional(order.opsGroupHandle);
    narrow(edit.after.opsGroupHandle, group, edit.before.opsGroupHandle, group);
    return edit.after == api::OrderPatch{} ? std::nullopt : std::optional(edit);
}

api::Order patched(const api::Order &order, const api::OrderPatch &patch)
{
    api::Order result = order;
    if (patch.metadata)
        result.metadata = *patch.metadata;
    if (patch.destination)
        result.destination = *patch.destination;
    if (patch.scheduledAt)
        result.scheduledAt = *patch.scheduledAt;
    if (patch.scheduledAfter)
        result.scheduledAfter = *patch.scheduledAfter;
    if (patch.expectedServiceTime)
        result.expectedServiceTime = patch.expectedServiceTime;
    if (patch.productTypes)
        result.productTypes = *patch.productTypes;
    if (patch.capacityUsed)
        result.capacityUsed = patch.capacityUsed;
    if (patch.opsGroupHandle)
        result.opsGroupHandle = patch.opsGroupHandle->value_or(QString());
    return result;
}

bool holdsAll(const api::Order &order, const api::OrderPatch &patch)
{
    return api::fieldsNotHeld(order, patch).isEmpty();
}

QList<OrderField> fieldsOf(const api::OrderPatch &before, const api::OrderPatch &after)
{
    QList<OrderField> fields;
    const auto add = [&](bool isThere, OrderField field) {
        if (isThere)
            fields.append(field);
    };
    add(after.scheduledAfter.has_value(), OrderField::WindowStart);
    add(after.scheduledAt.has_value(), OrderField::WindowEnd);
    add(after.expectedServiceTime.has_value(), OrderField::Service);
    if (after.destination)
        fields += fieldsOf(before.destination.value_or(api::Destination()), *after.destination);
    add(after.productTypes.has_value(), OrderField::ProductTypes);
    add(after.capacityUsed.has_value(), OrderField::Units);
    add(after.opsGroupHandle.has_value(), OrderField::OpsGroup);
    add(after.metadata.has_value(), OrderField::Metadata);
    return fields;
}

QList<OrderField> fieldsOf(const OrderEdit &edit)
{
    return fieldsOf(edit.before, edit.after);
}

QList<OrderField> fieldsOf(const QList<OrderEdit> &edits)
{
    QList<OrderField> all;
    for (const OrderEdit &edit : edits) {
        for (const OrderField field : fieldsOf(edit)) {
            if (!all.contains(field))
                all.append(field);
        }
    }
    std::ranges::sort(all);
    return all;
}

}
