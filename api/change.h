// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace routedesk::api {

/// A field of a PATCH that can be taken away: not there, it stays as it is; there without a value, it is cleared (null on
/// the wire).
template<class T>
using Change = std::optional<std::optional<T>>;

template<class T>
[[nodiscard]] Change<T> changedTo(T value)
{
    return Change<T>(std::optional<T>(std::move(value)));
}

template<class T>
[[nodiscard]] Change<T> cleared()
{
    return Change<T>(std::in_place, std::nullopt);
}

}
