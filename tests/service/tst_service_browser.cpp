// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "chromium.h"
#include "servicefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// The pages as a real browser takes them.
class TestServiceBrowser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theLogTells();
    void rendered_data() { pages(); }
    void rendered();
    void fits_data() { pages(); }
    void fits();

private:
    static void pages();
    [[nodiscard]] QUrl link(const QString &page) const;
    /// What a page says of itself when it is shown so wide: a copy of it with a script that may run, in a frame.
    [[nodiscard]] QJsonObject measured(const QByteArray &html, int width, const QString &scheme);

    QTemporaryDir m_folder;
    std::unique_ptr<ServiceFixture> m_service;
    HttpAnswer m_route;
    std::unique_ptr<Chromium> m_browser;
};

void TestServiceBrowser::initTestCase()
{
    if (!Chromium::isThere())
        QSKIP("chromium is not installed");
    m_browser = std::make_unique<Chromium>();
    m_service = std::make_unique<ServiceFixture>();
    const QByteArray wide = "\\u003cimg src=http://127.0.0.2/x onerror=alert(1)\\u003e" + QByteArray(400, 'w');
    const QByteArray wider = wide + QByteArray(9'500, 'w');
    const QByteArray due = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODate).toUtf8();
    const auto stop = [&due](const QByteArray &handle, const QByteArray &address, const QByteArray &lon) {
        return "{\"order_handle\":\"" + handle + "\",\"type\":\"drop\",\"scheduled_at\":\"" + due + "\",\"destination\":{\"address\":\"" + address
            + "\",\"geometry\":{\"coordinates\":[" + lon + ",37.33]}}}";
    };
    m_route = m_service->post(u"/orders/track"_s, "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"on_time\",\"orders\":["
            + stop("parcel-7", "748 Story Rd, San Jose, CA 95112", "-121.86") + ',' + stop(wide, wider, "-121.9") + "]}");
    QVERIFY2(m_route.status == 201, m_route.body.constData());
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8();
    QCOMPARE(m_service->post(u"/positions"_s, "{\"positions\":[{\"worker_handle\":\"ana.ruiz\",\"recorded_at\":\"" + now
                     + "\",\"location\":{\"type\":\"Point\",\"coordinates\":[-121.87,37.34]}}]}").status, 200);
}

void TestServiceBrowser::pages()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QByteArrayList>("shown");
    QTest::newRow("share") << u"orders.0.share_url"_s
                           << QByteArrayList { "<h1>On the way to you</h1>", "<bdi>parcel-7</bdi>", "<bdi>748 Story Rd, San Jose, CA 95112</bdi>", "class=\"driver\"" };
    QTest::newRow("share, hostile") << u"orders.1.share_url"_s << QByteArrayList { "<h1>Out for delivery</h1>", "&lt;img src=http://127.0.0.2/x" };
    QTest::newRow("embed") << u"embed_url"_s << QByteArrayList { "<bdi>Ana Ruiz</bdi>", "<bdi>parcel-7</bdi>", "class=\"stop-open\"" };
    QTest::newRow("missing") << QString() << QByteArrayList { "<h1>There is nothing at this link</h1>" };
}

QUrl TestServiceBrowser::link(const QString &page) const
{
    return QUrl(page.isEmpty() ? m_service->url().toString() + "/share/nothing"_L1 : m_route.at(page).toString());
}

