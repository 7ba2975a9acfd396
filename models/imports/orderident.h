// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderrequests.h"

namespace routedesk::models {

/// What the server tells orders apart by, attempts aside: handle, type and index.
[[nodiscard]] inline QString orderIdent(
    const QString &handle, const api::OpenEnum<api::OrderType> &type, std::optional<int> typeIndex)
{
    return handle + QChar(u'\n') + type.text() + QChar(u'\n') + QString::number(typeIndex.value_or(0));
}

[[nodiscard]] inline QString orderIdent(const api::NewOrder &order)
{
    return orderIdent(order.handle, order.type, order.typeIndex);
}

}
