// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/change.h"
#include "api/codec/requestobject.h"

namespace routedesk::api::codec {

/// Whether the key is there with null.
[[nodiscard]] inline bool isNull(const RequestObject &object, std::string_view key)
{
    simdjson::dom::element element;
    return !object.wire().at_key(key).get(element) && element.is_null();
}

/// A change of what `read(key)` gives as an optional; null clears, and a value that is wrong was complained of.
template<class Read>
[[nodiscard]] auto changeOf(const RequestObject &object, std::string_view key, Read read)
{
    using Value = typename decltype(read(key))::value_type;
    if (isNull(object, key))
        return cleared<Value>();
    const auto value = object.has(key) ? read(key) : std::nullopt;
    return value ? changedTo(*value) : Change<Value>();
}

/// An empty text clears, too.
[[nodiscard]] inline Change<QString> textChange(const RequestObject &object, std::string_view key)
{
    if (isNull(object, key))
        return cleared<QString>();
    if (!object.has(key))
        return {};
    const QString text = object.text(key);
    return text.isEmpty() ? cleared<QString>() : changedTo(text);
}

}
