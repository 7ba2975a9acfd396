// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/jsonwriter.h"
#include "api/eventlog.h"
#include "api/orderextras.h"
#include "api/orderdetail.h"
#include "api/page.h"
#include "api/place.h"
#include "api/routerequests.h"
#include "api/tasks.h"

#include <concepts>

namespace routedesk::api::codec {

/// Each writes one JSON value.
void write(JsonWriter &out, const GeoPoint &point);
void write(JsonWriter &out, const Polyline &line);
void write(JsonWriter &out, const Destination &destination);
void write(JsonWriter &out, const WorkerLocation &location);
/// The field `geometry`, unless there is none.
void writeGeometry(JsonWriter &out, const Destination &destination);
void write(JsonWriter &out, const Estimate &estimate);
void write(JsonWriter &out, const Region &region);
void write(JsonWriter &out, const CreatedBy &createdBy);
void write(JsonWriter &out, const Outage &outage);
void write(JsonWriter &out, const Task &task);
void write(JsonWriter &out, const Order &order);
void write(JsonWriter &out, const TimelineEvent &event);
void write(JsonWriter &out, const Attachment &attachment);
void write(JsonWriter &out, const DeviceSession &session);
void write(JsonWriter &out, const PreviousFulfillment &previous);
void write(JsonWriter &out, const OrderDetail &detail);
void write(JsonWriter &out, const Route &route);
void write(JsonWriter &out, const PlanAccepted &accepted);
void write(JsonWriter &out, const UnplannedOrder &order);
void write(JsonWriter &out, const PlanSummary &summary);
void write(JsonWriter &out, const PlanBasis &basis);
void write(JsonWriter &out, const Plan &plan);
void write(JsonWriter &out, QDate day);
void write(JsonWriter &out, const ShiftEntry &shift);
void write(JsonWriter &out, const Worker &worker);
void write(JsonWriter &out, const OpsGroup &group);
void write(JsonWriter &out, const WorkerSummary &summary);
void write(JsonWriter &out, const Home &home);
void write(JsonWriter &out, const TrackingAutomation &automation);
void write(JsonWriter &out, const Place &place);
void write(JsonWriter &out, const NewOrder &order);
void write(JsonWriter &out, const OrderRef &order);
void write(JsonWriter &out, const TaskDefinition &definition);
void write(JsonWriter &out, const LoggedEvent &event);
void write(JsonWriter &out, const CandidateWorker &candidate);

/// The fields of an order without the braces, so that a detail can go on.
void writeOrderFields(JsonWriter &out, const Order &order);
void writeTasks(JsonWriter &out, const QList<Task> &tasks);

template<class T>
void writeField(JsonWriter &out, std::string_view name, const T &content)
{
    out.key(name);
    write(out, content);
}

template<class T>
void writeField(JsonWriter &out, std::string_view name, const std::optional<T> &content)
{
    if (content)
        writeField(out, name, *content);
}

template<class T>
void writeField(JsonWriter &out, std::string_view name, const Boxed<T> &content)
{
    if (content)
        writeField(out, name, *content);
}

/// Left out when there is nothing in it.
template<std::equality_comparable T>
void writeUnlessEmpty(JsonWriter &out, std::string_view name, const T &content)
{
    if (content != T())
        writeField(out, name, content);
}

template<class T>
void writeList(JsonWriter &out, std::string_view name, const QList<T> &items)
{
    out.key(name);
    out.beginArray();
    for (const T &item : items)
        write(out, item);
    out.endArray();
}

template<class T>
[[nodiscard]] QByteArray written(const T &content)
{
    JsonWriter out;
    write(out, content);
    return out.take();
}

template<class T>
[[nodiscard]] QByteArray writtenPage(std::string_view name, const Page<T> &page)
{
    JsonWriter out;
    out.beginObject();
    writeList(out, name, page.items);
    out.key("pagination_token");
    if (page.isLast())
        out.null();
    else
        out.value(QStringView(page.nextToken));
    out.endObject();
    return out.take();
}

}
