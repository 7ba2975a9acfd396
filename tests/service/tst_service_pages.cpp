// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/pages/htmltext.h"
#include "service/pages/localwords.h"
#include "service/pages/pagestyle.h"
#include "service/pages/sharepage.h"
#include "service/pages/sketchmap.h"
#include "service/storage/database.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

api::Instant at(QStringView text)
{
    return *api::instantFromText(text);
}

QByteArray stopJson(const QByteArray &handle, const QByteArray &address, double lon, const QByteArray &more = {})
{
    const QByteArray due = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODate).toUtf8();
    return "{\"order_handle\":\"" + handle + "\",\"type\":\"drop\",\"scheduled_at\":\"" + due + "\",\"destination\":{\"address\":\"" + address
        + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + QByteArray::number(lon, 'f', 4) + ",37.3263]}}" + more + '}';
}

/// Two orders under way with one worker, whose phone was just heard of.
struct Day {
    ServiceFixture service;
    HttpAnswer route;

    explicit Day(const QByteArray &mode = "on_time", const QByteArray &first = "first-one", const QByteArray &second = "second-one")
    {
        route = service.post(u"/orders/track"_s,
            "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"" + mode + "\",\"route\":{\"route_handle\":\"the-route\"},\"orders\":["
                + stopJson(first, "1 First Street", -121.861) + ',' + stopJson(second, "2 Second Street", -121.9) + "]}");
        if (route.status != 201)
            qFatal("%s", route.body.constData());
        }

    void locate(int secondsAgo)
    {
        const QByteArray at = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo).toString(Qt::ISODateWithMs).toUtf8();
        const int status = service.post(u"/positions"_s, "{\"positions\":[{\"worker_handle\":\"ana.ruiz\",\"recorded_at\":\"" + at
                + "\",\"location\":{\"type\":\"Point\",\"coordinates\":[-121.87,37.33]}}]}").status;
        if (status >= 300)
            qFatal("a position was refused: %d", status);
    }

    /// Without credentials.
    HttpAnswer open(const QString &url)
    {
        HttpCaller anyone(service.url(), {});
        return anyone.get(QUrl(url).path(QUrl::FullyEncoded));
    }
    HttpAnswer share(int index) { return open(route.at(u"orders.%1.share_url"_s.arg(index)).toString()); }
    HttpAnswer embed() { return open(route.at(u"embed_url"_s).toString()); }
};

}

/// What the links that are handed out lead to, without a browser.
class TestServicePages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(); }
    void stages();
    void nothingOfOthers();
    void theDriverOnlyOnTheWay();
    void endedAndMissing();
    void headers();
    void hostileText_data();
    void hostileText();
    void routes();
    void tidying_data();
    void tidying();
    void localWords_data();
    void localWords();
    void windows();
    void sketches();
    void colours_data();
    void colours();
};

void TestServicePages::stages()
{
    Day day;
    const auto heading = [&day](int index) {
        static const QRegularExpression h1(u"<h1>(.*)</h1>"_s);
        return h1.match(QString::fromUtf8(day.share(index).body)).captured(1);
    };
    QCOMPARE(heading(0), u"On the way to you"_s);
    QCOMPARE(heading(1), u"Out for delivery"_s);
    QVERIFY(day.share(0).body.contains("<li class=\"now\" aria-current=\"step\">On the way</li>"));
    QVERIFY(day.share(0).body.contains("<h2>Expected</h2>"));
    QCOMPARE(day.service.post(u"/orders/first-one/disable"_s).status, 200);
    QCOMPARE(heading(0), u"Your delivery is on hold"_s);
    QCOMPARE(heading(1), u"On the way to you"_s);
    QCOMPARE(day.service.post(u"/orders/first-one/enable"_s).status, 200);
    QCOMPARE(day.service.post(u"/orders/first-one/complete"_s).status, 200);
    QCOMPARE(heading(0), u"Delivered"_s);
    QVERIFY(!day.share(0).body.contains("http-equiv=\"refresh\""));
    QVERIFY(day.share(1).body.contains("http-equiv=\"refresh\" content=\"30\""));
    QCOMPARE(day.service.post(u"/orders/routes/the-route/reassign"_s, "{\"worker_handle\":\"ben.okafor\"}").status, 200);
    QCOMPARE(heading(1), u"Your delivery is scheduled"_s);
    QCOMPARE(day.service.post(u"/orders/second-one/cancel"_s).status, 200);
    QCOMPARE(heading(1), u"This delivery was cancelled"_s);
}

