// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/nearby.h"
#include "service/lifecycle/places.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes placePages { 50, 100 };

QString handleOf(const Call &call)
{
    return call.parameter("place_handle"_L1);
}

Outcome<Answer> placeAnswer(const Outcome<PlaceRecord> &record, int status = 200)
{
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writePlace(record->place), status);
}

Outcome<Answer> list(Call &call)
{
    const auto filter = accepted(api::readPlaceFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start = call.tokens.start("places"_L1, { filter->pageToken, {}, filter->limit }, placePages, false);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.places.page(*filter, *start);
    api::Page<api::Place> page;
    for (const PlaceRecord &record : slice.rows)
        page.items.append(record.place);
    if (slice.more)
        page.nextToken = call.tokens.next("places"_L1, *start, slice.rows.last().id);
    return ok(api::writePlacePage(page));
}

Outcome<Answer> get(Call &call)
{
    return placeAnswer(findPlace(call.context, handleOf(call)));
}

Outcome<Answer> create(Call &call)
{
    const auto request = accepted(api::readNewPlace(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return placeAnswer(createPlace(call.context, *request), 201);
}

Outcome<Answer> patch(Call &call)
{
    auto request = accepted(api::readPlacePatch(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const auto update = accepted(api::readUpdateOrders(call.request.query));
    if (!update)
        return std::unexpected(update.error());
    if (*update)
        request->updateAssociatedOrders = *update;
    return placeAnswer(patchPlace(call.context, handleOf(call), *request));
}

Outcome<Answer> remove(Call &call)
{
    if (const auto gone = deletePlace(call.context, handleOf(call)); !gone)
        return std::unexpected(gone.error());
    return ok({}, 204);
}

// The orders that name the place, newest first.
Outcome<Answer> history(Call &call)
{
    const auto wanted = accepted(api::readOpsGroupFilter(call.request.query));
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto start = call.tokens.start("place-history"_L1, { wanted->pageToken, {}, wanted->limit }, placePages);
    if (!start)
        return std::unexpected(start.error());
    const auto place = findPlace(call.context, handleOf(call));
    if (!place)
        return std::unexpected(place.error());
    const api::OrderFilter filter { .placeHandle = place->place.handle };
    const auto slice = call.context.store.orders.page(filter, QTimeZone::utc(), *start);
    api::Page<api::Order> page;
    for (const OrderRecord &record : slice.rows)
        page.items.append(orderView(call.context, record));
    if (slice.more)
        page.nextToken = call.tokens.next("place-history"_L1, *start, slice.rows.last().id);
    return ok(api::writeOrderPage(page));
}

Outcome<Answer> nearby(Call &call)
{
    const auto request = accepted(api::readNearbyRequest(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const auto result = findNearby(call.context, *request);
    if (!result)
        return std::unexpected(result.error());
    return ok(api::writeNearbyResult(*result));
}

}

QList<Endpoint> placeEndpoints()
{
    return {
        { Method::Get, u"/places/v1/"_s, Effect::Reads, list },
        { Method::Post, u"/places/v1/"_s, Effect::Writes, create },
        { Method::Get, u"/places/v1/{place_handle}"_s, Effect::Reads, get },
        { Method::Patch, u"/places/v1/{place_handle}"_s, Effect::Writes, patch },
        { Method::Delete, u"/places/v1/{place_handle}"_s, Effect::Writes, remove },
        { Method::Get, u"/places/v1/{place_handle}/history"_s, Effect::Reads, history },
        { Method::Post, u"/nearby/v4"_s, Effect::Reads, nearby },
    };
}

}
