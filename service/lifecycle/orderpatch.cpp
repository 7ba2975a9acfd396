// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/orderedits.h"

#include "service/lifecycle/eventlog.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/orderrules.h"
#include "service/lifecycle/places.h"
#include "service/lifecycle/region.h"
#include "service/lifecycle/routesheet.h"
#include "service/lifecycle/views.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

bool needsOpenOrder(const api::OrderPatch &patch)
{
    return patch.destination || patch.scheduledAt || patch.scheduledAfter || patch.expectedServiceTime
        || patch.productTypes || patch.capacityUsed || patch.opsGroupHandle || !patch.type.isAbsent()
        || patch.typeIndex;
}

std::optional<ServiceError> destinationFault(
    Context &context, const OrderRecord &record, const api::Destination &destination)
{
    if (record.order.isStarted() && record.order.startedAt)
        return ServiceError::body(u"destination"_s, u"The destination cannot be changed once the order is under way."_s);
    if (namesUnknownPlace(context, destination))
        return ServiceError::body(u"destination.place_handle"_s, u"There is no such place."_s);
    if (namesUnknownGeofence(context, destination))
        return ServiceError::body(u"destination.geofence_id"_s, u"There is no such geofence."_s);
    if (destination.form() == api::Destination::Form::None)
        return ServiceError::body(u"destination"_s, u"A destination must say where it is."_s);
    return std::nullopt;
}

api::OrderKey keyAfter(const OrderRecord &record, const api::OrderPatch &patch)
{
    api::OrderKey key = record.order.key;
    if (!patch.type.isAbsent())
        key.type = patch.type;
    if (patch.typeIndex)
        key.typeIndex = *patch.typeIndex;
    return key;
}

// Under another type or index the order is another one's attempt, so its number is counted there.
Outcome<void> applyKey(Context &context, OrderRecord &record, const api::OrderPatch &patch)
{
    api::OrderKey key = keyAfter(record, patch);
    if (key == record.order.key)
        return {};
    if (context.store.orders.live(key)) {
        return std::unexpected(ServiceError::body(patch.type.isAbsent() ? u"type_index"_s : u"type"_s,
            u"There is an order %1 of that type and index already; complete or cancel it first."_s.arg(key.handle)));
    }
    key.attempt = context.store.orders.nextAttempt(key);
    record.order.key = key;
    return {};
}

// An entry that names one that is there stays that one.
void storeAttachments(Context &context, const OrderRecord &record, const QList<api::Attachment> &wanted)
{
    const QList<api::Attachment> before = context.store.orders.attachmentsOf(record.id);
    QList<api::Attachment> after;
    for (api::Attachment attachment : wanted) {
        const auto known = std::ranges::find(before, attachment.attachmentId, &api::Attachment::attachmentId);
        if (!attachment.attachmentId.isEmpty() && known != before.end()) {
            after.append(*known);
            continue;
        }
        attachment.attachmentId = context.ids.uuid();
        after.append(attachment);
    }
    context.store.orders.storeAttachments(record.id, after);
}

std::optional<ServiceError> attachmentFault(
    Context &context, const OrderRecord &record, const QList<api::Attachment> &wanted)
{
    const QList<api::Attachment> before = context.store.orders.attachmentsOf(record.id);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString id = wanted.at(i).attachmentId;
        const bool isKnown = std::ranges::find(before, id, &api::Attachment::attachmentId) != before.end();
        if (wanted.at(i).type.isEmpty() && !isKnown) {
            return ServiceError::body(
                u"attachments.%1.attachment_id"_s.arg(i), u"The order has no attachment %1."_s.arg(id));
        }
    }
    return std::nullopt;
}

