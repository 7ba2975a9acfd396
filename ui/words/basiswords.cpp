// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/basiswords.h"

#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

#include <QStringList>

namespace routedesk::ui::words {

namespace {

QString estimate(const api::PlanBasis &basis)
{
    return basis.learntFrom > 0
        ? Words::tr("at the pace learnt from %n drive(s) of the fleet", nullptr, basis.learntFrom)
        : Words::tr("at the usual pace");
}

QString covered(const api::PlanBasis &basis)
{
    if (!basis.placesByRoad)
        return Words::tr("By road as far as the roads were known, else estimated %1.").arg(estimate(basis));
    if (*basis.placesByRoad == 0)
        return Words::tr("Estimated from straight lines, %1.").arg(estimate(basis));
    return Words::tr("By road for %1 of %2 places, the rest estimated %3.")
        .arg(count(*basis.placesByRoad), count(basis.places), estimate(basis));
}

}

QString basisDrivingTimes(const api::PlanBasis &basis)
{
    if (basis.places < 2)
        return {};
    if (!basis.hasRoadServer)
        return Words::tr("Estimated from straight lines, %1. The service has no road server.").arg(estimate(basis));
    if (basis.placesByRoad == basis.places)
        return Words::tr("By road, for all %1 places.").arg(count(basis.places));
    return basis.roadProblem.isEmpty() ? covered(basis) : covered(basis) + u' ' + basis.roadProblem;
}

QString basisWorkers(const api::PlanBasis &basis)
{
    QStringList left;
    const auto add = [&left](const QString &what, int workers) {
        if (workers > 0)
            left.append(QStringLiteral("%1 %2").arg(count(workers), what));
    };
    add(Words::tr("off shift", "workers who were not asked"), basis.offShift);
    add(Words::tr("under way already", "workers who were not asked"), basis.underWay);
    add(Words::tr("not available", "workers who were not asked"), basis.unavailable);
    add(Words::tr("without the profile that was wanted", "workers who were not asked"), basis.otherProfile);
    const QString asked = Words::tr("%1 asked.", "workers").arg(count(basis.workersAsked));
    return left.isEmpty() ? asked : asked + u' ' + Words::tr("Not asked: %1.").arg(left.join(QStringLiteral(", ")));
}

QString basisOrders(const api::PlanBasis &basis)
{
    if (basis.ordersWithoutPlace == 0)
        return {};
    return Words::tr("%n order(s) could not be planned without coordinates.", nullptr, basis.ordersWithoutPlace);
}

QString basisSearch(const api::PlanBasis &basis)
{
    return basis.isTimeUp ? Words::tr("Ended by the clock: more time may find a better plan.") : QString();
}

}
