// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QHash>
#include <QUrl>

#include <chrono>

namespace routedesk::geocoding {

/// When each host was asked last and how long it wants to be left alone: clients that share one keep a host's pace
/// together, also over a change of servers. Lives in one thread.
class HostPace {
public:
    static constexpr std::chrono::milliseconds longestHold { 120'000 };

    /// From now to the next request; zero or less: it may go.
    [[nodiscard]] std::chrono::milliseconds wait(const QUrl &server, std::chrono::milliseconds pause, api::Instant now);
    void asked(const QUrl &server, api::Instant now);
    /// No request before that; at most `longestHold` from now.
    void holdOff(const QUrl &server, api::Instant until);

private:
    struct Host {
        api::Instant last {};
        api::Instant until {};
    };
    [[nodiscard]] static QString nameOf(const QUrl &server);

    QHash<QString, Host> m_hosts;
};

}
