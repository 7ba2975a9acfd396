// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/planfile.h"

#include "api/codec/jsonwriter.h"
#include "api/codec/orderrefs.h"
#include "api/codec/requestobject.h"

#include <QSet>

namespace routedesk::api {

using namespace codec;

namespace {

constexpr QLatin1StringView formatName{ "routedesk-plan" };
constexpr Range numbers{ 0, 2'147'483'647 };

void writeKey(JsonWriter &out, const OrderKey &key)
{
    out.always("order_handle", QStringView(key.handle));
    out.field("type", key.type);
    if (key.typeIndex != 0)
        out.always("type_index", key.typeIndex);
    if (key.attempt != 0)
        out.always("fulfillment_attempt", key.attempt);
}

void writeRoutes(JsonWriter &out, std::string_view name, const QList<PlanFileRoute> &routes)
{
    out.key(name);
    out.beginArray();
    for (const PlanFileRoute &route : routes) {
        out.beginObject();
        out.field("route_handle", route.routeHandle);
        out.field("worker_handle", route.workerHandle);
        out.field("version", route.version);
        if (route.isLocked)
            out.always("locked", true);
        out.key("orders");
        out.beginArray();
        for (const PlanFileStop &stop : route.stops) {
            out.beginObject();
            writeKey(out, stop.key);
            if (stop.isPlaceLocked)
                out.always("place_locked", true);
            if (stop.isWorkerLocked)
                out.always("worker_locked", true);
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }
    out.endArray();
}

OrderKey readKey(const RequestObject &object)
{
    OrderKey key;
    key.handle = object.text("order_handle", Need::Required);
    key.type = object.word<OrderType>("type");
    key.typeIndex = object.integer("type_index", typeIndexes).value_or(0);
    key.attempt = object.integer("fulfillment_attempt", numbers).value_or(0);
    return key;
}

/// Says so where an order is named twice.
class Once {
public:
    void take(const RequestObject &object, const OrderKey &key)
    {
        if (m_seen.contains(key))
            object.complain("order_handle", QStringLiteral("is in the plan twice: %1").arg(key.handle));
        m_seen.insert(key);
    }

private:
    QSet<OrderKey> m_seen;
};

QList<PlanFileRoute> readRoutes(const RequestObject &file, std::string_view name, Once &once)
{
    QList<PlanFileRoute> routes;
    QSet<QString> handles;
    file.eachObject(name, Need::Optional, [&](const RequestObject &object) {
        PlanFileRoute route;
        route.routeHandle = object.text("route_handle");
        route.workerHandle = object.text("worker_handle");
        route.version = object.integer("version", numbers);
        route.isLocked = object.flag("locked").value_or(false);
        if (!route.routeHandle.isEmpty() && handles.contains(route.routeHandle))
            object.complain("route_handle", QStringLiteral("is in the plan twice: %1").arg(route.routeHandle));
        handles.insert(route.routeHandle);
        object.eachObject("orders", Need::Optional, [&](const RequestObject &stop) {
            PlanFileStop one;
            one.key = readKey(stop);
            one.isPlaceLocked = stop.flag("place_locked").value_or(false);
            one.isWorkerLocked = stop.flag("worker_locked").value_or(false);
            once.take(stop, one.key);
            route.stops.append(one);
        });
        routes.append(route);
    });
    return routes;
}

void readHead(const RequestObject &object, PlanFile &file)
{
    if (object.text("format", Need::Required) != formatName)
        object.complain("format", QStringLiteral("is not %1").arg(formatName));
    const auto version = object.integer("version", numbers);
    if (!version || *version < 1 || *version > PlanFile::version)
        object.complain(
            "version", QStringLiteral("must be %1; a newer program may have written it").arg(PlanFile::version));
    file.name = object.text("name", Need::Required).simplified().left(PlanFile::longestName);
    file.date = QDate::fromString(object.text("date", Need::Required), Qt::ISODate);
    if (!file.date.isValid())
        object.complain("date", QStringLiteral("must be a day such as 2023-10-31"));
    file.opsGroupHandle = object.text("ops_group_handle");
    file.timeZoneId = object.text("time_zone");
    file.savedAt = object.time("saved_at");
}

}

QByteArray writePlanFile(const PlanFile &file)
{
    JsonWriter out;
    out.beginObject();
    out.always("format", QStringView(QString(formatName)));
    out.always("version", PlanFile::version);
    out.always("name", QStringView(file.name));
    out.always("date", QStringView(file.date.toString(Qt::ISODate)));
    out.field("ops_group_handle", file.opsGroupHandle);
    out.field("time_zone", file.timeZoneId);
    out.field("saved_at", file.savedAt);
    writeRoutes(out, "routes", file.routes);
    writeRoutes(out, "base", file.base);
    out.key("pool");
    out.beginArray();
    for (const OrderKey &key : file.pool) {
        out.beginObject();
        writeKey(out, key);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return out.take();
}

ReadResult<PlanFile> readPlanFile(QByteArrayView bytes)
{
    if (bytes.size() > PlanFile::largestBytes)
        return std::unexpected(
            bodyComplaint(QStringLiteral("is larger than %1 MB").arg(PlanFile::largestBytes >> 20)));
    return readBody<PlanFile>(bytes, [](const RequestObject &object) {
        PlanFile file;
        readHead(object, file);
        Once mine, theirs;
        file.routes = readRoutes(object, "routes", mine);
        file.base = readRoutes(object, "base", theirs);
        object.eachObject("pool", Need::Optional, [&](const RequestObject &stop) {
            file.pool.append(readKey(stop));
            mine.take(stop, file.pool.constLast());
        });
        return file;
    });
}

}
