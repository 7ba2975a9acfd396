// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/ordersheet.h"
#include "models/export/tablefile.h"

#include <QFuture>

namespace routedesk::models {

/// What is to be written, and where.
struct OrderExport {
    QString path;
    TableFormat format = TableFormat::Csv;
    QList<SheetColumn> columns;
    QList<SheetOrder> orders;
    QTimeZone zone;
};

/// Writes it on a worker, whole or not at all. The progress is in orders; cancelling leaves what was there before.
[[nodiscard]] QFuture<TableFile::Outcome> writeOrders(const OrderExport &what);

}
