// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fields.h"
#include "api/routerequests.h"

namespace routedesk::api::codec {

/// False, and noted, when the value is no route: not an object, or without a handle.
[[nodiscard]] bool readRoute(AnswerReader &reader, json::value &value, Route &into);
void readRoute(AnswerReader &reader, json::object &object, Route &into);
void readPlanAccepted(AnswerReader &reader, json::object &object, PlanAccepted &into);

}
