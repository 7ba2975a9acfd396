// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/openenum.h"

#include <QLatin1StringView>

#include <array>
#include <utility>

namespace routedesk::api {

enum class OrderStatus { Unplanned, Planned, Assigned, Dispatched, Ongoing, Disabled, Completed, Cancelled, Summarizing };
enum class RouteStatus { Planned, Assigned, Dispatched, Tracking, Completed, Summarizing };
enum class PlanStatus { Planning, Completed, Failed };
enum class PlanMode { OnDemand, Scheduled, Manual, Pool };
enum class TrackMode { FullShift, PreShift, OnShift, OnTime, Flex };
enum class DeviceSwitchMode { Login, Manual, ClosestToDestination };
enum class OrderType { Pick, Drop };
enum class Priority { None, Low, Medium, High };
enum class CompletionType { EndAtLastOrder, ReturnToStartLocation, Manual };
enum class OutageCategory { Behavioural, Adversarial, Reachability, Os, Sporadic };
enum class Activity { Stop, Walk, Drive, Idle, Unknown };
enum class DeviceStatus { Active, Inactive, Disconnected };
enum class ExportStatus { Pending, Processing, Completed, Failed };
enum class RiskLevel { Green, Yellow, Red };
enum class RiskKey {
    IsOffline, MovingAwayFromDestination, DelayedFromScheduledAt, DeviatingFromExpectedRoute,
    InOutage, MovingTooSlow, DelayedFromInitialEta, InLowBattery
};
enum class SortDirection { Descending, Ascending };
enum class TrackingStatus { Tracked, Untracked };
enum class TaskStatus { Pending, Ongoing, Completed, Cancelled };
enum class GeofenceType { Circle, Polygon };
enum class NearbySearch { Region, Eta };
enum class ChangeKind { Order, Route, Plan, Worker, OpsGroup, Place };
enum class WorkStatus { Available, Unavailable };

namespace detail {
template<class E, std::size_t N>
using Words = std::array<std::pair<E, QLatin1StringView>, N>;
}

#define ROUTEDESK_WIRE_WORDS(E, N, ...)                                                                              \
    template<>                                                                                                       \
    struct WireWords<E> {                                                                                            \
        static constexpr detail::Words<E, N> words { { __VA_ARGS__ } };                                              \
    };
#define ROUTEDESK_WORD(value, text) { value, QLatin1StringView(text) }

ROUTEDESK_WIRE_WORDS(OrderStatus, 9,
    ROUTEDESK_WORD(OrderStatus::Unplanned, "unplanned"), ROUTEDESK_WORD(OrderStatus::Planned, "planned"),
    ROUTEDESK_WORD(OrderStatus::Assigned, "assigned"), ROUTEDESK_WORD(OrderStatus::Dispatched, "dispatched"),
    ROUTEDESK_WORD(OrderStatus::Ongoing, "ongoing"), ROUTEDESK_WORD(OrderStatus::Disabled, "disabled"),
    ROUTEDESK_WORD(OrderStatus::Completed, "completed"), ROUTEDESK_WORD(OrderStatus::Cancelled, "cancelled"),
    ROUTEDESK_WORD(OrderStatus::Summarizing, "summarizing"))
ROUTEDESK_WIRE_WORDS(RouteStatus, 6,
    ROUTEDESK_WORD(RouteStatus::Planned, "planned"), ROUTEDESK_WORD(RouteStatus::Assigned, "assigned"),
    ROUTEDESK_WORD(RouteStatus::Dispatched, "dispatched"), ROUTEDESK_WORD(RouteStatus::Tracking, "tracking"),
    ROUTEDESK_WORD(RouteStatus::Completed, "completed"), ROUTEDESK_WORD(RouteStatus::Summarizing, "summarizing"))
ROUTEDESK_WIRE_WORDS(PlanStatus, 3,
    ROUTEDESK_WORD(PlanStatus::Planning, "planning"), ROUTEDESK_WORD(PlanStatus::Completed, "completed"),
    ROUTEDESK_WORD(PlanStatus::Failed, "failed"))
ROUTEDESK_WIRE_WORDS(PlanMode, 4,
    ROUTEDESK_WORD(PlanMode::OnDemand, "on_demand"), ROUTEDESK_WORD(PlanMode::Scheduled, "scheduled"),
    ROUTEDESK_WORD(PlanMode::Manual, "manual"), ROUTEDESK_WORD(PlanMode::Pool, "pool"))
ROUTEDESK_WIRE_WORDS(TrackMode, 5,
    ROUTEDESK_WORD(TrackMode::FullShift, "full_shift"), ROUTEDESK_WORD(TrackMode::PreShift, "pre_shift"),
    ROUTEDESK_WORD(TrackMode::OnShift, "on_shift"), ROUTEDESK_WORD(TrackMode::OnTime, "on_time"),
    ROUTEDESK_WORD(TrackMode::Flex, "flex"))
ROUTEDESK_WIRE_WORDS(DeviceSwitchMode, 3,
    ROUTEDESK_WORD(DeviceSwitchMode::Login, "login"), ROUTEDESK_WORD(DeviceSwitchMode::Manual, "manual"),
    ROUTEDESK_WORD(DeviceSwitchMode::ClosestToDestination, "closest_to_destination"))
ROUTEDESK_WIRE_WORDS(OrderType, 2,
    ROUTEDESK_WORD(OrderType::Pick, "pick"), ROUTEDESK_WORD(OrderType::Drop, "drop"))
ROUTEDESK_WIRE_WORDS(Priority, 4,
    ROUTEDESK_WORD(Priority::None, "none"), ROUTEDESK_WORD(Priority::Low, "low"),
    ROUTEDESK_WORD(Priority::Medium, "medium"), ROUTEDESK_WORD(Priority::High, "high"))
ROUTEDESK_WIRE_WORDS(CompletionType, 3,
    ROUTEDESK_WORD(CompletionType::EndAtLastOrder, "end_at_last_order"),
    ROUTEDESK_WORD(CompletionType::ReturnToStartLocation, "return_to_start_location"),
    ROUTEDESK_WORD(CompletionType::Manual, "manual"))
ROUTEDESK_WIRE_WORDS(OutageCategory, 5,
    ROUTEDESK_WORD(OutageCategory::Behavioural, "behavioural"),
    ROUTEDESK_WORD(OutageCategory::Adversarial, "adversarial"),
    ROUTEDESK_WORD(OutageCategory::Reachability, "reachability"), ROUTEDESK_WORD(OutageCategory::Os, "os"),
    ROUTEDESK_WORD(OutageCategory::Sporadic, "sporadic"))
ROUTEDESK_WIRE_WORDS(Activity, 5,
    ROUTEDESK_WORD(Activity::Stop, "stop"), ROUTEDESK_WORD(Activity::Walk, "walk"),
    ROUTEDESK_WORD(Activity::Drive, "drive"), ROUTEDESK_WORD(Activity::Idle, "idle"),
    ROUTEDESK_WORD(Activity::Unknown, "unknown"))
ROUTEDESK_WIRE_WORDS(DeviceStatus, 3,
    ROUTEDESK_WORD(DeviceStatus::Active, "active"), ROUTEDESK_WORD(DeviceStatus::Inactive, "inactive"),
    ROUTEDESK_WORD(DeviceStatus::Disconnected, "disconnected"))
ROUTEDESK_WIRE_WORDS(ExportStatus, 4,
    ROUTEDESK_WORD(ExportStatus::Pending, "pending"), ROUTEDESK_WORD(ExportStatus::Processing, "processing"),
    ROUTEDESK_WORD(ExportStatus::Completed, "completed"), ROUTEDESK_WORD(ExportStatus::Failed, "failed"))
ROUTEDESK_WIRE_WORDS(RiskLevel, 3,
    ROUTEDESK_WORD(RiskLevel::Green, "green"), ROUTEDESK_WORD(RiskLevel::Yellow, "yellow"),
    ROUTEDESK_WORD(RiskLevel::Red, "red"))
ROUTEDESK_WIRE_WORDS(RiskKey, 8,
    ROUTEDESK_WORD(RiskKey::IsOffline, "is_offline"),
    ROUTEDESK_WORD(RiskKey::MovingAwayFromDestination, "moving_away_from_destination"),
    ROUTEDESK_WORD(RiskKey::DelayedFromScheduledAt, "delayed_from_scheduled_at"),
    ROUTEDESK_WORD(RiskKey::DeviatingFromExpectedRoute, "deviating_from_expected_route"),
    ROUTEDESK_WORD(RiskKey::InOutage, "in_outage"), ROUTEDESK_WORD(RiskKey::MovingTooSlow, "moving_too_slow"),
    ROUTEDESK_WORD(RiskKey::DelayedFromInitialEta, "delayed_from_initial_eta"),
    ROUTEDESK_WORD(RiskKey::InLowBattery, "in_low_battery"))
ROUTEDESK_WIRE_WORDS(SortDirection, 2,
    ROUTEDESK_WORD(SortDirection::Descending, "desc"), ROUTEDESK_WORD(SortDirection::Ascending, "asc"))
ROUTEDESK_WIRE_WORDS(TrackingStatus, 2,
    ROUTEDESK_WORD(TrackingStatus::Tracked, "tracked"), ROUTEDESK_WORD(TrackingStatus::Untracked, "untracked"))
ROUTEDESK_WIRE_WORDS(TaskStatus, 4,
    ROUTEDESK_WORD(TaskStatus::Pending, "pending"), ROUTEDESK_WORD(TaskStatus::Ongoing, "ongoing"),
    ROUTEDESK_WORD(TaskStatus::Completed, "completed"), ROUTEDESK_WORD(TaskStatus::Cancelled, "cancelled"))

ROUTEDESK_WIRE_WORDS(GeofenceType, 2,
    ROUTEDESK_WORD(GeofenceType::Circle, "circle"), ROUTEDESK_WORD(GeofenceType::Polygon, "polygon"))
ROUTEDESK_WIRE_WORDS(NearbySearch, 2,
    ROUTEDESK_WORD(NearbySearch::Region, "region"), ROUTEDESK_WORD(NearbySearch::Eta, "eta"))
ROUTEDESK_WIRE_WORDS(WorkStatus, 2,
    ROUTEDESK_WORD(WorkStatus::Available, "available"), ROUTEDESK_WORD(WorkStatus::Unavailable, "unavailable"))
ROUTEDESK_WIRE_WORDS(ChangeKind, 6,
    ROUTEDESK_WORD(ChangeKind::Order, "order"), ROUTEDESK_WORD(ChangeKind::Route, "route"),
    ROUTEDESK_WORD(ChangeKind::Plan, "plan"), ROUTEDESK_WORD(ChangeKind::Worker, "worker"),
    ROUTEDESK_WORD(ChangeKind::OpsGroup, "ops_group"), ROUTEDESK_WORD(ChangeKind::Place, "place"))

#undef ROUTEDESK_WORD
#undef ROUTEDESK_WIRE_WORDS

}
