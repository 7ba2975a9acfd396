// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/plandecoder.h"

#include "api/codec/planbasiscodec.h"
#include "api/codec/routedecoder.h"

namespace routedesk::api::codec {

namespace {

bool readUnplanned(AnswerReader &reader, json::value &value, UnplannedOrder &into)
{
    static constexpr FieldTable table(std::to_array<Field<UnplannedOrder>>({
        { "order_handle", in<&UnplannedOrder::key, text<&OrderKey::handle>> },
        { "type", in<&UnplannedOrder::key, word<&OrderKey::type>> },
        { "type_index", in<&UnplannedOrder::key, integer<&OrderKey::typeIndex>> },
        { "fulfillment_attempt", in<&UnplannedOrder::key, integer<&OrderKey::attempt>> },
        { "status", word<&UnplannedOrder::status> },
        { "plan_mode", word<&UnplannedOrder::planMode> },
        { "planning_failure_reason", shared<&UnplannedOrder::planningFailureReason> },
    }));
    if (!readObject(reader, value, table, into))
        return false;
    if (!into.key.handle.isEmpty())
        return true;
    reader.note("order_handle", "missing, so the order was left out");
    return false;
}

void readSummaryOrders(AnswerReader &reader, json::value &value, PlanSummary &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanSummary>>({
        { "total", integer<&PlanSummary::ordersTotal> },
        { "planned", integer<&PlanSummary::ordersPlanned> },
        { "unplanned", integer<&PlanSummary::ordersUnplanned> },
        { "assigned", integer<&PlanSummary::ordersAssigned> },
        { "completed", integer<&PlanSummary::ordersCompleted> },
        { "cancelled", integer<&PlanSummary::ordersCancelled> },
    }));
    readObject(reader, value, table, into);
}

void readSummaryEstimate(AnswerReader &reader, json::value &value, PlanSummary &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanSummary>>({
        { "distance", number<&PlanSummary::estimateDistance> },
        { "duration", number<&PlanSummary::estimateDuration> },
    }));
    readObject(reader, value, table, into);
}

void readSummary(AnswerReader &reader, json::value &value, std::optional<PlanSummary> &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanSummary>>({
        { "orders", readSummaryOrders },
        { "estimate", readSummaryEstimate },
        { "distance", number<&PlanSummary::distance> },
        { "duration", number<&PlanSummary::duration> },
        { "routes", integer<&PlanSummary::routes> },
        { "workers", integer<&PlanSummary::workers> },
        { "drivers", integer<&PlanSummary::workers> },
    }));
    PlanSummary summary;
    if (readObject(reader, value, table, summary))
        into = summary;
}

/// Some servers give the moment where the day is meant.
void readDay(AnswerReader &reader, json::value &value, std::optional<QDate> &into)
{
    const auto text = reader.bytes(value);
    if (!text || text->empty())
        return;
    const QDate day = QDate::fromString(
        QString::fromUtf8(text->data(), static_cast<qsizetype>(std::min<std::size_t>(text->size(), 10))), Qt::ISODate);
    const bool isWhole = text->size() == 10 || instantFromUtf8(*text);
    if (day.isValid() && isWhole)
        into = day;
    else
        reader.note("not a day");
}

constexpr FieldTable planTable(std::to_array<Field<Plan>>({
    { "plan_id", text<&Plan::planId> },
    { "status", word<&Plan::status> },
    { "created_at", time<&Plan::createdAt> },
    { "started_at", time<&Plan::startedAt> },
    { "fulfillment_date", in<&Plan::fulfillmentDate, readDay> },
    { "ops_group_handle", shared<&Plan::opsGroupHandle> },
    { "sequence_number", integer<&Plan::sequenceNumber> },
    { "failure_reason", shared<&Plan::failureReason> },
    { "routes",
        [](AnswerReader &reader, json::value &value, Plan &into) {
            readList<Route>(reader, value, into.routes, readRoute);
        } },
    { "unplanned_orders", list<&Plan::unplannedOrders, readUnplanned> },
    { "summary", in<&Plan::summary, readSummary> },
    { "basis", in<&Plan::basis, readPlanBasis> },
}));

}

bool readPlan(AnswerReader &reader, json::value &value, Plan &into)
{
    if (!readObject(reader, value, planTable, into))
        return false;
    if (!into.planId.isEmpty())
        return true;
    reader.note("plan_id", "missing, so the plan was left out");
    return false;
}

void readPlan(AnswerReader &reader, json::object &object, Plan &into)
{
    readObject(reader, object, planTable, into);
}

}
