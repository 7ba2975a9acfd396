// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/changefeed.h"
#include "api/place.h"
#include "api/eventlog.h"
#include "api/orderextras.h"
#include "api/routerequests.h"
#include "api/tasks.h"

namespace routedesk::api::codec {

/// One filter of a list call: its wire name and its text, not encoded.
struct FilterField {
    QString name;
    QString text;
    bool isNumber = false;

    bool operator==(const FilterField &) const = default;
};

/// What is set, in a fixed order. The bounds of a window are rounded outwards to whole seconds.
[[nodiscard]] QList<FilterField> filterFields(const OrderFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const RouteFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const PlanFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const WorkerFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const OpsGroupFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const OrderDetailFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const EventLogFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const TaskDefinitionFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const CandidateFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const EstimateQuery &query);
[[nodiscard]] QList<FilterField> filterFields(const DateSpan &span);
[[nodiscard]] QList<FilterField> filterFields(const PlaceFilter &filter);
[[nodiscard]] QList<FilterField> filterFields(const ChangeQuery &query);
/// type, type_index and fulfillment_attempt of an order's action.
[[nodiscard]] QList<FilterField> filterFields(const OrderRef &order);

/// A JSON list of order_handle, type and type_index, as a query carries it.
[[nodiscard]] QString orderRefsText(const QList<OrderRef> &orders);

}
