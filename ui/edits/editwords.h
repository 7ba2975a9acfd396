// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/editforecaster.h"

namespace routedesk::ui {

class DayWords;

/// Edits of orders in words.
namespace words {

[[nodiscard]] QString fieldName(models::OrderField field);
/// "window of 12 orders", "window and radius of ORD-1", "4 fields of 12 orders"; as "Change …" the step's name.
[[nodiscard]] QString editStep(const QList<models::OrderEdit> &edits);
/// What the orders hold, as one value if they agree: "09:00", "08:00 to 12:00", "several values", "none".
[[nodiscard]] QString fieldRange(models::OrderField field, const QList<api::Order> &orders, const DayWords &day,
    const models::DispatchStore &store);
/// Fields that were missing and can't be taken away again; null when there are none.
[[nodiscard]] QString whatUndoCannot(const QList<models::OrderEdit> &edits);
/// "Window: 08:00 – 10:00", "Radius: 50 m": these fields as the order holds them.
[[nodiscard]] QStringList fieldLines(const QList<models::OrderField> &fields, const api::Order &order,
    const DayWords &day, const models::DispatchStore &store);
/// "window and radius"
[[nodiscard]] QString fieldNames(const QList<models::OrderField> &fields);
/// "ORD-7: completed", "ORD-8, radius: it is under way".
[[nodiscard]] QString leftOut(const models::EditLeftOut &left);
/// What the plan would make of it, a sentence each; the first says the most important.
[[nodiscard]] QStringList forecast(const models::EditForecast &forecast);

}

}
