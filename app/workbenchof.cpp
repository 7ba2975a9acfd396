// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workbenchof.h"

#include "app/desk.h"

namespace routedesk::app {

ui::Workbench workbenchOf(Desk &desk, const Surroundings &around)
{
    return { around.theme, around.clock, around.layout, around.serviceName, around.tileCacheFolder, desk.store,
             desk.sync, desk.outbox, desk.actions, desk.undo, desk.plan, desk.selection, desk.details, desk.orders,
             desk.filteredOrders, desk.pool, desk.sequence, desk.workers, desk.plans, desk.outboxModel,
             desk.poolPlanner, desk.workerActions, desk.elsewhere, desk.fieldConflicts, desk.imports,
             desk.travelTimes, around.mapSurface };
}

}
