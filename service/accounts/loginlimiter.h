// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QByteArray>
#include <QCache>

#include <optional>

namespace routedesk::service {

/// How often a secret may be guessed: `burst` times in a row for each account id, then once every `pause`. Remembers the
/// ids asked for last, up to a number.
class LoginLimiter {
public:
    static constexpr int burst = 10;
    static constexpr std::chrono::seconds pause { 6 };

    LoginLimiter();

    /// Counts an attempt; or the seconds until the next one may be made.
    [[nodiscard]] std::optional<int> refuse(const QByteArray &id, api::Instant now);
    /// The attempt was right after all.
    void forgive(const QByteArray &id);

private:
    // The moment at which all of the burst is there again.
    QCache<QByteArray, api::Instant> m_full;
};

}
