// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// What both ways of creating orders (a batch, a track call) have in common. The two answer the same faults differently, so
/// these only find them.

enum class AddressOnly { Allowed, Refused };

/// Complaints that need no look at the store: no destination, an address without a place where that is refused, a window
/// that closes before it opens.
[[nodiscard]] QList<api::FieldError> checkNewOrders(const QList<api::NewOrder> &orders, AddressOnly addressOnly);

/// Indexes of orders whose handle, type and index belong to an order that is not closed.
[[nodiscard]] QList<qsizetype> liveDuplicates(Context &context, const QList<api::NewOrder> &orders);

/// Index of the first order that names a place, or a geofence, which there is not.
[[nodiscard]] std::optional<qsizetype> firstUnknownPlace(Context &context, const QList<api::NewOrder> &orders);
[[nodiscard]] std::optional<qsizetype> firstUnknownGeofence(Context &context, const QList<api::NewOrder> &orders);

[[nodiscard]] api::OrderKey keyOf(const api::NewOrder &order);

/// The record of a new order with the wire's defaults, unplanned, not stored. A handle whose orders are all closed starts
/// its next attempt.
[[nodiscard]] OrderRecord newRecord(Context &context, const api::NewOrder &order, const QString &opsGroupHandle);

/// Stores it, and the first entry of its timeline.
void storeNew(Context &context, OrderRecord &record);

}
