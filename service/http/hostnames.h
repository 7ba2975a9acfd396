// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::service {

/// Which Host headers are answered. A service that listens on loopback answers to the names of its own machine, so that a
/// web page that a browser has open cannot reach it through a name of its own; and to the name that a proxy in front of
/// it serves.
class HostNames {
public:
    [[nodiscard]] static HostNames any() { return HostNames(true, {}); }
    [[nodiscard]] static HostNames ofThisMachine(const QString &andThis = {}) { return HostNames(false, andThis); }

    /// A Host header, with or without a port.
    [[nodiscard]] bool allow(QByteArrayView host) const;

private:
    HostNames(bool any, const QString &also)
        : m_any(any)
        , m_also(also)
    {
    }

    bool m_any;
    QString m_also;
};

}
