// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/requestobject.h"

#include <QSet>

namespace routedesk::api::codec {

constexpr Range typeIndexes { 0, 1'000'000 };

/// Complains when a body names the same order twice.
class UniqueKeys {
public:
    void check(const RequestObject &object, const OrderRef &order);

private:
    QSet<OrderKey> m_seen;
};

/// A list of order_handle, type and type_index; some clients say order_handles, for one or several.
[[nodiscard]] QList<OrderRef> readOrderRefs(const RequestObject &request);

}
