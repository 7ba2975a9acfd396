// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fields.h"
#include "api/order.h"

namespace routedesk::api::codec {

/// False, and noted, when the value is no order: not an object, or without a handle.
[[nodiscard]] bool readOrder(AnswerReader &reader, json::value &value, Order &into);
/// Reads one field of an order; false when an order has no such field.
[[nodiscard]] bool readOrderField(AnswerReader &reader, std::string_view key, json::value &value, Order &into);

[[nodiscard]] bool readOutage(AnswerReader &reader, json::value &value, Outage &into);
[[nodiscard]] bool readTask(AnswerReader &reader, json::value &value, Task &into);
void readTask(AnswerReader &reader, json::object &object, Task &into);
void readRegion(AnswerReader &reader, json::value &value, Region &into);
void readCreatedBy(AnswerReader &reader, json::value &value, CreatedBy &into);

}
