// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

using namespace Qt::StringLiterals;

namespace {

void driveNearby(ContractDriver &driver)
{
    driver.post(u"/nearby/v4"_s, "{\"order\":{\"order_handle\":\"near\",\"type\":\"drop\",\"type_index\":0},\"search_type\":\"eta\","
        "\"search_filter\":{\"search_radius\":50000,\"ops_group_handle\":\"san-jose\"}}");
    driver.post(u"/nearby/v4"_s, "{\"order\":{\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.9,37.4]}}},"
        "\"search_type\":\"region\",\"search_filter\":{\"worker_list\":[\"ana.ruiz\"]}}");
    driver.post(u"/nearby/v4"_s, "{\"order\":{\"order_handle\":\"nobody\"},\"search_type\":\"eta\"}", 404);
    driver.post(u"/nearby/v4"_s, "{\"order\":{\"destination\":{\"place_handle\":\"nowhere\"}},\"search_type\":\"eta\"}", 404);
    driver.post(u"/nearby/v4"_s, "{\"order\":{},\"search_type\":\"far\"}", 422);
}

// Sends as a phone does: with the token instead of the account.
class PhoneCaller {
public:
    PhoneCaller(ContractDriver &driver, const HttpAnswer &phone)
        : m_driver(driver)
        , token(phone.at(u"token"_s).toString())
        , m_ownTracks(driver.service().url(), basic(phone.at(u"phone_id"_s).toString().toUtf8(), token.toUtf8()))
        , m_anyone(driver.service().url(), {})
    {
    }

    void ownTracks(const QByteArray &body, int status) { m_driver.callAs(m_ownTracks, "POST", u"/positions/owntracks"_s, body, status); }
    void traccar(const QByteArray &method, const QString &query, const QByteArray &body, int status)
    {
        m_driver.callAs(m_anyone, method, u"/positions/traccar"_s + query, body, status);
    }

private:
    ContractDriver &m_driver;

public:
    const QString token;

private:
    HttpCaller m_ownTracks;
    HttpCaller m_anyone;
};

}

void drivePlaces(ContractDriver &driver)
{
    const QByteArray yard = "{\"place_handle\":\"yard\",\"name\":\"Yard\",\"address\":\"Yard 1\",\"metadata\":{\"gate\":\"B\"},"
        "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.9,37.4]}}";
    driver.post(u"/places/v1/"_s, yard, 201);
    driver.post(u"/places/v1/"_s, yard, 409);
    driver.post(u"/places/v1/"_s, "{\"place_handle\":\"x\"}", 422);
    driver.post(u"/places/v1/"_s, "{\"place_handle\":\"field\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}}", 201);
    driver.get(u"/places/v1/?limit=1"_s);
    driver.get(u"/places/v1?search_term=yard&lat=37.4&lon=-121.9&radius=500&geofence_type=circle&metadata=%7B%22gate%22:%22B%22%7D"_s);
    driver.get(u"/places/v1/?radius=5"_s, 422);
    driver.get(u"/places/v1/yard"_s);
    driver.get(u"/places/v1/nowhere"_s, 404);
    driver.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + orderJson("near")
        + ",{\"order_handle\":\"at-yard\",\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":{\"place_handle\":\"yard\"}}]}", 201);
    driver.patch(u"/places/v1/yard?update_associated_orders=true"_s, "{\"name\":null,\"radius\":70,\"geometry\":{\"coordinates\":[-121.91,37.41]}}");
    driver.patch(u"/places/v1/yard"_s, "{\"radius\":0}", 422);
    driver.patch(u"/places/v1/nowhere"_s, "{}", 404);
    driver.get(u"/places/v1/yard/history"_s);
    driver.get(u"/places/v1/yard/history?limit=-1"_s, 422);
    driver.get(u"/places/v1/nowhere/history"_s, 404);
    driveNearby(driver);
    driver.remove(u"/places/v1/yard"_s);
    driver.remove(u"/places/v1/yard"_s, 404);
}

void drivePositions(ContractDriver &driver)
{
    driver.post(u"/workers/"_s, "{\"worker_handle\":\"walker\",\"ops_group_handle\":\"san-jose\"}", 201);
    const HttpAnswer phone = driver.post(u"/workers/walker/phones"_s, "{\"label\":\"Blue\"}", 201);
    driver.post(u"/workers/walker/phones"_s, "{\"label\":5}", 422);
    driver.post(u"/workers/nobody/phones"_s, "", 404);
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"walker\",\"orders\":[" + orderJson("walked") + "]}", 201);

    const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    PhoneCaller caller(driver, phone);
    caller.ownTracks("{\"_type\":\"location\",\"lon\":-121.861,\"lat\":37.3263,\"tst\":" + now + ",\"alt\":10,\"acc\":5,\"vel\":3,\"cog\":90,\"batt\":80,\"bs\":1}", 200);
    caller.ownTracks("{\"_type\":\"lwt\"}", 200);
    caller.ownTracks("{\"_type\":\"location\"}", 422);
    driver.post(u"/positions/owntracks"_s, "{\"_type\":\"lwt\"}", 401);
    const QString here = u"&lat=37.3263&lon=-121.861&timestamp="_s + QString::fromLatin1(now);
    caller.traccar("GET", u"?id="_s + caller.token + here, {}, 200);
    caller.traccar("GET", u"?id="_s + caller.token, {}, 422);
    caller.traccar("GET", u"?id=nobody"_s + here, {}, 401);
    caller.traccar("POST", u"?id="_s + caller.token, "{\"device_id\":\"x\",\"location\":{\"timestamp\":\"2026-11-01T00:00:00Z\",\"coords\":{\"latitude\":37.3,"
        "\"longitude\":-121.8,\"speed\":-1},\"battery\":{\"level\":0.5,\"is_charging\":true}}}", 200);
    caller.traccar("POST", u"?id="_s + caller.token, "{\"device_id\":\"x\",\"location\":[]}", 422);
    caller.traccar("POST", {}, "id=nobody", 401);
    driver.post(u"/positions"_s, "{\"positions\":[{\"worker_handle\":\"walker\",\"recorded_at\":\"" + QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1()
        + "\",\"location\":{\"type\":\"Point\",\"coordinates\":[-121.86,37.32]},\"altitude\":3,\"accuracy\":4,\"speed\":5,\"bearing\":6,\"battery_level\":7,"
          "\"is_charging\":true,\"is_mocked\":false}]}");
    driver.post(u"/positions"_s, "{\"positions\":[{\"worker_handle\":\"nobody\",\"recorded_at\":\"2026-11-01T00:00:00Z\",\"location\":{\"coordinates\":[0,0]}}]}", 422);
    driver.get(u"/orders/walked"_s);
    driver.get(u"/workers/walker"_s);
    driver.get(u"/workers/locate?search_term=walker"_s);
    driver.get(u"/workers/walker/phones"_s);
    driver.get(u"/workers/nobody/phones"_s, 404);
    const QString path = u"/workers/walker/phones/"_s + phone.at(u"phone_id"_s).toString();
    driver.remove(path);
    driver.remove(path, 404);
}
