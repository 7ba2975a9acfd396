// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/routetable.h"

namespace routedesk::service {

class ChangeWaiters;
class DownloadLinks;
class ExportRunner;
class Gatekeeper;
class PlanRunner;
class Tracker;

/// The service's operations, one list a resource.
[[nodiscard]] QList<Endpoint> orderEndpoints(PlanRunner &planner);
[[nodiscard]] QList<Endpoint> orderExtraEndpoints();
[[nodiscard]] QList<Endpoint> taskEndpoints();
[[nodiscard]] QList<Endpoint> routeEndpoints();
[[nodiscard]] QList<Endpoint> planEndpoints(PlanRunner &planner);
[[nodiscard]] QList<Endpoint> workerEndpoints();
[[nodiscard]] QList<Endpoint> opsGroupEndpoints();
/// What shared links lead to: pages for people.
[[nodiscard]] QList<Endpoint> pageEndpoints();
/// Places, and who is nearby.
[[nodiscard]] QList<Endpoint> placeEndpoints();
[[nodiscard]] QList<Endpoint> exportEndpoints(ExportRunner &runner, const DownloadLinks &links);
[[nodiscard]] QList<Endpoint> changeEndpoints(ChangeWaiters &waiters);
[[nodiscard]] QList<Endpoint> phoneEndpoints();
[[nodiscard]] QList<Endpoint> positionEndpoints(Tracker &tracker);
[[nodiscard]] QList<Endpoint> healthEndpoints();
/// POST /oauth/token
[[nodiscard]] QList<Endpoint> oauthEndpoints(Gatekeeper &gatekeeper);
/// GET /openapi.yaml: the service in its own words.
[[nodiscard]] QList<Endpoint> descriptionEndpoints();

}
