// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

#include "roads/roadtimes.h"

#include "planner/affinetraveltimes.h"

namespace routedesk::service {

/// Travel times by road where they are known, else by the estimate of the ops group that drives. By itself it goes
/// by the usual estimate. What is learnt is set in the service's thread, where of() is asked, too.
class GroupTimes final : public planner::TravelTimes {
public:
    explicit GroupTimes(std::shared_ptr<const roads::RoadShelf> shelf);

    [[nodiscard]] planner::Leg leg(const planner::Place &from, const planner::Place &to) const override;
    /// Those of a group that nothing is known about are the usual ones.
    [[nodiscard]] std::shared_ptr<const roads::RoadTimes> of(qint64 account, const QString &groupHandle) const;
    /// The usual ones from now on for groups that are not among these.
    void keepOnly(qint64 account, const QStringList &groupHandles);
    void set(qint64 account, const QString &groupHandle, const planner::AffineCoefficients &coefficients);

private:
    std::shared_ptr<const roads::RoadShelf> m_shelf;
    std::shared_ptr<const roads::RoadTimes> m_usual;
    QHash<std::pair<qint64, QString>, std::shared_ptr<const roads::RoadTimes>> m_learnt;
};

/// The travel times of the group that drives.
[[nodiscard]] const planner::TravelTimes &timesOf(const Context &context, const QString &groupHandle);

}
