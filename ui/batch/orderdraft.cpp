// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/orderdraft.h"

#include "ui/words/tr.h"

#include <algorithm>

namespace routedesk::ui {

namespace {

std::optional<api::Instant> instantOn(QDate day, const QString &text, const QTimeZone &zone)
{
    const auto time = clockFromText(text);
    if (!time || !day.isValid())
        return std::nullopt;
    return api::toInstant(QDateTime(day, *time, zone));
}

void checkHandle(const OrderDraft &draft, const DraftSurroundings &around, QList<DraftProblem> &problems)
{
    const QString handle = draft.handle.trimmed();
    const QStringList idents = identsOf(draft);
    const auto isIn = [&](const QSet<QString> &set) {
        return std::ranges::any_of(idents, [&](const QString &ident) { return set.contains(ident); });
    };
    if (handle.isEmpty())
        problems.append({ DraftField::Handle, Words::tr("Type a handle: your own name for the order.") });
    else if (handle.size() > 255)
        problems.append({ DraftField::Handle, Words::tr("A handle has at most 255 characters.") });
    else if (isIn(around.takenIdents))
        problems.append({ DraftField::Handle, Words::tr("Another order in this batch has this handle and type.") });
    else if (isIn(around.liveIdents))
        problems.append({ DraftField::Handle,
            Words::tr("An open order has this handle already. Choose another, or complete or cancel that one first.") });
}

void checkPlace(const OrderDraft &draft, QList<DraftProblem> &problems)
{
    const bool latitude = !draft.latitude.trimmed().isEmpty();
    const bool longitude = !draft.longitude.trimmed().isEmpty();
    if (!latitude && !longitude) {
        if (draft.address.trimmed().isEmpty())
            problems.append({ DraftField::Place,
                Words::tr("Say where it goes: type coordinates, pick a place on the map, or type an address.") });
        return;
    }
    const QString complaint = placeComplaint(draft.latitude, draft.longitude);
    if (!complaint.isEmpty())
        problems.append({ DraftField::Place, complaint });
}

void checkTimes(const OrderDraft &draft, const DraftSurroundings &around, QList<DraftProblem> &problems)
{
    const bool hasFrom = !draft.from.trimmed().isEmpty();
    if (draft.until.trimmed().isEmpty())
        problems.append({ DraftField::Until, Words::tr("Type the deadline, like 10:00.") });
    else if (!clockFromText(draft.until))
        problems.append({ DraftField::Until, Words::tr("This is no time of day; type it like 10:00.") });
    if (hasFrom && !clockFromText(draft.from))
        problems.append({ DraftField::From, Words::tr("This is no time of day; type it like 09:00, or leave it empty.") });
    const auto from = instantOn(draft.day, draft.from, around.zone);
    const auto until = instantOn(draft.day, draft.until, around.zone);
    if (from && until && *from >= *until)
        problems.append({ DraftField::Until, Words::tr("The window has to end after it begins.") });
    else if (until && around.now && *until <= *around.now)
        problems.append({ DraftField::Until, Words::tr("This deadline is already past.") });
}

void checkPickup(const OrderDraft &draft, const DraftSurroundings &around, QList<DraftProblem> &problems)
{
    const OrderDraft::Pickup &pickup = *draft.pickup;
    const QString complaint = placeComplaint(pickup.latitude, pickup.longitude);
    if (!complaint.isEmpty())
        problems.append({ DraftField::PickupPlace, complaint });
    else if (pickup.address.trimmed().isEmpty() && pickup.latitude.trimmed().isEmpty())
        problems.append({ DraftField::PickupPlace,
            Words::tr("Say where it is picked up: type an address or coordinates.") });
    for (const QString &time : { pickup.from, pickup.until }) {
        if (!time.trimmed().isEmpty() && !clockFromText(time))
            problems.append({ DraftField::PickupTimes,
                Words::tr("This is no time of day; type it like 09:00, or leave it empty.") });
    }
    const auto from = instantOn(draft.day, pickup.from, around.zone);
    const auto until = instantOn(draft.day, pickup.until, around.zone);
    const auto dropped = instantOn(draft.day, draft.until, around.zone);
    if (from && until && *from >= *until)
        problems.append({ DraftField::PickupTimes, Words::tr("The window has to end after it begins.") });
    else if (dropped && ((from && *from >= *dropped) || (until && *until > *dropped)))
        problems.append({ DraftField::PickupTimes, Words::tr("It has to be picked up before it is dropped off.") });
}

}

bool OrderDraft::isBlank() const
{
    return handle.trimmed().isEmpty() && address.trimmed().isEmpty() && latitude.trimmed().isEmpty()
        && longitude.trimmed().isEmpty() && (!pickup || *pickup == Pickup());
}

OrderDraft OrderDraft::asTemplate() const
{
    OrderDraft next = *this;
    next.handle.clear();
    return next;
}

QString draftIdent(const QString &handle, const api::OpenEnum<api::OrderType> &type)
{
    return handle.trimmed() + QChar(0x1F) + type.text();
}

QList<DraftProblem> problemsOf(const OrderDraft &draft, const DraftSurroundings &around)
{
    QList<DraftProblem> problems;
    checkHandle(draft, around, problems);
    checkPlace(draft, problems);
    checkTimes(draft, around, problems);
    if (draft.pickup)
        checkPickup(draft, around, problems);
    return problems;
}

QStringList identsOf(const OrderDraft &draft)
{
    if (!draft.pickup)
        return { draftIdent(draft.handle, draft.type) };
    return { draftIdent(draft.handle, api::OrderType::Pick), draftIdent(draft.handle, api::OrderType::Drop) };
}

QList<api::NewOrder> toNewOrders(const OrderDraft &draft, const QTimeZone &zone)
{
    api::NewOrder drop = toNewOrder(draft, zone);
    if (!draft.pickup)
        return { drop };
    drop.type = api::OrderType::Drop;
    api::NewOrder pick = drop;
    pick.type = api::OrderType::Pick;
    const OrderDraft::Pickup &pickup = *draft.pickup;
    pick.destination = {};
    if (!pickup.address.trimmed().isEmpty())
        pick.destination.address = pickup.address.trimmed();
    pick.destination.point = placeFromFields(pickup.latitude, pickup.longitude);
    if (pick.destination.point)
        pick.destination.radius = draft.radius;
    pick.scheduledAfter = instantOn(draft.day, pickup.from, zone);
    if (const auto until = instantOn(draft.day, pickup.until, zone))
        pick.scheduledAt = until;
    pick.tasks.clear();
    return { pick, drop };
}

api::NewOrder toNewOrder(const OrderDraft &draft, const QTimeZone &zone)
{
    api::NewOrder order;
    order.handle = draft.handle.trimmed();
    order.type = draft.type;
    if (!draft.address.trimmed().isEmpty())
        order.destination.address = draft.address.trimmed();
    order.destination.point = placeOf(draft);
    if (order.destination.point)
        order.destination.radius = draft.radius;
    order.scheduledAfter = instantOn(draft.day, draft.from, zone);
    order.scheduledAt = instantOn(draft.day, draft.until, zone);
    order.expectedServiceTime = draft.serviceMinutes * 60;
    order.capacityUsed = draft.units;
    order.priority = draft.priority;
    order.productTypes = listFromText(draft.productTypes);
    order.metadata = draft.metadata;
    for (const QString &label : draft.tasks) {
        if (!label.trimmed().isEmpty()) {
            api::Task task;
            task.label = label.trimmed();
            order.tasks.append(task);
        }
    }
    return order;
}

}
