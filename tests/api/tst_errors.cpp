// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

class ErrorsTest : public QObject {
    Q_OBJECT

private slots:
    void envelopes_data();
    void envelopes();
    void fields_data();
    void fields();
    void outcomes();
};

void ErrorsTest::envelopes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, int status, const QByteArray &body, const char *kind, const QString &code, const QString &message) {
        QTest::newRow(name) << status << body << QString::fromLatin1(kind) << code << message;
    };
    row("http error", 401, fixture("http-error"), "unauthorised", {}, u"string"_s);
    row("http error 404", 404, R"({"detail":{},"message":"Order not found"})", "notFound", {}, u"Order not found"_s);
    row("detail with description", 400, fixture("track-400"), "invalid", u"driver_not_linked_to_device"_s,
        u"Worker needs to be linked to a device first: The worker is not yet linked to a device"_s);
    row("code says driver, title Worker", 404, fixture("track-404"), "notFound", u"driver_not_found"_s,
        u"Worker Not Found: Worker not found for handle <driver_handle>"_s);
    row("detail is a text", 409, fixture("track-409"), "conflict", u"duplicate_resource"_s,
        u"Duplicate route found with this ID: System already has a route with this ID"_s);
    row("detail is null", 404, R"({"code":"device_not_found","title":"Device not found","detail":null})", "notFound", u"device_not_found"_s, u"Device not found"_s);
    row("detail is another object", 500, R"({"code":"route_error","title":"T","detail":{"a":[1]}})", "serverFault", u"route_error"_s, uR"(T: {"a":[1]})"_s);
    row("title repeated", 400, R"({"code":"validation_error","title":"Same","detail":"Same"})", "invalid", u"validation_error"_s, u"Same"_s);
    row("empty 409", 409, "", "conflict", {}, {});
    row("empty braces", 409, "{}", "conflict", {}, u"{}"_s);
    row("html", 502, "<html><b>Bad Gateway</b></html>\n", "serverFault", {}, u"<html><b>Bad Gateway</b></html>"_s);
    row("a list", 400, "[1]", "invalid", {}, u"[1]"_s);
    row("a text", 403, "\"no\"", "unauthorised", {}, u"\"no\""_s);
    row("too many", 429, R"({"message":"Too Many Requests"})", "rateLimited", {}, u"Too Many Requests"_s);
    row("code is a number", 400, R"({"code":7,"title":"T"})", "invalid", {}, u"T"_s);
    row("message is a number", 500, R"({"message":7,"detail":"why"})", "serverFault", {}, u"why"_s);
    row("teapot", 418, "", "invalid", {}, {});
    row("request timeout", 408, "", "timeout", {}, {});
    row("gone", 410, "", "notFound", {}, {});
    row("unavailable", 503, "", "serverFault", {}, {});
}

void ErrorsTest::envelopes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    QFETCH(QString, message);

    const ApiError error = decodeError(status, body);
    QCOMPARE(toString(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.fields.size(), 0);
}

void ErrorsTest::fields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("seed") << fixture("validation-error") << QStringList { u"<location>/<field_name>/string"_s };
    QTest::newRow("several") << QByteArray(R"({"detail":{"json":{"a":["x","y"],"b":"z"},"query":{"limit":["n"]}},"message":"m"})")
                             << QStringList { u"json/a/x"_s, u"json/a/y"_s, u"json/b/z"_s, u"query/limit/n"_s };
    QTest::newRow("nested by index") << QByteArray(R"({"detail":{"json":{"orders":{"0":{"destination":["bad"]}}}}})")
                                     << QStringList { u"json/orders.0.destination/bad"_s };
    QTest::newRow("words at the location") << QByteArray(R"({"detail":{"json":["Invalid JSON"]}})") << QStringList { u"json//Invalid JSON"_s };
    QTest::newRow("odd values") << QByteArray(R"({"detail":{"json":{"a":[7,null,{"b":true}]}}})") << QStringList { u"json/a/7"_s, u"json/a.b/true"_s };
}

void ErrorsTest::fields()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const ApiError error = decodeError(422, body);
    QCOMPARE(toString(error.kind), u"invalid"_s);
    QStringList found;
    for (const FieldError &field : error.fields)
        found.append(field.location + u'/' + field.field + u'/' + field.message);
    QCOMPARE(found, expected);
}

void ErrorsTest::outcomes()
{
    const auto unknown = [](ApiError::Kind kind) { return ApiError { .kind = kind }.outcomeUnknown(); };
    QVERIFY(unknown(ApiError::Kind::Offline));
    QVERIFY(unknown(ApiError::Kind::Timeout));
    QVERIFY(unknown(ApiError::Kind::ServerFault));
    QVERIFY(!unknown(ApiError::Kind::Conflict));
    QVERIFY(!unknown(ApiError::Kind::Invalid));
}

QTEST_GUILESS_MAIN(ErrorsTest)
#include "tst_errors.moc"
