// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/stopcells.h"

namespace routedesk::ui {

namespace {

constexpr int roomForOrder = 260;

}

StopCells cutStopCells(RowCells &row, const BoardColumns &columns)
{
    const auto take = [&](BoardColumn column, int width) {
        return columns.isShown(column) ? row.takeRight(width, roomForOrder) : QRect();
    };
    StopCells cells;
    cells.status = take(BoardColumn::Status, statusCell);
    cells.load = take(BoardColumn::Load, 56);
    cells.service = take(BoardColumn::Service, 60);
    cells.wait = take(BoardColumn::Wait, 60);
    cells.driving = take(BoardColumn::Driving, 60);
    cells.trouble = take(BoardColumn::Trouble, 132);
    cells.window = take(BoardColumn::Window, 112);
    cells.arrival = take(BoardColumn::Arrival, 56);
    cells.arrivalBefore = take(BoardColumn::Arrival, 60);
    return cells;
}

}
