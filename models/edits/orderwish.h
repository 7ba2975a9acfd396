// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"

#include "api/orderrequests.h"

#include <QTime>

namespace routedesk::models {

/// The fields of an order that an edit can change: what PATCH takes, save what makes it another order (type, index) and
/// attachments. Place and Address are those of one order: no wish names them.
enum class OrderField {
    WindowStart,
    WindowEnd,
    Service,
    Place,
    Address,
    Radius,
    ProductTypes,
    Units,
    OpsGroup,
    Metadata,
};

/// What is to become of fields, whatever each order holds now. What is not set stays as it is.
struct OrderWish {
    static constexpr int longestService = 86'400; ///< seconds
    static constexpr int largestRadius = 100'000; ///< metres
    static constexpr int mostUnits = 1'000'000;

    std::optional<QTime> from{}, until{}; ///< by the scope's clock, on the order's own day
    std::chrono::minutes shift{}; ///< of the whole window; not together with from or until
    std::optional<int> service{}; ///< seconds
    int serviceChange = 0; ///< seconds
    std::optional<int> radius{}; ///< metres
    std::optional<QStringList> productTypes{};
    QStringList typesAdded{}, typesRemoved{};
    std::optional<int> units{};
    QString opsGroupHandle{};
    QString metadataKey{};
    QString metadataValue{}; ///< null takes the key away

    [[nodiscard]] bool isEmpty() const { return *this == OrderWish{}; }

    bool operator==(const OrderWish &) const = default;
};

/// One order's part of an edit: the old and the new values of exactly the fields that change; of a window, which is one
/// thing to people, both old ends.
struct OrderEdit {
    api::OrderKey key;
    api::OrderPatch before;
    api::OrderPatch after;

    bool operator==(const OrderEdit &) const = default;
};

/// An order, or one field of it, that an edit does not reach.
struct EditLeftOut {
    enum class Why {
        Gone, ///< not of this day any more
        Closed, ///< completed or cancelled
        Reached, ///< its worker has arrived there
        UnderWay, ///< the place of an order under way can't be changed
        NoPoint, ///< a place, a fence or an address: no radius of its own
        WindowTurned, ///< the window would end before it begins
        OutOfRange,
    };

    api::OrderKey key;
    Why why = Why::Closed;
    std::optional<OrderField> field{}; ///< nullopt: the whole order

    bool operator==(const EditLeftOut &) const = default;
};

/// What a wish comes to.
struct EditDraft {
    QList<OrderEdit> edits;
    /// Of the edits: fields that someone else has changed since they were looked at.
    QList<std::pair<api::OrderKey, OrderField>> contested;
    QList<EditLeftOut> leftOut;
    QList<api::OrderKey> alike; ///< hold it already
};

[[nodiscard]] EditDraft draftEdit(
    const OrderWish &wish, const QList<api::OrderKey> &keys, const DispatchStore &store);
/// With the orders as the person has seen them.
using SeenOrders = QHash<api::OrderKey, api::Order>;
[[nodiscard]] EditDraft draftEdit(
    const OrderWish &wish, const QList<api::OrderKey> &keys, const DispatchStore &store, const SeenOrders &seen);

/// The patch without what the order holds already, and what takes it back; nullopt when nothing is left.
/// Missing service and units come back as what the wire takes them for, 0 and 1.
[[nodiscard]] std::optional<OrderEdit> editBy(const api::Order &order, const api::OrderPatch &patch);
[[nodiscard]] api::Order patched(const api::Order &order, const api::OrderPatch &patch);
[[nodiscard]] bool holdsAll(const api::Order &order, const api::OrderPatch &patch);
/// What becomes different, in the order of OrderField. Both sides are needed: a patch sends a destination whole,
/// whatever of it changes.
[[nodiscard]] QList<OrderField> fieldsOf(const api::OrderPatch &before, const api::OrderPatch &after);
[[nodiscard]] QList<OrderField> fieldsOf(const OrderEdit &edit);
[[nodiscard]] QList<OrderField> fieldsOf(const QList<OrderEdit> &edits);

}
