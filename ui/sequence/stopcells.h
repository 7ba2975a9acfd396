// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sequence/boardcolumns.h"
#include "ui/sequence/rowcells.h"

namespace routedesk::ui {

/// What stands before a stop's name, and before all that the width of the status, under each other also with a
/// route's.
inline constexpr int handleCell = 16, numberCell = 28, kindCell = 18, statusCell = 96;

/// The cells at the right of a stop's row, the same for every row and for the head above them; empty where a column
/// is not shown or has no room beside the order's name.
struct StopCells {
    QRect status, load, service, wait, driving, trouble, window, arrival;
    QRect arrivalBefore; ///< where the published arrival stands while another one is not sent
};

[[nodiscard]] StopCells cutStopCells(RowCells &row, const BoardColumns &columns);

}
