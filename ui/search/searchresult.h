// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "api/orderkey.h"
#include "ui/theme/icons.h"

#include <QDate>
#include <QPointer>

#include <optional>

class QAction;

namespace routedesk::ui {

/// One line of what a search found: a thing to go to, a command to give, or a heading or remark between them.
struct SearchResult {
    enum class Kind {
        Heading,
        Remark, ///< e.g. that other days are being searched
        Order, ///< `key`
        Route, ///< `id`
        Worker, ///< `id`
        Command, ///< `action`
        Elsewhere, ///< an order of another day or ops group: `key`, `date`, `id` the ops group
        Narrow, ///< show only what matches
        Place, ///< a spot on the map: `place`
        AskPlace, ///< have the place server look it up
    };

    Kind kind = Kind::Heading;
    QString title{};
    QString detail{};
    QString note{}; ///< at the right: a shortcut, a day, or why it is not in sight
    Icon icon = Icon::Count;
    bool isHidden = false; ///< a filter keeps it out of sight; choosing it lifts the filter
    bool isEnabled = true;
    api::OrderKey key{};
    QString id{};
    QDate date{};
    QPointer<QAction> action{};
    std::optional<api::GeoPoint> place{};

    [[nodiscard]] bool canBeChosen() const { return kind != Kind::Heading && kind != Kind::Remark && isEnabled; }
    /// Whether both stand for the same thing, whatever is said of it.
    [[nodiscard]] bool isSameThing(const SearchResult &other) const
    {
        return kind == other.kind && key == other.key && id == other.id && action == other.action
            && place == other.place;
    }
};

}
