// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Feeds bytes to the import of tables, from encoding to orders, and to the reader of mappings. A row without an error must
// make an order that the service's own reader takes, and a mapping that was understood must survive its file.
#include "models/import/cellreaders.h"
#include "models/import/csvreader.h"
#include "models/import/importmapping.h"
#include "models/import/rowinterpreter.h"

#include "api/reading.h"
#include "api/writing.h"

#include <cstdint>
#include <cstdlib>

using namespace routedesk;
using namespace routedesk::models;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampleRows = 50;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

ImportOptions optionsOf(std::uint8_t choices)
{
    ImportOptions options;
    options.day = QDate(2026, 11, 2);
    options.zone = QTimeZone(choices & 1 ? "Europe/Berlin" : "America/Los_Angeles");
    options.dateOrder = choices & 2 ? ImportOptions::DateOrder::MonthFirst : ImportOptions::DateOrder::DayFirst;
    options.targetGeocodes = true;
    if (choices & 4) {
        options.defaults.set({ ImportField::ScheduledAt, {} }, u"17:00"_s);
        options.defaults.set({ ImportField::Country, {} }, u"Germany"_s);
        options.defaults.set({ ImportField::Coordinates, {}, OrderSide::Pick }, u"37.3, -121.9"_s);
        options.defaults.set({ ImportField::Metadata, u"source"_s }, u"shop"_s);
    }
    return options;
}

void checkOrders(const QList<ImportedOrder> &orders)
{
    api::BatchRequest request;
    request.planMode = api::PlanMode::Manual;
    for (const ImportedOrder &one : orders) {
        require(!one.order.handle.isEmpty());
        require(one.order.scheduledAt.has_value());
        request.orders.append(one.order);
    }
    require(api::readBatchRequest(api::writeBatchRequest(request)).has_value());
}

void checkRow(const RowInterpreter &reader, RowInterpreter::Cells cells, int row, int columns)
{
    const CheckedRow checked = reader.check(cells);
    for (int column = 0; column < columns; ++column) {
        (void)reader.understood(checked, cells, column);
        (void)reader.defaultOf(cells, column);
    }
    for (const CellIssue &issue : checked.issues)
        require(issue.column >= -1 && issue.column < columns);
    require(reader.check(cells).values.key == checked.values.key);
    if (!checked.hasError())
        checkOrders(reader.orders(checked, cells, row));
}

void importTable(std::uint8_t choices, QByteArrayView bytes)
{
    const DecodedText text = decodeToUtf8(bytes.toByteArray(), detectEncoding(bytes));
    const char delimiter = detectDelimiter(text.utf8);
    CsvLimits limits;
    limits.recordBytes = 4096;
    limits.rows = 300;
    limits.columns = 60;
    QList<QList<QByteArray>> rows;
    QList<QStringList> sample;
    const CsvReader::Sink sink { [&](CsvRows::Cells cells, int) {
                                    QList<QByteArray> row;
                                    QStringList texts;
                                    for (const auto cell : cells) {
                                        row.append(cell.toByteArray());
                                        texts.append(QString::fromUtf8(cell));
                                    }
                                    rows.append(row);
                                    if (sample.size() < sampleRows)
                                        sample.append(texts);
                                },
        {} };
    if (!CsvReader(delimiter, limits).read(text.utf8, sink) || sample.isEmpty())
        return;
    const bool named = ColumnMatcher::looksLikeHeader(sample.first(), sample.sliced(1));
    const QStringList headers = named ? sample.takeFirst() : QStringList(sample.first().size());
    const ColumnPlan plan = ColumnMatcher().match(headers, sample);
    ImportMapping mapping;
    for (int column = 0; column < plan.columnCount(); ++column)
        mapping.columns.append({ headers[column], plan.target(column) });
    (void)planBy(mapping, headers, sample);
    const RowInterpreter reader(plan, optionsOf(choices), ImportArea { 37.33, -121.89, 60 });
    std::vector<QByteArrayView> cells;
    for (qsizetype row = named ? 1 : 0; row < rows.size(); ++row) {
        cells.assign(rows[row].cbegin(), rows[row].cend());
        checkRow(reader, cells, int(row), plan.columnCount());
    }
}

void readMapping(QByteArrayView bytes)
{
    const auto file = api::readMappingFile(bytes);
    if (!file)
        return;
    const ImportMapping first = mappingOf(*file, {}).mapping;
    const auto again = api::readMappingFile(api::writeMappingFile(fileOf(first)));
    require(again.has_value());
    require(mappingOf(*again, {}).mapping.saysTheSame(first));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    if (data[0] & 0x80)
        readMapping(body);
    else
        importTable(data[0], body);
    return 0;
}
