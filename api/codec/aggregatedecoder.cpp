// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"

#include "api/codec/answerdocument.h"
#include "api/codec/orderdecoder.h"

namespace routedesk::api {

using namespace codec;

namespace {

void readCounts(AnswerReader &reader, json::value &value, QList<OrderAggregate::Count> &into)
{
    auto object = reader.object(value);
    if (!object)
        return;
    reader.eachField(*object, [&](std::string_view key, json::value &item) {
        if (const auto count = reader.integer(item))
            into.append({ reader.shared(key), *count });
    });
}

void readSpread(AnswerReader &reader, json::value &value, Spread &into)
{
    static constexpr FieldTable table(std::to_array<Field<Spread>>({
        { "mean", number<&Spread::mean> },
        { "min", number<&Spread::min> },
        { "max", number<&Spread::max> },
        { "stdev", number<&Spread::stdev> },
        { "mean_by_driver", number<&Spread::meanByWorker> },
    }));
    readObject(reader, value, table, into);
}

struct Total {
    int total = 0;
};

void readTotal(AnswerReader &reader, json::value &value, int &into)
{
    static constexpr FieldTable table(std::to_array<Field<Total>>({ { "total", integer<&Total::total> } }));
    Total total;
    readObject(reader, value, table, total);
    into = total.total;
}

void readAggregate(AnswerReader &reader, json::value &value, OrderAggregate &into)
{
    static constexpr FieldTable table(std::to_array<Field<OrderAggregate>>({
        { "orders", in<&OrderAggregate::orders, readCounts> },
        { "tasks", in<&OrderAggregate::tasks, readCounts> },
        { "distance", in<&OrderAggregate::distance, readSpread> },
        { "duration", in<&OrderAggregate::duration, readSpread> },
        { "deviation", in<&OrderAggregate::deviation, readSpread> },
        { "service_time", in<&OrderAggregate::serviceTime, readSpread> },
        { "completion_delay", in<&OrderAggregate::completionDelay, readSpread> },
        { "tracked_duration", number<&OrderAggregate::trackedDuration> },
        { "active_duration", number<&OrderAggregate::activeDuration> },
        { "workers", in<&OrderAggregate::workers, readTotal> },
        { "routes", in<&OrderAggregate::routes, readTotal> },
        { "tracking_rate", in<&OrderAggregate::trackingRate, readRate> },
        { "outage_summary", list<&OrderAggregate::outages, readOutage> },
        { "orders_count_with_ttfe", integer<&OrderAggregate::ordersWithFirstEvent> },
    }));
    readObject(reader, value, table, into);
}

}

DecodeResult<OrderAggregate> decodeOrderAggregate(QByteArrayView body)
{
    return decode<OrderAggregate>(body, [](AnswerReader &reader, auto &, json::object &object, OrderAggregate &into) -> Problem {
        bool found = false;
        reader.eachField(object, [&](std::string_view key, json::value &value) {
            if (key != "aggregate")
                return;
            found = true;
            readAggregate(reader, value, into);
        });
        return found ? Problem() : missing(QLatin1StringView("aggregate"));
    });
}

}