void TestServicePages::nothingOfOthers()
{
    Day day;
    day.locate(0);
    const QByteArray second = day.share(1).body;
    for (const char *secret : { "first-one", "First Street", "the-route", "Ana", "ana.ruiz", "5E1F0A52", "class=\"driver\"", "37.33", "-121.8" })
        QVERIFY2(!second.contains(secret), secret);
    QVERIFY(second.contains("second-one") && second.contains("2 Second Street") && second.contains("<svg"));
    const QByteArray first = day.share(0).body;
    for (const char *secret : { "second-one", "Second Street", "the-route", "Ana", "ana.ruiz", "travelled\" d=" })
        QVERIFY2(!first.contains(secret), secret);
    QVERIFY(first.contains("class=\"driver\"") && first.contains("The driver is about "));
}

void TestServicePages::theDriverOnlyOnTheWay()
{
    Day day;
    day.locate(11 * 60);
    QVERIFY(!day.share(0).body.contains("class=\"driver\""));
    day.locate(0);
    QVERIFY(day.share(0).body.contains("class=\"driver\""));
    QCOMPARE(day.service.post(u"/orders/first-one/complete"_s).status, 200);
    QVERIFY(!day.share(0).body.contains("<svg"));
    QVERIFY(day.share(1).body.contains("class=\"driver\""));
    // Where the worker chooses the sequence, nobody knows who is next until one is left.
    Day flex("flex");
    flex.locate(0);
    QVERIFY(!flex.share(0).body.contains("class=\"driver\""));
    QVERIFY(!flex.share(1).body.contains("class=\"driver\""));
    QCOMPARE(flex.service.post(u"/orders/first-one/complete"_s).status, 200);
    QVERIFY(flex.share(1).body.contains("class=\"driver\""));
}

void TestServicePages::endedAndMissing()
{
    Day day;
    QCOMPARE(day.service.post(u"/orders/first-one/complete"_s).status, 200);
    const auto closedBefore = [&day](qint64 seconds) {
        Database database(day.service.databasePath());
        database.prepare(u"UPDATE orders SET completed_at = ? WHERE order_handle = 'first-one'"_s)
            .add(QDateTime::currentMSecsSinceEpoch() - seconds * 1000).run();
    };
    closedBefore(24 * 3600 - 60);
    QCOMPARE(day.share(0).status, 200);
    closedBefore(24 * 3600 + 60);
    const HttpAnswer ended = day.share(0);
    QCOMPARE(ended.status, 410);
    QVERIFY(ended.body.contains("<h1>This page has ended</h1>"));
    QVERIFY(!ended.body.contains("first-one") && !ended.body.contains("First Street"));
    for (const QString &path : { u"/share/nothing"_s, u"/embed/nothing"_s, u"/share/'%20OR%201=1"_s, QString("/share/"_L1 + QString(5000, u'a')) }) {
        const HttpAnswer missing = day.open(day.service.url().toString() + path);
        QCOMPARE(missing.status, 404);
        QVERIFY(missing.body.contains("<h1>There is nothing at this link</h1>"));
    }
    QCOMPARE(day.open(day.service.url().toString() + u"/share/"_s).status, 401);
}

void TestServicePages::headers()
{
    Day day;
    const HttpAnswer page = day.share(0);
    QCOMPARE(page.headers.value("content-type"), "text/html; charset=utf-8");
    QCOMPARE(page.headers.value("x-content-type-options"), "nosniff");
    QCOMPARE(page.headers.value("referrer-policy"), "no-referrer");
    QCOMPARE(page.headers.value("x-robots-tag"), "noindex, nofollow");
    QCOMPARE(page.headers.value("x-frame-options"), "DENY");
    QCOMPARE(page.headers.value("cache-control"), "no-store");
    const QByteArray policy = page.headers.value("content-security-policy");
    QVERIFY(policy.startsWith("default-src 'none'; style-src 'sha256-"));
    QVERIFY(!policy.contains("unsafe") && !policy.contains("http") && policy.contains("frame-ancestors 'none'"));
    const qsizetype from = page.body.indexOf("<style>") + 7;
    const QByteArray style = page.body.sliced(from, page.body.indexOf("</style>") - from);
    QVERIFY(policy.contains(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64()));
    QVERIFY(!page.body.contains("<script") && !page.body.contains(" style=") && !page.body.contains("javascript:"));
    const HttpAnswer embed = day.embed();
    QVERIFY(embed.headers.value("content-security-policy").contains("frame-ancestors *"));
    QVERIFY(!embed.headers.contains("x-frame-options"));
    QCOMPARE(day.open(u"/share/nothing"_s).headers.value("content-security-policy"), policy);
}

