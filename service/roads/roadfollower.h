// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/roads/roadlines.h"

#include "roads/roads.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QHash>

namespace routedesk::service {

/// Fetches legs and line of routes that changed, off the request path, and then makes their estimates anew in a
/// transaction of its own. A route whose roads could not be had keeps its estimate, and is taken up again when the
/// server may answer again, or after ten minutes when it changes. Lives in the service's thread.
class RoadFollower final : public QObject, public RoadLines {
    Q_OBJECT

public:
    RoadFollower(roads::Roads &roads, Database &database, ContextFactory contextOf, QObject *parent = nullptr);

    [[nodiscard]] std::optional<api::Polyline> through(const api::Polyline &places) override;
    /// Another server answers from now on: the account's open routes are reckoned anew.
    void startOver(qint64 account);
    void want(qint64 account, const QString &routeHandle, const api::Polyline &places) override;

private:
    using RouteKey = std::pair<qint64, QString>;
    struct Wish {
        RouteKey route;
        api::Polyline places;
    };

    void proceed();
    void fetch(const Wish &wish);
    void take(const Wish &wish, const roads::RoadCoverage &coverage, const roads::RoadResult<api::RoadWay> &way);
    void refresh(const RouteKey &route);
    void refreshNext();

    roads::Roads &m_roads;
    Database &m_database;
    ContextFactory m_contextOf;
    QHash<RouteKey, api::Polyline> m_wishes;
    QHash<RouteKey, api::Polyline> m_inVain; ///< until the server may answer again
    QHash<QByteArray, QDeadlineTimer> m_refused; ///< places that had no way
    QCache<QByteArray, api::Polyline> m_lines;
    QList<RouteKey> m_stale; ///< since another server answers
    int m_running = 0;
    bool m_isSaid = false; ///< that the server does not answer
};

}
