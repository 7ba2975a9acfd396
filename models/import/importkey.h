// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QByteArrayView>

namespace routedesk::models {

/// What makes two rows the same order: handle, type and index, as a number; never 0. Two different ones meet once
/// in some ten million imports of a million rows; the harm is one row held back.
[[nodiscard]] inline quint64 importKey(QByteArrayView handle, std::optional<api::OrderType> type, int typeIndex)
{
    const size_t salt = size_t(typeIndex) * 3 + (type ? 1 + size_t(*type) : 0);
    const size_t hash = qHashBits(handle.data(), size_t(handle.size()), salt);
    return hash ? hash : 1;
}

[[nodiscard]] inline quint64 importKey(const api::OrderKey &key)
{
    return importKey(key.handle.toUtf8(), key.type.known(), key.typeIndex);
}

}
