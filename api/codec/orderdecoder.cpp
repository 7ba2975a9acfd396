// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/orderdecoder.h"

#include "api/codec/geodecoder.h"

namespace routedesk::api::codec {

bool readOutage(AnswerReader &reader, json::value &value, Outage &into)
{
    static constexpr FieldTable table(std::to_array<Field<Outage>>({
        { "duration", number<&Outage::duration> },
        { "distance", number<&Outage::distance> },
        { "code", shared<&Outage::code> },
        { "label", shared<&Outage::label> },
        { "description", shared<&Outage::description> },
        { "category", word<&Outage::category> },
    }));
    return readObject(reader, value, table, into);
}

namespace {

constexpr FieldTable taskTable(std::to_array<Field<Task>>({
    { "label", shared<&Task::label> },
    { "task_definition_id", shared<&Task::taskDefinitionId> },
    { "description", shared<&Task::description> },
    { "metadata", map<&Task::metadata> },
    { "priority", word<&Task::priority> },
    { "task_id", text<&Task::taskId> },
    { "status", shared<&Task::status> },
}));

}

bool readTask(AnswerReader &reader, json::value &value, Task &into)
{
    return readObject(reader, value, taskTable, into);
}

void readTask(AnswerReader &reader, json::object &object, Task &into)
{
    readObject(reader, object, taskTable, into);
}

namespace {

void readRisks(AnswerReader &reader, json::value &value, Rare<QList<Risk>> &into)
{
    auto object = reader.object(value);
    if (!object)
        return;
    into.clear();
    reader.eachField(*object, [&](std::string_view key, json::value &level) {
        Risk risk { wordFrom<RiskKey>(reader, key), {} };
        readWord(reader, level, risk.level);
        into.append(risk);
    });
}

void readPlaceHandle(AnswerReader &reader, json::value &value, Order &into)
{
    QString handle;
    reader.text(value, handle);
    if (into.destination.placeHandle.isNull())
        into.destination.placeHandle = handle;
}

void readShared(AnswerReader &reader, json::value &value, Rare<Region> &into)
{
    Region region = *into;
    readRegion(reader, value, region);
    into = reader.shared(region);
}

void readBoxed(AnswerReader &reader, json::value &value, Boxed<Estimate> &into)
{
    std::optional<Estimate> estimate;
    readEstimate(reader, value, estimate);
    if (estimate)
        into = *std::move(estimate);
}

constexpr FieldTable orderTable(std::to_array<Field<Order>>({
    { "order_handle", in<&Order::key, text<&OrderKey::handle>> },
    { "type", in<&Order::key, word<&OrderKey::type>> },
    { "type_index", in<&Order::key, integer<&OrderKey::typeIndex>> },
    { "fulfillment_attempt", in<&Order::key, integer<&OrderKey::attempt>> },
    { "status", word<&Order::status> },
    { "destination", in<&Order::destination, readDestination> },
    { "place_handle", readPlaceHandle },
    { "ops_group_handle", shared<&Order::opsGroupHandle> },
    { "worker_handle", shared<&Order::workerHandle> },
    { "driver_handle", twin<&Order::workerHandle> },
    { "worker_name", shared<&Order::workerName> },
    { "driver_name", twin<&Order::workerName> },
    { "device_id", shared<&Order::deviceId> },
    { "route_handle", shared<&Order::routeHandle> },
    { "plan_id", shared<&Order::planId> },
    { "plan_mode", word<&Order::planMode> },
    { "track_mode", word<&Order::trackMode> },
    { "device_switch_mode", word<&Order::deviceSwitchMode> },
    { "priority", word<&Order::priority> },
    { "scheduled_after", time<&Order::scheduledAfter> },
    { "scheduled_at", time<&Order::scheduledAt> },
    { "created_at", time<&Order::createdAt> },
    { "planned_at", time<&Order::plannedAt> },
    { "assigned_at", time<&Order::assignedAt> },
    { "started_at", time<&Order::startedAt> },
    { "arrived_at", time<&Order::arrivedAt> },
    { "exited_at", time<&Order::exitedAt> },
    { "completed_at", time<&Order::completedAt> },
    { "cancelled_at", time<&Order::cancelledAt> },
    { "disabled_at", time<&Order::disabledAt> },
    { "enabled_at", time<&Order::enabledAt> },
    { "rescheduled_marked_at", time<&Order::rescheduledMarkedAt> },
    { "expected_service_time", integer<&Order::expectedServiceTime> },
    { "actual_service_time", integer<&Order::actualServiceTime> },
    { "tracked_service_time", integer<&Order::trackedServiceTime> },
    { "capacity_used", integer<&Order::capacityUsed> },
    { "product_type", in<&Order::productTypes, readTexts> },
    { "metadata", map<&Order::metadata> },
    { "region", in<&Order::region, readShared> },
    { "estimate", in<&Order::estimate, readBoxed> },
    { "risk_status", flag<&Order::riskStatus> },
    { "risks", in<&Order::risks, readRisks> },
    { "outage_summary", list<&Order::outages, readOutage> },
    { "distance", number<&Order::distance> },
    { "duration", number<&Order::duration> },
    { "tracking_rate", in<&Order::trackingRate, readCompactRate> },
    { "time_to_first_event", number<&Order::timeToFirstEvent> },
    { "time_to_first_location", number<&Order::timeToFirstLocation> },
    { "share_url", text<&Order::shareUrl> },
    { "embed_url", text<&Order::embedUrl> },
    { "planning_failure_reason", shared<&Order::planningFailureReason> },
    { "timezone", shared<&Order::timeZoneId> },
    { "created_by", inRare<&Order::createdBy, readCreatedBy> },
    { "tasks", list<&Order::tasks, static_cast<bool (*)(AnswerReader &, json::value &, Task &)>(readTask)> },
    { "worker_profile", map<&Order::workerProfile> },
    { "cancellation_source", map<&Order::cancellationSource> },
}));

}

void readRegion(AnswerReader &reader, json::value &value, Region &into)
{
    static constexpr FieldTable table(std::to_array<Field<Region>>({
        { "country", shared<&Region::country> },
        { "state", shared<&Region::state> },
        { "city", shared<&Region::city> },
    }));
    readObject(reader, value, table, into);
}

void readCreatedBy(AnswerReader &reader, json::value &value, CreatedBy &into)
{
    static constexpr FieldTable table(std::to_array<Field<CreatedBy>>({
        { "source", shared<&CreatedBy::source> },
        { "timestamp", time<&CreatedBy::timestamp> },
        { "ip-address", shared<&CreatedBy::ipAddress> },
        { "device_id", shared<&CreatedBy::deviceId> },
        { "worker_handle", shared<&CreatedBy::workerHandle> },
        { "driver_handle", twin<&CreatedBy::workerHandle> },
        { "user_id", shared<&CreatedBy::userId> },
        { "email", shared<&CreatedBy::email> },
    }));
    readObject(reader, value, table, into);
}

bool readOrderField(AnswerReader &reader, std::string_view key, json::value &value, Order &into)
{
    const auto *field = orderTable.find(key);
    if (field)
        field->read(reader, value, into);
    return field;
}

bool readOrder(AnswerReader &reader, json::value &value, Order &into)
{
    if (!readObject(reader, value, orderTable, into))
        return false;
    if (!into.key.handle.isEmpty())
        return true;
    reader.note("order_handle", "missing, so the order was left out");
    return false;
}

}
