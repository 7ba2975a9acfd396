// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/ordersheet.h"
#include "models/export/tablefile.h"

#include <QFuture>

#include <stop_token>

namespace routedesk::models {

/// What is to be written, and where.
struct OrderExport {
    QString path;
    TableFormat format = TableFormat::Csv;
    QList<SheetColumn> columns;
    QList<SheetOrder> orders;
    QTimeZone zone;
    std::stop_token stop {}; ///< leaves what was there before
};

/// Writes it on a worker, whole or not at all. The progress is in orders. The outcome always comes, and is Cancelled only
/// where the file was not touched.
[[nodiscard]] QFuture<TableFile::Outcome> writeOrders(const OrderExport &what);

}
