// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QDataStream>

namespace routedesk::models {

/// Order keys in our own files and drags. Free functions with a name of their own, so that no other stream operator
/// is chosen by accident.
void writeKey(QDataStream &stream, const api::OrderKey &key);
[[nodiscard]] api::OrderKey readKey(QDataStream &stream);
void writeKeys(QDataStream &stream, const QList<api::OrderKey> &keys);
/// Stops at the first key that cannot be read; the stream's status tells.
[[nodiscard]] QList<api::OrderKey> readKeys(QDataStream &stream);

}