void TestServicePages::hostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tags") << u"<script>alert(1)</script><img src=x onerror=alert(1)>"_s;
    QTest::newRow("ending tags") << u"</dd></title></style></bdi><h1>Pay here</h1>"_s;
    QTest::newRow("quotes") << u"\" onload=\"x' onload='y`"_s;
    QTest::newRow("entities") << u"&lt;script&gt; &#x3c;script"_s;
    QTest::newRow("place marks of ours") << u"%1 %2 %3 %L1 %99"_s;
    QTest::newRow("turned around") << u"\u202Egnp.exe\u202C \u2066x\u2067y\u2069 \u200Fz"_s;
    QTest::newRow("controls") << u"a\u0001b\u0002c\nd\r\te\u0085f\u2028g"_s;
    QTest::newRow("long") << QString(10'000, u'w');
    QTest::newRow("long, of astral letters") << QString(u"😀"_s).repeated(5'000);
    QTest::newRow("long, without a place to break") << QString(u"a\u00AD\u2060"_s).repeated(3'000);
}

void TestServicePages::hostileText()
{
    QFETCH(QString, text);
    ServiceFixture service;
    const auto quoted = [](const QString &value) {
        const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
        return list.sliced(1, list.size() - 2);
    };
    QCOMPARE(service.http().patch(u"/workers/ana.ruiz"_s, "{\"name\":" + quoted(text) + '}').status, 200);
    QCOMPARE(service.http().patch(u"/workers/ops-groups/san-jose"_s, "{\"ops_group_label\":" + quoted(text) + '}').status, 200);
    const HttpAnswer route = service.post(u"/orders/track"_s, "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"on_time\",\"route\":{\"route_handle\":" + quoted(text.left(500))
            + "},\"orders\":[{\"order_handle\":" + quoted(text.left(500)) + ",\"destination\":{\"address\":" + quoted(text) + ",\"geometry\":{\"coordinates\":[-121.9,37.3]}}}]}");
    QVERIFY2(route.status == 201, route.body.constData());
    for (const QString &link : { route.at(u"orders.0.share_url"_s).toString(), route.at(u"embed_url"_s).toString() }) {
        const HttpAnswer page = service.get(QUrl(link).path());
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.size() < 20'000);
        const QString html = QString::fromUtf8(page.body);
        QVERIFY(!html.contains(u"<script") && !html.contains(u"<img") && !html.contains(u"Pay here</h1>"));
        QCOMPARE(html.count(u"<h1>"), 1);
        QCOMPARE(html.count(u"<bdi>"), html.count(u"</bdi>"));
        // Outside text stands in no attribute, so its quotes are harmless, and escaped all the same.
        QVERIFY(!html.contains(u"onload=\"x") && !html.contains(u"' onload='"));
        for (const char16_t sign : { u'\u202E', u'\u2066', u'\u2067', u'\u200F', u'\u0001', u'\u0002', u'\u0085' })
            QVERIFY2(!html.contains(QChar(sign)), QByteArray::number(sign, 16).constData());
        QVERIFY(html.endsWith(u"</html>\n"));
    }
}

void TestServicePages::routes()
{
    Day day;
    day.locate(0);
    {
        Database database(day.service.databasePath());
        Query id = database.prepare(u"SELECT id FROM orders WHERE order_handle = 'first-one'"_s);
        id.run();
        QVERIFY(id.next());
        for (int i = 0; i < 40; ++i) {
            database.prepare(u"INSERT INTO travelled_points (order_id, recorded_at, lon, lat) VALUES (?, ?, ?, 37.35)"_s)
                .add(id.value(0)).add(1000 + i).add(-121.9 + i * 0.001).run();
        }
    }
    const QByteArray page = day.embed().body;
    for (const char *part : { "<h1><bdi>Ana Ruiz</bdi></h1>", "<bdi>the-route</bdi>", "<bdi>first-one</bdi> (drop)", "<bdi>2 Second Street</bdi>",
             "On the way, expected ", "Waiting, expected ", "0 of 2 stops closed", "class=\"travelled\" d=\"M", "class=\"planned\"", "class=\"driver\"", "The blue dot is the worker" })
        QVERIFY2(page.contains(part), part);
    QCOMPARE(page.count("class=\"stop-open\""), 2);
    QCOMPARE(day.service.post(u"/orders/routes/the-route/complete"_s).status, 200);
    const QByteArray ended = day.embed().body;
    QCOMPARE(ended.count("class=\"stop-closed\""), 2);
    QVERIFY(ended.contains("Completed. 2 of 2 stops closed") && !ended.contains("class=\"driver\"") && !ended.contains("refresh"));
}

void TestServicePages::tidying_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"748 Story"_s << u"748 Story"_s;
    QTest::newRow("arabic stays") << u"شارع 5"_s << u"شارع 5"_s;
    QTest::newRow("emoji stays") << u"😀 x"_s << u"😀 x"_s;
    QTest::newRow("lines") << u"a\nb\r\nc"_s << u"a b  c"_s;
    QTest::newRow("direction marks") << u"a\u202Eb\u2069c\u200Bd\uFEFFe"_s << u"abcde"_s;
    QTest::newRow("half a letter") << QString(u"a"_s + QChar(0xD800) + u'b') << u"a\uFFFDb"_s;
    QTest::newRow("exactly") << u"0123456789"_s << u"0123456789"_s;
    QTest::newRow("cut") << u"0123456789x"_s << u"0123456789…"_s;
    QTest::newRow("cut after a whole letter") << QString(u"😀"_s).repeated(11) << QString(QString(u"😀"_s).repeated(10) + u'…');
}

void TestServicePages::tidying()
{
    QFETCH(QString, text);
    QTEST(tidied(text, 10), "expected");
}

void TestServicePages::localWords_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Los Angeles") << QByteArray("America/Los_Angeles") << u"2:05\u00A0pm | 11:30\u00A0am–12:15\u00A0pm | tomorrow, 2:05–2:30\u00A0pm | Friday, March 7 | 300 ft | 1.5 mi | Los Angeles (PST)"_s;
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << u"23:05 | 20:30–21:15 | tomorrow, 23:05–23:30 | Friday, 7 March | 90 m | 2.4 km | Berlin (CET)"_s;
    QTest::newRow("UTC") << QByteArray("UTC") << u"22:05 | 19:30–20:15 | tomorrow, 22:05–22:30 | Friday, 7 March | 90 m | 2.4 km | UTC"_s;
}

