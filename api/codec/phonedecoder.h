// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/answerreader.h"
#include "api/phone.h"

namespace routedesk::api::codec {

void readAddedPhone(AnswerReader &reader, json::object &object, AddedPhone &into);
[[nodiscard]] bool readPhone(AnswerReader &reader, json::value &value, Phone &into);

}
