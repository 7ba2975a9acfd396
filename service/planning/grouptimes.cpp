// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/grouptimes.h"

namespace routedesk::service {

GroupTimes::GroupTimes(std::shared_ptr<const roads::RoadShelf> shelf)
    : m_shelf(std::move(shelf)),
      m_usual(std::make_shared<roads::RoadTimes>(m_shelf, std::make_shared<planner::AffineTravelTimes>()))
{
}

planner::Leg GroupTimes::leg(const planner::Place &from, const planner::Place &to) const
{
    return m_usual->leg(from, to);
}

std::shared_ptr<const roads::RoadTimes> GroupTimes::of(qint64 account, const QString &groupHandle) const
{
    return m_learnt.value({ account, groupHandle }, m_usual);
}

void GroupTimes::keepOnly(qint64 account, const QStringList &groupHandles)
{
    m_learnt.removeIf([&](auto one) {
        return one.key().first == account && !groupHandles.contains(one.key().second);
    });
}

void GroupTimes::set(qint64 account, const QString &groupHandle, const planner::AffineCoefficients &coefficients)
{
    // The one that is replaced may be in use further up the call.
    m_learnt.insert({ account, groupHandle },
        std::make_shared<roads::RoadTimes>(m_shelf, std::make_shared<planner::AffineTravelTimes>(coefficients)));
}

const planner::TravelTimes &timesOf(const Context &context, const QString &groupHandle)
{
    const auto *groups = dynamic_cast<const GroupTimes *>(&context.travelTimes);
    return groups ? *groups->of(context.store.account(), groupHandle) : context.travelTimes;
}

}