void TestServicePages::localWords()
{
    QFETCH(QByteArray, zone);
    const LocalWords words(QTimeZone(zone), at(u"2031-03-03T18:00:00Z"));
    QStringList told;
    told << words.time(at(u"2031-03-03T22:05:00Z")) << words.window(at(u"2031-03-03T19:30:00Z"), at(u"2031-03-03T20:15:00Z"))
         << words.window(at(u"2031-03-04T22:05:00Z"), at(u"2031-03-04T22:30:00Z")) << words.day(at(u"2031-03-07T18:00:00Z"))
         << words.distance(92) << words.distance(2400) << words.zoneName();
    QTEST(told.join(u" | "_s), "expected");
}

void TestServicePages::windows()
{
    SharedOrder order { .zone = QTimeZone(QByteArray("Europe/Berlin")), .now = at(u"2031-03-03T12:02:00Z") };
    order.handle = u"o"_s;
    order.stage = Stage::OnTheWay;
    order.windowTo = at(u"2031-03-03T13:00:00Z");
    const auto times = [&order] {
        static const QRegularExpression when(u"<p class=\"when\">(.*?)</p>"_s);
        return when.match(QString::fromUtf8(sharePage(order).body)).captured(1);
    };
    order.arriveAt = at(u"2031-03-03T12:43:00Z");
    QCOMPARE(times(), u"13:35–13:55<small>Planned: by 14:00</small>"_s);
    order.arriveAt = at(u"2031-03-03T11:00:00Z"); // the forecast is behind: it can only be from now on
    QCOMPARE(times(), u"13:00–13:15<small>Planned: by 14:00</small>"_s);
    order.arriveAt = at(u"2031-03-03T13:20:00Z");
    QCOMPARE(times(), u"14:15–14:30<small><span class=\"late\">Later than planned.</span> Planned: by 14:00</small>"_s);
    order.stage = Stage::SetOut;
    QCOMPARE(times().section(u'<', 0, 0), u"14:05–14:50"_s);
    order.stage = Stage::Scheduled;
    order.windowFrom = at(u"2031-03-04T11:00:00Z");
    order.windowTo = at(u"2031-03-04T13:00:00Z");
    QCOMPARE(times(), u"Tomorrow, 12:00–14:00"_s);
    order.stage = Stage::OnHold;
    QCOMPARE(times(), u"Tomorrow, 12:00–14:00"_s);
    order.stage = Stage::Done;
    order.closedAt = at(u"2031-03-03T11:30:00Z");
    QCOMPARE(times(), u"12:30<small>Today</small>"_s);
}

