// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

#include <QVariant>

/// Raw values as variants: an absent value is an invalid variant. One place, so that all models agree.
namespace routedesk::models::raw {

[[nodiscard]] inline QVariant moment(const std::optional<api::Instant> &instant)
{
    return instant ? QVariant(api::toDateTime(*instant)) : QVariant();
}

[[nodiscard]] inline QVariant sortable(const std::optional<api::Instant> &instant)
{
    return instant ? QVariant(qlonglong(instant->time_since_epoch().count())) : QVariant();
}

template<class T>
[[nodiscard]] QVariant number(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

/// Whole seconds.
[[nodiscard]] inline QVariant seconds(std::chrono::milliseconds duration)
{
    return qlonglong(std::chrono::round<std::chrono::seconds>(duration).count());
}

template<class E>
[[nodiscard]] QVariant word(const api::OpenEnum<E> &value)
{
    return value.isAbsent() ? QVariant() : QVariant(value.text());
}

/// Its place in the enum, to sort and switch by.
template<class E>
[[nodiscard]] QVariant ordinal(const api::OpenEnum<E> &value)
{
    return value.known() ? QVariant(int(*value.known())) : QVariant();
}

[[nodiscard]] inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant() : QVariant(value);
}

[[nodiscard]] inline QVariant place(const api::Destination &destination)
{
    const auto centre = destination.centre();
    return centre ? QVariant::fromValue(*centre) : QVariant();
}

/// `key: value` pairs, for tables and search.
[[nodiscard]] inline QStringList pairs(const api::Metadata &metadata)
{
    QStringList result;
    for (const api::Metadata::Entry &entry : metadata.entries())
        result.append(entry.key + QStringLiteral(": ") + entry.value);
    return result;
}

}
