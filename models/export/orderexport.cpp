// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/orderexport.h"

#include <QtConcurrent>

namespace routedesk::models {

namespace {

constexpr int askEvery = 256;

void write(QPromise<TableFile::Outcome> &promise, const OrderExport &what)
{
    const OrderSheet sheet(what.columns, what.orders, what.zone);
    QList<bool> numbers;
    for (const SheetColumn &column : sheet.columns())
        numbers.append(OrderSheet::isNumber(column.field));
    const auto file = TableFile::make(what.format, what.path, sheet.headers(), numbers);
    promise.setProgressRange(0, int(what.orders.size()));
    for (int i = 0; i < what.orders.size(); ++i) {
        if (i % askEvery == 0) {
            promise.setProgressValue(i);
            if (what.stop.stop_requested())
                break;
        }
        if (!file->addRow(sheet.row(what.orders[i])))
            break;
    }
    promise.addResult(file->finish(what.stop));
}

}

QFuture<TableFile::Outcome> writeOrders(const OrderExport &what)
{
    return QtConcurrent::run([what](QPromise<TableFile::Outcome> &promise) {
        try {
            write(promise, what);
        } catch (const std::bad_alloc &) {
            promise.addResult(
                TableFile::Outcome { TableFile::Outcome::Kind::SystemError, QStringLiteral("out of memory"), 0 });
        }
    });
}

}