// That a fetch would be seen, if there were one.
void TestServiceBrowser::theLogTells()
{
    QFile file(m_folder.filePath(u"fetching.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString picture = m_service->url().toString() + "/picture.png"_L1;
    file.write("<img src=\"" + picture.toUtf8() + "\">");
    file.close();
    QVERIFY(!m_browser->dom(QUrl::fromLocalFile(file.fileName())).isNull());
    QVERIFY2(m_browser->requested().contains(picture), qPrintable(m_browser->requested().join(u' ')));
}

void TestServiceBrowser::rendered()
{
    QFETCH(QString, page);
    QFETCH(QByteArrayList, shown);
    const QUrl url = link(page);
    const QByteArray dom = m_browser->dom(url);
    for (const QByteArray &part : shown)
        QVERIFY2(dom.contains(part), (part + " in " + dom).constData());
    QVERIFY(!dom.contains("<img"));
    // One page, one fetch: no style sheet, script, picture, font or icon from anywhere.
    const QStringList requested = m_browser->requested();
    QVERIFY2(requested.contains(url.toString()), qPrintable(requested.join(u' ')));
    for (const QString &other : requested)
        QVERIFY2(other == url.toString() || other.startsWith(u"data:"), qPrintable(other));
}

void TestServiceBrowser::fits()
{
    QFETCH(QString, page);
    const QByteArray html = m_service->get(link(page).path()).body;
    QVERIFY(html.contains("<!DOCTYPE html>"));
    for (const int width : { 320, 360, 1200 }) {
        const QJsonObject light = measured(html, width, Chromium::light);
        QCOMPARE(light.value(u"width"_s).toInt(), width);
        QVERIFY2(light.value(u"scroll"_s).toInt() <= width, QJsonDocument(light).toJson().constData());
        QCOMPARE(light.value(u"ground"_s).toString(), u"rgb(243, 245, 242)"_s);
    }
    const QJsonObject dark = measured(html, 360, Chromium::dark);
    QCOMPARE(dark.value(u"ground"_s).toString(), u"rgb(16, 20, 18)"_s);
    QCOMPARE(dark.value(u"lang"_s).toString(), u"en"_s);
    QCOMPARE(dark.value(u"headings"_s).toInt(), 1);
    QVERIFY2(dark.value(u"least"_s).toDouble() >= 10.5, QJsonDocument(dark).toJson().constData()); // letters, in pixels, the map's among them
}

QJsonObject TestServiceBrowser::measured(const QByteArray &html, int width, const QString &scheme)
{
    const QByteArray script = "<script>const sizes=[...document.querySelectorAll('body *')].filter(e=>e.childNodes.length&&[...e.childNodes].some(n=>n.nodeType===3&&n.data.trim())"
                              "&&!['SCRIPT','TITLE','DESC','title','desc'].includes(e.tagName)).map(e=>parseFloat(getComputedStyle(e).fontSize)*"
                              "(e.ownerSVGElement?e.ownerSVGElement.getBoundingClientRect().width/e.ownerSVGElement.viewBox.baseVal.width:1));"
                              "parent.postMessage(JSON.stringify({width:innerWidth,scroll:document.documentElement.scrollWidth,"
                              "ground:getComputedStyle(document.body).backgroundColor,lang:document.documentElement.lang,"
                              "headings:document.querySelectorAll('h1').length,least:Math.min(...sizes)}),'*')</script></body>";
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QByteArray copy = html;
    copy.replace("</body>", script);
    copy.replace("http-equiv=\"refresh\"", "data-refresh");
    if (!write(u"page.html"_s, copy)
        || !write(u"frame.html"_s, "<!DOCTYPE html><body><script>addEventListener('message',e=>{document.body.dataset.told=e.data})</script>"
                                   "<iframe src=\"page.html\" frameborder=\"0\" width=\"" + QByteArray::number(width) + "\" height=\"800\"></iframe>"))
        return {};
    const QByteArray dom = m_browser->dom(QUrl::fromLocalFile(m_folder.filePath(u"frame.html"_s)), { scheme, u"--virtual-time-budget=3000"_s });
    const qsizetype from = dom.indexOf("data-told=\"") + 11;
    QByteArray told = dom.sliced(from, dom.indexOf('"', from) - from);
    return QJsonDocument::fromJson(told.replace("&quot;", "\"")).object();
}

QTEST_GUILESS_MAIN(TestServiceBrowser)
#include "tst_service_browser.moc"
