// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"

#include "api/codec/answerdocument.h"
#include "api/codec/orderdecoder.h"
#include "api/codec/orderdetaildecoder.h"
#include "api/codec/phonedecoder.h"
#include "api/codec/plandecoder.h"
#include "api/codec/routedecoder.h"
#include "api/codec/workerdecoder.h"

namespace routedesk::api {

namespace {

using namespace codec;

/// Which of the three answers of a batch an object is, told by its keys.
struct BatchKeys {
    bool orders = false;
    bool route = false;
    bool plan = false;
};

BatchKeys findKeys(AnswerReader &reader, json::object &object)
{
    BatchKeys found;
    reader.eachField(object, [&](std::string_view key, json::value &value) {
        const auto type = value.type();
        if (type.error() || type.value_unsafe() == json::json_type::null)
            return;
        found.orders |= key == "orders" && type.value_unsafe() == json::json_type::array;
        found.route |= key == "route_handle";
        found.plan |= key == "plan" || key == "message" || key == "plan_id";
    });
    return found;
}

Problem readBatch(AnswerReader &reader, json::document &document, json::object &object, BatchResult &result)
{
    const BatchKeys found = findKeys(reader, object);
    if (reader.isBroken())
        return {};
    document.rewind();
    if (const auto error = document.get_object().get(object)) {
        reader.breakOff(error);
        return {};
    }
    if (found.orders && found.route) {
        readRoute(reader, object, result.emplace<Route>());
        return {};
    }
    if (found.orders) {
        auto &orders = result.emplace<QList<Order>>();
        reader.eachField(object, [&](std::string_view key, json::value &value) {
            if (key == "orders")
                readList(reader, value, orders, readOrder);
        });
        return {};
    }
    readPlanAccepted(reader, object, result.emplace<PlanAccepted>());
    if (found.route || found.plan)
        return {};
    return malformed(QStringLiteral("The answer is neither a route nor orders nor a plan."));
}

}

DecodeResult<Page<Order>> decodeOrderPage(QByteArrayView body)
{
    return decodePage<Order>(body, QLatin1StringView("orders"), readOrder);
}

DecodeResult<OrderDetail> decodeOrderDetail(QByteArrayView body)
{
    return decode<OrderDetail>(body,
        [](AnswerReader &reader, auto &, json::object &object, OrderDetail &detail) -> Problem {
            readOrderDetail(reader, object, detail);
            return detail.order.key.handle.isEmpty() ? missing(QLatin1StringView("order_handle")) : Problem();
        });
}

DecodeResult<Page<Route>> decodeRoutePage(QByteArrayView body)
{
    return decodePage<Route>(body, QLatin1StringView("routes"), readRoute);
}

DecodeResult<Route> decodeRoute(QByteArrayView body)
{
    return decodeObject<Route>(body, readRoute, &Route::handle, QLatin1StringView("route_handle"));
}

DecodeResult<std::optional<Route>> decodeRouteIfAny(QByteArrayView body)
{
    const QByteArrayView trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return Decoded<std::optional<Route>>();
    return decode<std::optional<Route>>(body,
        [](AnswerReader &reader, auto &, json::object &object, std::optional<Route> &result) -> Problem {
            Route route;
            bool isEmpty = false;
            if (const auto error = object.is_empty().get(isEmpty)) {
                reader.breakOff(error);
                return {};
            }
            if (isEmpty)
                return {};
            readRoute(reader, object, route);
            if (route.handle.isEmpty())
                return missing(QLatin1StringView("route_handle"));
            result = std::move(route);
            return {};
        });
}

DecodeResult<BatchResult> decodeBatchResult(QByteArrayView body)
{
    return decode<BatchResult>(body, readBatch);
}

DecodeResult<Page<Plan>> decodePlanPage(QByteArrayView body)
{
    return decodePage<Plan>(body, QLatin1StringView("plans"), readPlan);
}

DecodeResult<Plan> decodePlan(QByteArrayView body)
{
    return decodeObject<Plan>(body, readPlan, &Plan::planId, QLatin1StringView("plan_id"));
}

DecodeResult<PlanAccepted> decodePlanAccepted(QByteArrayView body)
{
    return decode<PlanAccepted>(body,
        [](AnswerReader &reader, auto &, json::object &object, PlanAccepted &accepted) -> Problem {
            readPlanAccepted(reader, object, accepted);
            if (accepted == PlanAccepted())
                return missing(QLatin1StringView("plan"));
            return {};
        });
}

DecodeResult<ExportJob> decodeExportJob(QByteArrayView body)
{
    return decodeObject<ExportJob>(body, readExportJob, &ExportJob::jobId, QLatin1StringView("job_id"));
}

DecodeResult<AddedPhone> decodeAddedPhone(QByteArrayView body)
{
    return decode<AddedPhone>(body, [](AnswerReader &reader, auto &, json::object &object, AddedPhone &added) -> Problem {
        readAddedPhone(reader, object, added);
        return added.phone.phoneId.isEmpty() ? missing(QLatin1StringView("phone_id")) : Problem();
    });
}

DecodeResult<PhoneList> decodePhones(QByteArrayView body)
{
    return decode<PhoneList>(body, [](AnswerReader &reader, auto &, json::object &object, PhoneList &phones) -> Problem {
        bool found = false;
        reader.eachField(object, [&](std::string_view key, json::value &value) {
            if (key != "phones")
                return;
            found = true;
            readList(reader, value, phones, readPhone);
        });
        return found ? Problem() : missing(QLatin1StringView("phones"));
    });
}

}
