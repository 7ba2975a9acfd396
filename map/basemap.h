// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace routedesk::map {

// Which base map lies under the pins. Without a tile template it is the outline map that ships with Routedesk.
struct BaseMapChoice {
    QString name {}; // for people
    QString tileTemplate {}; // https://host/path/{z}/{x}/{y}.png; a bare https://host/path/ means the same
    QString attribution {}; // plain text: whose the tiles are
    QUrl attributionUrl {}; // where it leads; may be empty

    [[nodiscard]] static BaseMapChoice outline() { return {}; }
    [[nodiscard]] bool isOutline() const { return tileTemplate.isEmpty(); }

    // In the form that Qt Location's osm plugin reads. Null if the template is no http(s) address, or says where only
    // some of z, x and y go.
    [[nodiscard]] QString pluginHost() const;
    // The address of one tile; null if pluginHost() is.
    [[nodiscard]] QString tileAddress(int zoom, int x, int y) const;

    friend bool operator==(const BaseMapChoice &, const BaseMapChoice &) = default;
};

}
