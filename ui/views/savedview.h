// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ordersfiltermodel.h"
#include "ui/pool/poolfilter.h"
#include "ui/sequence/routefilter.h"
#include "ui/views/tablecolumns.h"

#include <QVariantMap>

namespace routedesk::ui {

/// A way to look at the day, by name: what is filtered, which columns there are, how the table is sorted, and how
/// the room's docks stand.
struct SavedView {
    static constexpr int longestName = 60;

    QString name{};
    models::OrdersFilter orders{};
    RouteFilter routes{};
    PoolFilter::Choice pool{};
    TableColumns table{};
    QStringList board{};
    QString tab{}; ///< of the area below the map: "sequence", "orders" …
    bool live = false; ///< the room: Live, else Plan
    QByteArray docks{}; ///< of that room

    bool operator==(const SavedView &) const = default;
};

/// As texts and lists of texts, to be kept in a file.
[[nodiscard]] QVariantMap toValues(const SavedView &view);
/// Words that this version does not know are left out. nullopt for what can't be a view: without a name, or larger
/// than any view is.
[[nodiscard]] std::optional<SavedView> viewFrom(const QVariantMap &values);

}
