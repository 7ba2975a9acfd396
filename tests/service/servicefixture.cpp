// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "contractwatch.h"
#include "service/storage/database.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

ServiceFixture::ServiceFixture(bool sample)
    : m_sample(sample)
{
    start();
}

void ServiceFixture::start()
{
    ServiceOptions options;
    options.databasePath = databasePath();
    options.account = { u"acc"_s, "s3cret" };
    options.sample = m_sample;
    auto host = ServiceHost::start(options);
    if (!host)
        qFatal("%s", qPrintable(host.error()));
    m_host = std::move(*host);
    m_http = std::make_unique<HttpCaller>(url(), basic("acc", "s3cret"));
    m_http->setObserver(m_observer);
}

void ServiceFixture::setObserver(const HttpCaller::Observer &observer)
{
    m_observer = observer;
    m_http->setObserver(observer);
}

WatchedService::WatchedService(bool sample)
    : ServiceFixture(sample)
{
    setObserver([watch = std::make_shared<ContractWatch>()](const QByteArray &method, const QString &path,
                    const QByteArray &body, const HttpAnswer &answer) {
        const QString complaint
            = watch->see(method, path, body, { answer.status, answer.headers.value("content-type"), answer.body });
        if (!complaint.isEmpty())
            QTest::qFail(qUtf8Printable(complaint), __FILE__, __LINE__);
    });
}

void ServiceFixture::restart()
{
    m_http.reset();
    m_host.reset();
    start();
}

int ServiceFixture::rows(const QString &table) const
{
    Database database(databasePath(), Database::Access::ReadOnly);
    Query query = database.prepare("SELECT COUNT(*) FROM "_L1 + table);
    query.run();
    return query.next() ? query.value(0).toInt() : -1;
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(ROUTEDESK_SOURCE_DIR "/tests/service/fixtures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

QByteArray orderJson(const QByteArray &handle, const QByteArray &more, double dLon, double dLat)
{
    return "{\"order_handle\":\"" + handle + "\",\"type\":\"drop\",\"scheduled_at\":\"2031-03-04T01:00:00Z\","
        "\"destination\":{\"address\":\"748 Story Rd, San Jose, CA 95112\",\"geometry\":{\"type\":\"Point\",\"coordinates\":["
        + QByteArray::number(-121.8610066 + dLon, 'f', 7) + ',' + QByteArray::number(37.3263062 + dLat, 'f', 7) + "]}}"
        + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

QByteArray batchJson(const QByteArrayList &handles, const QByteArray &more)
{
    QByteArrayList orders;
    double shift = 0;
    for (const QByteArray &handle : handles) {
        orders.append(orderJson(handle, {}, shift, shift));
        shift += 0.002;
    }
    return "{\"orders\":[" + orders.join(',') + "]," + more + '}';
}

QByteArray trackJson(const QByteArray &orders, const QByteArray &more)
{
    return "{\"track_mode\":\"on_time\",\"worker_handle\":\"ana.ruiz\"," + more + ",\"orders\":[" + orders + "]}";
}

QStringList column(const HttpAnswer &answer, const QString &list, const QString &path)
{
    QStringList result;
    for (qsizetype i = 0; i < answer.at(list).toArray().size(); ++i)
        result.append(answer.at(u"%1.%2.%3"_s.arg(list).arg(i).arg(path)).toString());
    return result;
}
