// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fields.h"
#include "api/nearby.h"
#include "api/place.h"

namespace routedesk::api::codec {

/// False, and noted, when the value is no place: not an object, or without a handle.
[[nodiscard]] bool readPlaceItem(AnswerReader &reader, json::value &value, Place &into);
void readPlaceObject(AnswerReader &reader, json::object &object, Place &into);
/// False when there is no list of workers.
[[nodiscard]] bool readNearbyResult(AnswerReader &reader, json::object &object, NearbyResult &into);

}
