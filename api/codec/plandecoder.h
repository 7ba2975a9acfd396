// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fields.h"
#include "api/plan.h"

namespace routedesk::api::codec {

[[nodiscard]] bool readPlan(AnswerReader &reader, json::value &value, Plan &into);
void readPlan(AnswerReader &reader, json::object &object, Plan &into);

}
