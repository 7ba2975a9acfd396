// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"
#include "models/edits/pendingpatches.h"

#include <QHash>

namespace routedesk::models {
class OrdersFilterModel;
class WorkingPlan;
}

namespace routedesk::ui {

class RouteVisibility;
class Theme;

/// The orders of the day as pins and fences, where this person has put them even if the service does not know it
/// yet. Gathered in one go, a very large day bit by bit; after that what changes about some orders of a usual day
/// is put in its place. What the filter hides is pale, what is on a hidden route is left out.
class OrderPins {
public:
    OrderPins(const Theme &theme, const models::DispatchStore &store, const models::Outbox &outbox,
        const models::WorkingPlan &plan, const models::OrdersFilterModel &filter, const RouteVisibility &visibility);

    [[nodiscard]] static map::Id idOf(const api::OrderKey &key);
    [[nodiscard]] std::optional<api::OrderKey> orderOf(const map::Id &id) const;

    /// Begins anew, with the store as it is now.
    void begin();
    /// Goes on for a few milliseconds, a usual day to its end; whether all are gathered. The store must not have
    /// changed since begin().
    [[nodiscard]] bool gather();
    /// After gathering: looks at these again. False where that does not do and everything is to be gathered anew.
    [[nodiscard]] bool update(const QSet<api::OrderKey> &keys);
    /// As it is to be drawn now; nullopt for an order without a place, on a hidden route, or not of this day.
    [[nodiscard]] std::optional<map::Pin> pinOf(const api::OrderKey &key) const;

    [[nodiscard]] const QList<map::Pin> &pins() const { return m_pins; }
    [[nodiscard]] const QList<map::Fence> &fences() const { return m_fences; }
    /// More than go onto the map in one go.
    [[nodiscard]] bool areMany() const;
    /// Gives the room back that very many take; update() needs them.
    void forget();

    static constexpr int usualDay = 3000;

private:
    struct Look {
        map::Pin pin;
        std::optional<map::Fence> fence;
    };
    struct Place {
        qsizetype pin = -1;
        qsizetype fence = -1;
    };

    [[nodiscard]] std::optional<Look> look(const api::Order &order, const models::PendingPatches &pending) const;
    void add(const api::Order &order);

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    const models::Outbox &m_outbox;
    const models::WorkingPlan &m_plan;
    const models::OrdersFilterModel &m_filter;
    const RouteVisibility &m_visibility;
    QList<int> m_slots; ///< of the orders to look at
    std::optional<models::PendingPatches> m_pending; ///< while they are
    qsizetype m_next = 0;
    bool m_isWhole = false;
    QList<map::Pin> m_pins;
    QList<map::Fence> m_fences;
    QHash<api::OrderKey, Place> m_places; ///< of a usual day
    QHash<map::Id, api::OrderKey> m_keys, m_freshKeys; ///< of ids that do not say it themselves
};

}
