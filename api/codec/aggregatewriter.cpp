// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

int OrderAggregate::orderCount(QStringView name) const
{
    for (const Count &one : orders) {
        if (one.name == name)
            return one.count;
    }
    return 0;
}

namespace {

using namespace codec;

void writeCounts(JsonWriter &out, std::string_view name, const QList<OrderAggregate::Count> &counts)
{
    out.key(name);
    out.beginObject();
    for (const OrderAggregate::Count &one : counts) {
        out.key(QStringView(one.name));
        out.value(one.count);
    }
    out.endObject();
}

void writeSpread(JsonWriter &out, std::string_view name, const Spread &spread)
{
    out.key(name);
    out.beginObject();
    out.field("mean", spread.mean);
    out.field("min", spread.min);
    out.field("max", spread.max);
    out.field("stdev", spread.stdev);
    out.field("mean_by_driver", spread.meanByWorker);
    out.endObject();
}

void writeTotal(JsonWriter &out, std::string_view name, int total)
{
    out.key(name);
    out.beginObject();
    out.always("total", total);
    out.endObject();
}

void writeAggregate(JsonWriter &out, const OrderAggregate &aggregate)
{
    out.beginObject();
    writeCounts(out, "orders", aggregate.orders);
    writeCounts(out, "tasks", aggregate.tasks);
    writeSpread(out, "distance", aggregate.distance);
    writeSpread(out, "duration", aggregate.duration);
    writeSpread(out, "deviation", aggregate.deviation);
    writeSpread(out, "service_time", aggregate.serviceTime);
    writeSpread(out, "completion_delay", aggregate.completionDelay);
    out.field("tracked_duration", aggregate.trackedDuration);
    out.field("active_duration", aggregate.activeDuration);
    writeTotal(out, "workers", aggregate.workers);
    writeTotal(out, "routes", aggregate.routes);
    out.field("tracking_rate", aggregate.trackingRate);
    writeList(out, "outage_summary", aggregate.outages);
    out.always("orders_count_with_ttfe", aggregate.ordersWithFirstEvent);
    out.endObject();
}

}

QByteArray writeOrderPage(const Page<Order> &page, const std::optional<OrderAggregate> &aggregate)
{
    QByteArray text = writtenPage("orders", page);
    if (!aggregate)
        return text;
    JsonWriter out;
    writeAggregate(out, *aggregate);
    text.chop(1);
    return text + ",\"aggregate\":" + out.take() + '}';
}

}