// What was changed, by its names on the wire.
api::Metadata changesOf(const api::OrderPatch &patch)
{
    QStringList names;
    const auto add = [&names](bool isChanged, const QString &name) {
        if (isChanged)
            names.append(u'"' + name + u'"');
    };
    add(patch.metadata.has_value(), u"metadata"_s);
    add(patch.destination.has_value(), u"destination"_s);
    add(patch.scheduledAt.has_value(), u"scheduled_at"_s);
    add(patch.scheduledAfter.has_value(), u"scheduled_after"_s);
    add(patch.expectedServiceTime.has_value(), u"expected_service_time"_s);
    add(patch.productTypes.has_value(), u"product_type"_s);
    add(patch.capacityUsed.has_value(), u"capacity_used"_s);
    add(patch.opsGroupHandle.has_value(), u"ops_group_handle"_s);
    add(patch.attachments.has_value(), u"attachments"_s);
    add(!patch.type.isAbsent(), u"type"_s);
    add(patch.typeIndex.has_value(), u"type_index"_s);
    api::Metadata changes;
    if (!names.isEmpty())
        changes.set(u"changed"_s, u'[' + names.join(u',') + u']', true);
    return changes;
}

void applyPatch(Context &context, OrderRecord &record, const api::OrderPatch &patch)
{
    api::Order &order = record.order;
    if (patch.metadata)
        order.metadata = *patch.metadata;
    if (patch.destination) {
        order.destination = located(context, *patch.destination);
        order.region = regionOfAddress(order.destination.address);
    }
    if (patch.scheduledAt)
        order.scheduledAt = *patch.scheduledAt;
    if (patch.scheduledAfter)
        order.scheduledAfter = *patch.scheduledAfter;
    if (patch.expectedServiceTime)
        order.expectedServiceTime = patch.expectedServiceTime;
    if (patch.productTypes)
        order.productTypes = *patch.productTypes;
    if (patch.capacityUsed)
        order.capacityUsed = patch.capacityUsed;
    if (patch.opsGroupHandle)
        order.opsGroupHandle = patch.opsGroupHandle->value_or(QString());
}

}

Outcome<OrderRecord> patchOrder(
    Context &context, const api::OrderRef &ref, const api::OrderPatch &wanted, const api::OrderPatch &expected)
{
    api::OrderRef meant = ref;
    api::OrderPatch patch = wanted;
    auto record = findOrder(context, meant);
    if (!record && record.error().kind == ServiceError::Kind::Invalid && meant.type.isAbsent() && !patch.type.isAbsent()) {
        // Several orders have the handle: then the body's type says which one is meant.
        meant.type = std::exchange(patch.type, {});
        if (!meant.typeIndex)
            meant.typeIndex = std::exchange(patch.typeIndex, {});
        record = findOrder(context, meant);
    }
    if (!record)
        return record;
    if (!record->isOpen() && needsOpenOrder(patch))
        return std::unexpected(closedError(*record));
    if (const QStringList changed = api::fieldsNotHeld(orderView(context, *record), expected); !changed.isEmpty())
        return std::unexpected(ServiceError::of(ServiceError::Kind::FieldsChanged, changed.join(u", "_s)));
    if (patch.destination) {
        if (const auto fault = destinationFault(context, *record, *patch.destination))
            return std::unexpected(*fault);
    }
    if (const auto fine = requireOpsGroup(context, patch.opsGroupHandle.value_or(std::nullopt).value_or(QString()), u"ops_group_handle"_s); !fine)
        return std::unexpected(fine.error());
    if (patch.attachments) {
        if (const auto fault = attachmentFault(context, *record, *patch.attachments))
            return std::unexpected(*fault);
    }
    if (const auto fine = applyKey(context, *record, patch); !fine)
        return std::unexpected(fine.error());
    applyPatch(context, *record, patch);
    if (const auto fault = windowFault(record->order.scheduledAfter, record->order.scheduledAt))
        return std::unexpected(*fault);
    if (patch.attachments)
        storeAttachments(context, *record, *patch.attachments);
    if (const auto changes = changesOf(patch); !changes.isEmpty())
        logEvent(context, *record, u"updated"_s, changes);

    const auto route = routeOf(context, *record);
    if (!route || !needsOpenOrder(patch)) {
        context.store.orders.update(*record);
        return record;
    }
    RouteSheet sheet(context, *route);
    const qsizetype index = sheet.indexOf(record->id);
    sheet.orders[index] = *record;
    sheet.storeProgress();
    return sheet.orders.at(index);
}

}
