// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/order.h"
#include "api/timelineevent.h"
#include "api/worker.h"
#include "ui/widgets/statuspill.h"

namespace routedesk::ui {

/// The API's words as a dispatcher reads them. A word that this program does not know is shown as it came.
[[nodiscard]] StatusLook statusLook(const api::OpenEnum<api::OrderStatus> &status);
[[nodiscard]] StatusLook statusLook(const api::OpenEnum<api::RouteStatus> &status);
[[nodiscard]] StatusLook statusLook(const api::OpenEnum<api::PlanStatus> &status);
[[nodiscard]] StatusLook statusLook(const api::OpenEnum<api::DeviceStatus> &status);
/// A linked device without a status has not been heard of yet.
[[nodiscard]] StatusLook deviceLook(const api::Worker &worker);

namespace words {

[[nodiscard]] QString planMode(const api::OpenEnum<api::PlanMode> &mode);
/// One sentence on what the mode does.
[[nodiscard]] QString planModeHint(api::PlanMode mode);
[[nodiscard]] QString trackMode(const api::OpenEnum<api::TrackMode> &mode);
[[nodiscard]] QString trackModeHint(api::TrackMode mode);
/// "pick-up", "drop-off"; empty for none
[[nodiscard]] QString orderType(const api::OpenEnum<api::OrderType> &type);
[[nodiscard]] QString priority(const api::OpenEnum<api::Priority> &priority);
[[nodiscard]] QString risk(const api::OpenEnum<api::RiskKey> &risk);
[[nodiscard]] QString activity(const api::OpenEnum<api::Activity> &activity);
[[nodiscard]] QString timelineEvent(const api::TimelineEvent &event);
/// The address, else the place, else coordinates.
[[nodiscard]] QString destination(const api::Destination &destination);

}

}
