// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/routetable.h"
#include "service/lifecycle/views.h"

#include "api/apierror.h"
#include "api/writing.h"

namespace routedesk::service {

/// A request that was read, or its complaints as a refusal.
template<class T>
[[nodiscard]] Outcome<T> accepted(std::expected<T, QList<api::FieldError>> read)
{
    if (!read)
        return std::unexpected(ServiceError::invalid(std::move(read.error())));
    return std::move(*read);
}

[[nodiscard]] inline Answer ok(QByteArray body, int status = 200)
{
    return Answer(Response { status, std::move(body) });
}

[[nodiscard]] inline Outcome<Answer> detailAnswer(Call &call, const Outcome<OrderRecord> &record)
{
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeOrderDetail(detailView(call.context, *record)));
}

[[nodiscard]] inline Outcome<Answer> routeAnswer(Call &call, const Outcome<RouteRecord> &record, int status = 200)
{
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeRoute(routeView(call.context, *record)), status);
}

}
