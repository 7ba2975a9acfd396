// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include "roads/roads.h"

#include <QTimer>

namespace routedesk::models {

/// The roads of the day at hand: asks for the legs among its orders' places and where workers start, whenever there
/// are new ones, has the working plan reckoned again when they have come, and fetches the lines of planned routes.
/// Waits for nothing; without a road server it does nothing. Interface thread.
class RoadDay final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Off, ///< no road server
        Fetching, ///< some legs are estimates as yet
        Whole, ///< every place has its roads
        Partial, ///< some places have none; see coverage().failure
    };

    RoadDay(const DispatchStore &store, WorkingPlan &plan, roads::Roads &roads, QObject *parent = nullptr);
    ~RoadDay() override;

    void setServer(const roads::RoadServer &server);
    [[nodiscard]] const roads::RoadServer &server() const { return m_roads.server(); }
    [[nodiscard]] State state() const { return m_state; }
    /// Of the last time that legs were asked for.
    [[nodiscard]] const roads::RoadCoverage &coverage() const { return m_coverage; }
    /// The planned line of a route along the roads; nothing as long as it is not known, which then is asked for.
    [[nodiscard]] std::optional<QList<api::GeoPoint>> line(const QString &routeId);

    /// Whether a server that is not in use answers: the way between two places of the day (of any town if there are
    /// none). Calls back once, in this thread.
    void probe(const roads::RoadServer &server, std::function<void(const roads::RoadResult<api::RoadLeg> &)> told);

signals:
    void changed();
    void linesChanged();

private:
    void lookSoon();
    void look();
    void take(const roads::RoadCoverage &coverage);
    void setState(State state);
    void fetchLine(const QByteArray &key, const std::vector<planner::Coordinate> &places);
    [[nodiscard]] std::vector<planner::Coordinate> places() const;
    [[nodiscard]] std::vector<planner::Coordinate> sequence(const QString &routeId) const;

    const DispatchStore &m_store;
    WorkingPlan &m_plan;
    roads::Roads &m_roads;
    QTimer m_soon;
    QTimer m_reckon; ///< the plan is reckoned again once for several bits of news
    std::optional<QFuture<roads::RoadCoverage>> m_asked;
    std::vector<planner::Coordinate> m_known; ///< places that were asked for last
    roads::RoadCoverage m_coverage;
    State m_state = State::Off;
    QHash<QByteArray, QList<api::GeoPoint>> m_lines;
    QSet<QByteArray> m_fetching; ///< or tried in vain
};

}
