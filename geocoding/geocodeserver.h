// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <expected>

namespace routedesk::geocoding {

/// A Nominatim server and how it wants to be asked. A null one stands for "nothing is looked up, nothing is sent".
struct GeocodeServer {
    static constexpr std::chrono::milliseconds usualPause { 1000 };
    static constexpr std::chrono::milliseconds longestPause { 60'000 };

    enum class Complaint { NotAnAddress, NotBare };

    QUrl url {}; ///< http or https, a host, perhaps a path; no slash at the end
    std::chrono::milliseconds pause = usualPause; ///< from one request to the next, at least
    QString language {};  ///< of labels, like "en"; empty: the server's own
    QByteArray key {};    ///< a secret; sent as `key` if there is one, never written down here

    [[nodiscard]] bool isNull() const { return url.isEmpty(); }
    /// What its answers are kept under.
    [[nodiscard]] QString identity() const;

    /// Scheme, host and port: what a key belongs to. Empty without a server.
    [[nodiscard]] QString origin() const;

    /// The empty text is no server. The pause is brought into range; OpenStreetMap's own server is never asked more
    /// than once a second, as its owners demand.
    [[nodiscard]] static std::expected<GeocodeServer, Complaint> fromText(
        const QString &url, std::chrono::milliseconds pause = usualPause);

    bool operator==(const GeocodeServer &) const = default;
};

}
