// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/answerreader.h"
#include "api/destination.h"
#include "api/estimate.h"

namespace routedesk::api::codec {

/// A list of a longitude, a latitude and perhaps more.
void readCoordinates(AnswerReader &reader, json::value &value, std::optional<GeoPoint> &into);
/// GeoJSON of a destination: a Point or a Polygon.
void readGeometry(AnswerReader &reader, json::value &value, Destination &into);
/// A GeoJSON Point; an altitude is passed over.
void readPoint(AnswerReader &reader, json::value &value, std::optional<GeoPoint> &into);
/// A Point, or an object that holds one as its `geometry`.
void readPlace(AnswerReader &reader, json::value &value, std::optional<GeoPoint> &into);
/// As readPlace, with what else such an object may say.
void readLocation(AnswerReader &reader, json::value &value, WorkerLocation &into);
void readLine(AnswerReader &reader, json::value &value, Polyline &into);
void readDestination(AnswerReader &reader, json::value &value, Destination &into);
void readEstimate(AnswerReader &reader, json::value &value, std::optional<Estimate> &into);

}
