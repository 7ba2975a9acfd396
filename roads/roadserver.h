// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <expected>

namespace routedesk::roads {

/// An OSRM server and what may be asked of it. A null one stands for "no roads: straight-line estimates".
struct RoadServer {
    static constexpr int usualLocations = 100; ///< what osrm-routed takes in a table unless it is told otherwise
    static constexpr int fewestLocations = 2;
    static constexpr int mostLocationsEver = 5000;

    enum class Complaint { NotAnAddress, NotBare, NoProfile };

    QUrl url{}; ///< http or https, a host, perhaps a path; no slash at the end
    QString profile = QStringLiteral("driving");
    int mostLocations = usualLocations; ///< in one request

    [[nodiscard]] bool isNull() const { return url.isEmpty(); }
    /// What its answers are kept under.
    [[nodiscard]] QString identity() const;

    /// The empty text is no server. The limit is brought into range. The profile is a word of letters, digits, -
    /// and _; an empty one is the usual one.
    [[nodiscard]] static std::expected<RoadServer, Complaint> fromText(
        const QString &url, const QString &profile = {}, int mostLocations = usualLocations);

    bool operator==(const RoadServer &) const = default;
};

}
