// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fields.h"
#include "api/orderdetail.h"

namespace routedesk::api::codec {

void readOrderDetail(AnswerReader &reader, json::object &object, OrderDetail &into);
[[nodiscard]] bool readTimelineEvent(AnswerReader &reader, json::value &value, TimelineEvent &into);

}
