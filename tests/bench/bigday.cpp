// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bigday.h"

#include "load/httpconnection.h"
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace bigday {

namespace {

constexpr std::array streets{ "E Brokaw Rd", "N First St", "Lincoln Ave", "Story Rd", "Meridian Ave",
    "Blossom Hill Rd" };
constexpr std::array notes{ "Ring twice, the bell is to the left of the gate",
    "Leave with the neighbour in number 12", "Loading dock behind the building, ask for the shift lead",
    "Call before arrival; the lift is out of order" };
constexpr std::array products{ "frozen", "parcel", "furniture", "pharmacy" };

QString some(const auto &texts, qsizetype number)
{
    return QString::fromLatin1(texts.at(size_t(number) % texts.size()));
}

QString moment(int hour, int minute)
{
    return QDateTime(date(), QTime(hour, minute), QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject destination(qsizetype i)
{
    const QJsonArray coordinates{ -121.95 + double(i * 7919 % 10000) / 50000,
        37.25 + double(i * 104729 % 10000) / 60000 };
    return { { u"address"_s,
                 u"%1 %2, San Jose, CA 95%3"_s.arg(10 + i % 9000).arg(some(streets, i / 7)).arg(110 + i % 49) },
        { u"radius"_s, 60 },
        { u"geometry"_s, QJsonObject{ { u"type"_s, u"Point"_s }, { u"coordinates"_s, coordinates } } } };
}

QJsonObject order(qsizetype i)
{
    const int hour = 8 + int(i * 31 % 11);
    const QJsonObject metadata{ { u"customer"_s, u"Customer %1"_s.arg(i * 613 % 40009) },
        { u"phone"_s, u"+1 408 555 %1"_s.arg(i % 10000, 4, 10, QLatin1Char('0')) },
        { u"note"_s, some(notes, i / 3) }, { u"zone"_s, u"zone-%1"_s.arg(i % 40) },
        { u"invoice"_s, u"INV-2031-%1"_s.arg(i, 7, 10, QLatin1Char('0')) }, { u"parcels"_s, int(1 + i % 5) },
        { u"tenant"_s, u"Riverside Logistics Cooperative, western region"_s },
        { u"contract"_s, u"C-%1/2031, delivered within two working days, signature not required"_s.arg(i % 211) },
        { u"received_by"_s, u"Warehouse %1, dock %2, shift %3"_s.arg(i % 7).arg(i % 31).arg(i % 3) },
        { u"checked"_s, u"scanned, weighed, labelled, photographed"_s },
        { u"reference"_s, u"REF-%1-%2"_s.arg(i * 37 % 99991).arg(i) } };
    return {
        { u"order_handle"_s,
            u"8c3f%1-51d2-4e0a-9b7c-%2"_s.arg(i % 9973, 4, 16, QLatin1Char('0')).arg(i, 12, 10, QLatin1Char('0')) },
        { u"type"_s, u"drop"_s }, { u"scheduled_after"_s, moment(hour, 0) },
        { u"scheduled_at"_s, moment(hour + 2, int(i % 4) * 15) },
        { u"expected_service_time"_s, 180 + int(i % 5) * 60 }, { u"capacity_used"_s, int(1 + i % 3) },
        { u"product_type"_s, QJsonArray{ some(products, i) } }, { u"metadata"_s, metadata },
        { u"destination"_s, destination(i) }
    };
}

HttpConnection connect(const api::Connection &connection)
{
    return { connection.base, api::authorizationHeader(connection.credentials) };
}

QByteArray list(int limit)
{
    return "/orders/?scheduled_at_date=" + date().toString(Qt::ISODate).toLatin1()
        + "&limit=" + QByteArray::number(limit);
}

// The count of the day's orders, told by the aggregate of a page of one.
bool isThere(HttpConnection &http, qsizetype orders)
{
    const auto answer = http.call("GET", list(1) + "&aggregate=true");
    return answer.body.contains(QByteArray::number(orders));
}

}

QDate date()
{
    return { 2031, 3, 4 };
}

void fill(const api::Connection &connection, qsizetype orders)
{
    HttpConnection http = connect(connection);
    if (isThere(http, orders))
        return;
    remark(u"filling"_s);
    for (qsizetype first = 0; first < orders; first += 1000) {
        QJsonArray batch;
        for (qsizetype i = first; i < std::min(orders, first + 1000); ++i)
            batch.append(order(i));
        const QJsonObject body{ { u"plan_mode"_s, u"manual"_s }, { u"orders"_s, batch } };
        const auto answer = http.call("POST", "/orders/", QJsonDocument(body).toJson(QJsonDocument::Compact));
        if (answer.status != 201)
            qFatal("Filling answered %d: %s", answer.status, answer.body.left(300).constData());
    }
}

QByteArrayList pages(const api::Connection &connection, int pageSize)
{
    HttpConnection http = connect(connection);
    QByteArrayList result;
    QByteArray token;
    do {
        const auto answer
            = http.call("GET", list(pageSize) + (token.isEmpty() ? token : "&pagination_token=" + token));
        if (answer.status != 200)
            qFatal("The list answered %d: %s", answer.status, answer.body.left(300).constData());
        result.append(answer.body);
        const qsizetype at = answer.body.lastIndexOf("\"pagination_token\":\"");
        token = at < 0 ? QByteArray() : answer.body.sliced(at + 20, answer.body.indexOf('"', at + 20) - at - 20);
    } while (!token.isEmpty());
    return result;
}

}
