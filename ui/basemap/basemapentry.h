// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"

#include <QList>

namespace routedesk::ui {

/// A base map that can be chosen: one that comes with the program, or one of the person's own.
struct BaseMapEntry {
    /// Never with a key, which is in the keychain. Its id is unique and stays.
    map::BaseMapChoice map;
    /// Shown in place of this one under a dark window; empty: none.
    QString darkId;
    /// Without such a one: the tiles are darkened under a dark window.
    bool isDarkened = false;
    /// Whose key it needs, where several have one key; empty: one of its own.
    QString provider;

    [[nodiscard]] const QString &id() const { return map.id; }
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] bool needsKey() const { return map.tileTemplate.contains(QLatin1StringView("{key}")); }
    /// What the key is kept under.
    [[nodiscard]] QString keyId() const { return provider.isEmpty() ? map.id : provider; }
    /// The scheme and server that the key is for: it is sent to no other.
    [[nodiscard]] QString keyOrigin() const;

    bool operator==(const BaseMapEntry &) const = default;
};

/// What a person has chosen about base maps. Kept by app/; handed in and out by value.
struct BaseMaps {
    QString chosen; ///< an id; empty, or one that is gone: the outline map
    QList<BaseMapEntry> own;

    bool operator==(const BaseMaps &) const = default;
};

}
