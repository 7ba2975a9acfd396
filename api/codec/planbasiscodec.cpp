// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/planbasiscodec.h"

#include "api/codec/answerdocument.h"
#include "api/codec/fields.h"
#include "api/codec/writers.h"
#include "api/reading.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

namespace {

void readRoads(AnswerReader &reader, json::value &value, PlanBasis &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanBasis>>({
        { "server", flag<&PlanBasis::hasRoadServer> },
        { "places", integer<&PlanBasis::places> },
        { "places_by_road", integer<&PlanBasis::placesByRoad> },
        { "problem", text<&PlanBasis::roadProblem> },
        { "estimate_legs", integer<&PlanBasis::learntFrom> },
    }));
    readObject(reader, value, table, into);
}

void readWorkers(AnswerReader &reader, json::value &value, PlanBasis &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanBasis>>({
        { "asked", integer<&PlanBasis::workersAsked> },
        { "other_profile", integer<&PlanBasis::otherProfile> },
        { "unavailable", integer<&PlanBasis::unavailable> },
        { "off_shift", integer<&PlanBasis::offShift> },
        { "under_way", integer<&PlanBasis::underWay> },
    }));
    readObject(reader, value, table, into);
}

constexpr FieldTable basisTable(std::to_array<Field<PlanBasis>>({
    { "driving_times", readRoads },
    { "workers", readWorkers },
    { "orders_without_coordinates", integer<&PlanBasis::ordersWithoutPlace> },
    { "time_up", flag<&PlanBasis::isTimeUp> },
}));

}

void readPlanBasis(AnswerReader &reader, json::value &value, std::optional<PlanBasis> &into)
{
    PlanBasis basis;
    if (readObject(reader, value, basisTable, basis))
        into = basis;
}

void write(JsonWriter &out, const PlanBasis &basis)
{
    out.beginObject();
    out.key("driving_times");
    out.beginObject();
    out.always("server", basis.hasRoadServer);
    out.always("places", basis.places);
    out.field("places_by_road", basis.placesByRoad);
    out.field("problem", basis.roadProblem);
    out.always("estimate_legs", basis.learntFrom);
    out.endObject();
    out.key("workers");
    out.beginObject();
    out.always("asked", basis.workersAsked);
    out.always("other_profile", basis.otherProfile);
    out.always("unavailable", basis.unavailable);
    out.always("off_shift", basis.offShift);
    out.always("under_way", basis.underWay);
    out.endObject();
    out.always("orders_without_coordinates", basis.ordersWithoutPlace);
    out.always("time_up", basis.isTimeUp);
    out.endObject();
}

}

QByteArray writePlanBasis(const PlanBasis &basis)
{
    return codec::written(basis);
}

DecodeResult<PlanBasis> decodePlanBasis(QByteArrayView body)
{
    using namespace codec;
    return decode<PlanBasis>(
        body, [](AnswerReader &reader, auto &, json::object &object, PlanBasis &basis) -> Problem {
            readObject(reader, object, basisTable, basis);
            return {};
        });
}

}
