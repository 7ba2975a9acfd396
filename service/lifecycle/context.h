// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/idsource.h"
#include "service/storage/store.h"

#include "planner/traveltimes.h"

#include <QUrl>

#include <functional>

namespace routedesk::service {

class RoadLines;

/// URLs that are handed out; they point to the service itself.
struct Links {
    QUrl base;

    [[nodiscard]] QString share(const QString &id) const;
    [[nodiscard]] QString embed(const QString &id) const;
    [[nodiscard]] static QString planHref(const QString &planId);
};

/// What the rules work with in one request. `now` is read once, so that all of a request happens at one moment.
struct Context {
    Store &store;
    IdSource &ids;
    const planner::TravelTimes &travelTimes;
    Links links;
    api::Instant now;
    RoadLines *roads = nullptr; ///< null without a road server: routes' lines are straight
};

/// The context of an account, at the present moment.
using ContextFactory = std::function<Context(qint64 account)>;

}
