// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"

#include <QHash>

namespace routedesk::api {

/// What makes an order one and the same: handle, type, index among orders of that handle and type, and attempt.
struct OrderKey {
    QString handle;
    OpenEnum<OrderType> type;
    int typeIndex = 0;
    int attempt = 0;

    bool operator==(const OrderKey &) const = default;
    /// By handle, pick before drop before untyped, index, attempt.
    [[nodiscard]] std::strong_ordering operator<=>(const OrderKey &other) const;
};

[[nodiscard]] size_t qHash(const OrderKey &key, size_t seed = 0);

/// Names one order in a call; what is absent is left for the server to decide.
struct OrderRef {
    QString handle;
    OpenEnum<OrderType> type;
    std::optional<int> typeIndex;
    std::optional<int> attempt;

    [[nodiscard]] static OrderRef to(const OrderKey &key);

    bool operator==(const OrderRef &) const = default;
};

}
