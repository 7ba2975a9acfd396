// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/client/typedcall.h"

namespace routedesk::api {

/// What an OrdersClient's methods are made of. Inside the client only.
class OrdersClient::Private {
public:
    Private(QNetworkAccessManager &network, Connection connection, RetryPolicy policy, RetryClock *ownClock,
        RetryClock &usedClock)
        : clock(ownClock)
        , transport { network, std::move(connection), policy, usedClock }
    {
    }

    template<class T>
    Call<T> call(OrdersClient *owner, client::ApiRequest request, DecodeResult<T> (*decode)(QByteArrayView),
        const std::stop_token &stop)
    {
        auto *pending = new client::TypedCall<T>(transport, std::move(request), decode, owner);
        const Call<T> future = pending->future();
        pending->start(stop);
        return future;
    }

    std::unique_ptr<RetryClock> clock;
    client::Transport transport;
};

namespace client {

[[nodiscard]] inline ApiRequest get(Path path, QList<codec::FilterField> query = {})
{
    return { .verb = Verb::Get, .path = std::move(path), .query = std::move(query) };
}

[[nodiscard]] inline ApiRequest post(Path path, QByteArray body, QList<codec::FilterField> query = {})
{
    return { Verb::Post, std::move(path), std::move(query), std::move(body) };
}

[[nodiscard]] inline ApiRequest change(Path path, QByteArray body, QList<codec::FilterField> query = {})
{
    return { Verb::Patch, std::move(path), std::move(query), std::move(body) };
}

[[nodiscard]] inline Path orderPath(const OrderRef &order, QLatin1StringView action = {})
{
    return Path(QLatin1StringView("/orders/")).handle(order.handle).then(action);
}

[[nodiscard]] inline ApiRequest remove(Path path)
{
    return { .verb = Verb::Delete, .path = std::move(path) };
}

}

}