void TestServicePages::sketches()
{
    const LocalWords words(QTimeZone::utc(), at(u"2031-03-03T18:00:00Z"));
    QVERIFY(SketchMap().svg(words).isEmpty());
    static const QRegularExpression number(u"(?:cx|cy|x|y)=\"([-\\d.e+]+)\""_s);
    for (const auto &[first, second] : { std::pair(std::pair(179.99, -17.0), std::pair(-179.99, -17.0)), { { -122, 37 }, { -122, 37 } }, { { -180, -90 }, { 180, 90 } }, { { 0, 89.9 }, { 90, 89.9 } } }) {
        SketchMap sketch;
        sketch.stops = { { *api::GeoPoint::fromDegrees(first.first, first.second), 1, false }, { *api::GeoPoint::fromDegrees(second.first, second.second), 2, true } };
        const QString svg = sketch.svg(words);
        QVERIFY(!svg.contains(u"nan") && !svg.contains(u"inf"));
        for (const auto &match : number.globalMatch(svg))
            QVERIFY2(match.captured(1).toDouble() >= 0 && match.captured(1).toDouble() <= 360, qPrintable(svg));
    }
    QCOMPARE(compassWord(*api::GeoPoint::fromDegrees(10, 50), *api::GeoPoint::fromDegrees(10, 51)), u"north"_s);
    QCOMPARE(compassWord(*api::GeoPoint::fromDegrees(10, 50), *api::GeoPoint::fromDegrees(11, 49.3)), u"south-east"_s);
    QCOMPARE(compassWord(*api::GeoPoint::fromDegrees(-179.9, 0), *api::GeoPoint::fromDegrees(179.9, 0)), u"west"_s);
}

void TestServicePages::colours_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    for (const char *front : { "ink", "soft", "go", "late", "stop" }) {
        for (const char *back : { "ground", "card" })
            QTest::newRow((QByteArray(front) + " on " + back).constData()) << QString::fromLatin1(front) << QString::fromLatin1(back);
    }
    QTest::newRow("map words") << u"soft"_s << u"land"_s;
    QTest::newRow("numbers on the map") << u"land"_s << u"go"_s;
    QTest::newRow("numbers of closed stops") << u"land"_s << u"soft"_s;
    QTest::newRow("numbers in the list") << u"card"_s << u"go"_s;
}

// WCAG 2: 4.5 to 1 for text, in light and in dark.
void TestServicePages::colours()
{
    QFETCH(QString, front);
    QFETCH(QString, back);
    const auto luminance = [](const QString &name, int theme) {
        const QRegularExpression colour(u"--%1:#([0-9a-f]{3,6})"_s.arg(name));
        auto found = colour.globalMatch(pageStyle());
        QString hex = found.next().captured(1);
        if (theme == 1)
            hex = found.next().captured(1);
        if (hex.size() == 3)
            hex = QString() + hex[0] + hex[0] + hex[1] + hex[1] + hex[2] + hex[2];
        const auto part = [&hex](int i) {
            const double c = hex.sliced(2 * i, 2).toInt(nullptr, 16) / 255.0;
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
    };
    for (const int theme : { 0, 1 }) {
        const double a = luminance(front, theme);
        const double b = luminance(back, theme);
        const double contrast = (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
        QVERIFY2(contrast >= 4.5, QByteArray::number(contrast).constData());
    }
}

QTEST_GUILESS_MAIN(TestServicePages)
#include "tst_service_pages.moc"
