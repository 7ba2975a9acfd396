// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/workingplan.h"

#include <QStringList>

/// A small day to test with: 2 November 2023, UTC, orders some kilometres apart around one depot.
namespace routedesk::test {

class HandClock : public models::Clock {
public:
    [[nodiscard]] api::Instant now() const override { return time; }

    api::Instant time;
};

[[nodiscard]] api::Instant at(int hour, int minute = 0);
[[nodiscard]] models::DayScope day();

/// `a` is an order of its own; `a+` the pick and `a-` the drop of handle a.
[[nodiscard]] api::OrderKey key(const QString &name);
[[nodiscard]] QList<api::OrderKey> keys(const QString &names); ///< separated by spaces
[[nodiscard]] QString name(const api::OrderKey &key);
[[nodiscard]] QString names(const QList<api::OrderKey> &keys);

/// Unplanned, with an address, a place of its own (by name) and a window that ends at 18:00.
[[nodiscard]] api::Order order(const QString &name);
[[nodiscard]] QList<api::Order> orders(const QString &names);
/// Assigned to the worker, version 1, its orders assigned too.
[[nodiscard]] api::Route route(const QString &handle, const QString &worker, const QString &names);
/// The same, with that status of every order and of the route.
[[nodiscard]] api::Route tracked(const QString &handle, const QString &worker, const QString &names);
[[nodiscard]] api::Worker worker(const QString &handle);

/// What the server has, one route a line: `A ana: a b c`.
[[nodiscard]] QString dump(const models::DispatchStore &store);
/// What the person sees, unsent routes with a star, conflicts with an exclamation mark, then the pool:
/// `A* ana: a b | pool: c`.
[[nodiscard]] QString dump(const models::WorkingPlan &plan);

}
