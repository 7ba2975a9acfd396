// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/orderkey.h"

namespace routedesk::api {

namespace {

int rank(const OpenEnum<OrderType> &type)
{
    if (type.is(OrderType::Pick))
        return 0;
    if (type.is(OrderType::Drop))
        return 1;
    return type.isAbsent() ? 3 : 2;
}

}

std::strong_ordering OrderKey::operator<=>(const OrderKey &other) const
{
    if (const auto order = handle.compare(other.handle) <=> 0; order != 0)
        return order;
    if (const auto order = rank(type) <=> rank(other.type); order != 0)
        return order;
    if (type.isUnknown()) {
        if (const auto order = type.text().compare(other.type.text()) <=> 0; order != 0)
            return order;
    }
    if (const auto order = typeIndex <=> other.typeIndex; order != 0)
        return order;
    return attempt <=> other.attempt;
}

size_t qHash(const OrderKey &key, size_t seed)
{
    const int type = rank(key.type);
    return qHashMulti(seed, key.handle, type, key.typeIndex, key.attempt);
}

OrderRef OrderRef::to(const OrderKey &key)
{
    return { key.handle, key.type, key.typeIndex, key.attempt };
}

}
