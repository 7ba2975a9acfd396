// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accounts/loginlimiter.h"

#include <algorithm>

namespace routedesk::service {

LoginLimiter::LoginLimiter()
    : m_full(4096)
{
}

std::optional<int> LoginLimiter::refuse(const QByteArray &id, api::Instant now)
{
    const api::Instant *known = m_full.object(id);
    const api::Instant full = std::max(known ? *known : now, now) + pause;
    const auto over = full - now - burst * std::chrono::milliseconds(pause);
    if (over.count() > 0)
        return int(std::chrono::ceil<std::chrono::seconds>(over).count());
    m_full.insert(id, new api::Instant(full));
    return std::nullopt;
}

void LoginLimiter::forgive(const QByteArray &id)
{
    if (const api::Instant *known = m_full.object(id))
        m_full.insert(id, new api::Instant(*known - pause));
}

}
