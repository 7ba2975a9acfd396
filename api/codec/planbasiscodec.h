// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/answerreader.h"
#include "api/planbasis.h"

namespace routedesk::api::codec {

void readPlanBasis(AnswerReader &reader, json::value &value, std::optional<PlanBasis> &into);

}
