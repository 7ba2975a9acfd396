// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderrecord.h"
#include "service/storage/routerecord.h"

namespace routedesk::service {

/// How far an order has come, for the person who waits for it.
enum class Stage { Scheduled, SetOut, OnTheWay, Arrived, OnHold, Done, Cancelled, Rescheduled };

/// `OnTheWay` only while the worker drives to this very order: it is the first open one of its route, and where the
/// worker chooses the sequence (flex), the only one. `ofRoute` is in sequence.
[[nodiscard]] Stage stageOf(const OrderRecord &record, const QList<OrderRecord> &ofRoute);

/// Our words, fit for HTML.
struct StageWords {
    QString heading;
    QString sentence; ///< perhaps empty
};
[[nodiscard]] StageWords wordsOf(Stage stage, const api::OpenEnum<api::OrderType> &type);

/// The steps of an order that goes as planned, and which one it is at; -1 for one that does not.
[[nodiscard]] QStringList stepsOf(const api::OpenEnum<api::OrderType> &type, Stage stage);
[[nodiscard]] int stepOf(Stage stage);

}
