// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/hostpace.h"

#include <algorithm>

namespace routedesk::geocoding {

QString HostPace::nameOf(const QUrl &server)
{
    // The same machine, whether it is asked with encryption or without.
    const QString host = server.host().toLower();
    return server.port() < 0 ? host : host + u':' + QString::number(server.port());
}

std::chrono::milliseconds HostPace::wait(const QUrl &server, std::chrono::milliseconds pause, api::Instant now)
{
    const auto host = m_hosts.find(nameOf(server));
    if (host == m_hosts.end())
        return {};
    // A clock that was set back must not stop the work for hours.
    host->last = std::min(host->last, now);
    host->until = std::min(host->until, now + longestHold);
    return std::chrono::ceil<std::chrono::milliseconds>(std::max(host->last + pause, host->until) - now);
}

void HostPace::asked(const QUrl &server, api::Instant now)
{
    m_hosts[nameOf(server)].last = now;
}

void HostPace::holdOff(const QUrl &server, api::Instant until)
{
    Host &host = m_hosts[nameOf(server)];
    host.until = std::max(host.until, until);
}

}
