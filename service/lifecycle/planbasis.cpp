// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/planbasis.h"

#include "service/storage/pacerepository.h"

namespace routedesk::service {

void noteBasis(Context &context, const QString &groupHandle, PlanInput &input)
{
    api::PlanBasis &basis = input.basis;
    basis.ordersWithoutPlace = int(input.unplaceable.size());
    basis.learntFrom = PaceRepository(context.store.database, context.store.account()).legs(groupHandle);
    for (const DayProblem &day : std::as_const(input.days)) {
        basis.workersAsked += int(day.candidates.size());
        basis.otherProfile += day.absences.otherProfile;
        basis.unavailable += day.absences.unavailable;
        basis.offShift += day.absences.offShift;
        basis.underWay += day.absences.underWay;
    }
}

}
