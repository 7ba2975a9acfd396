// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/customevents.h"

#include "service/lifecycle/lookup.h"

#include "api/writing.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

api::TimelineEvent entryOf(Context &context, const OrderRecord &record, const api::CustomEvent &event)
{
    api::TimelineEvent entry;
    entry.type = event.type;
    entry.recordedAt = event.recordedAt;
    entry.orderHandle = record.order.key.handle;
    entry.fulfillmentAttempt = record.order.key.attempt;
    entry.metadata = event.metadata;
    entry.place = event.place;
    entry.address = event.address;
    entry.rest.set(u"event_id"_s, context.ids.uuid());
    if (!event.attachments.isEmpty()) {
        QList<api::Attachment> attachments = event.attachments;
        for (api::Attachment &attachment : attachments)
            attachment.attachmentId = context.ids.uuid();
        entry.rest.set(u"attachments"_s, QString::fromUtf8(api::writeAttachments(attachments)), true);
    }
    return entry;
}

}

Outcome<QList<api::TimelineEvent>> postEvents(Context &context, const api::OrderRef &ref, const api::NewEvents &request)
{
    const auto record = findOrder(context, ref);
    if (!record)
        return std::unexpected(record.error());
    QList<api::FieldError> complaints;
    for (qsizetype i = 0; i < request.events.size(); ++i) {
        const api::CustomEvent &event = request.events.at(i);
        api::TimelineEvent named;
        named.type = event.type;
        if (named.meaning() != api::TimelineEvent::Meaning::Other)
            complaints.append({ u"json"_s, u"events.%1.type"_s.arg(i), u"%1 is a type of the service's own."_s.arg(event.type) });
        if (*event.recordedAt > context.now + std::chrono::days(1))
            complaints.append({ u"json"_s, u"events.%1.recorded_at"_s.arg(i), u"The moment lies more than a day ahead."_s });
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    QList<api::TimelineEvent> entries;
    for (const api::CustomEvent &event : request.events) {
        entries.append(entryOf(context, *record, event));
        context.store.story.append(record->id, entries.last());
    }
    context.store.changes.note(api::ChangeKind::Order, record->order.key.handle);
    return entries;
}

}
