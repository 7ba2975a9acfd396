// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace routedesk::map {

// The heads of an answer that say for how long it may be kept.
struct KeepingHeads {
    QByteArray cacheControl {};
    QByteArray expires {};
    QByteArray age {};
};

// Until when (ms since 1970) a tile is taken as it is, without asking the server whether it has changed. Nothing: it must
// not be kept at all. A server that does not say means a week, as the tile servers of OpenStreetMap ask for.
[[nodiscard]] std::optional<qint64> freshUntil(const KeepingHeads &heads, qint64 now);

}
