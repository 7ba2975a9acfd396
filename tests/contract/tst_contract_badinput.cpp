// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "badinput.h"
#include "contractwatch.h"
#include "rawclient.h"

#include "../service/servicefixture.h"

#include "service/http/routetable.h"
#include "service/storage/database.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using routedesk::service::Database;

namespace {

constexpr int usualCases = 10'000;
constexpr int casesBetweenSupplies = 250;
constexpr int mostFaults = 10;

/// Looks at the service's database from outside.
class StoreWatch {
public:
    explicit StoreWatch(const QString &path)
        : m_database(path, Database::Access::ReadOnly)
    {
        if (!TestDatabase::isPostgresql())
            return;
        // SQLite counts the commits of others by itself. Here the newest rows' transactions and the numbers of rows tell.
        QStringList tables;
        auto query = m_database.prepare(u"SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"_s);
        query.run();
        while (query.next())
            tables.append(u"SELECT '%1' || COUNT(*) || '/' || COALESCE(MAX(xmin::text::bigint), 0) AS t FROM %1"_s.arg(query.value(0).toString()));
        m_stateSql = u"SELECT string_agg(t, ' ' ORDER BY t) FROM (%1) AS tables"_s.arg(tables.join(u" UNION ALL "_s));
    }

    /// Changes whenever anything was committed by another connection.
    [[nodiscard]] QString state() { return answer(m_stateSql); }

    /// Whether a call that is repeated by `again` stores something. The service also writes by itself now and then, while it
    /// looks after those who are under way, so one change says little; a call that stores does so every time.
    template<class Again>
    [[nodiscard]] bool changedSince(const QString &before, const Again &again)
    {
        bool changed = state() != before;
        for (int tries = 0; changed && tries < 4; ++tries) {
            const QString now = state();
            (void)again();
            changed = state() != now;
        }
        return changed;
    }

    /// Whether nothing is at work that will change the store by itself.
    [[nodiscard]] bool isQuiet()
    {
        return answer(u"SELECT (SELECT COUNT(*) FROM plans WHERE status = 'planning')"
                      " + (SELECT COUNT(*) FROM export_jobs WHERE status IN ('pending', 'processing'))"_s) == "0"_L1;
    }

private:
    [[nodiscard]] QString answer(const QString &sql)
    {
        auto query = m_database.prepare(sql);
        query.run();
        return query.next() ? query.value(0).toString() : QString();
    }

    Database m_database;
    QString m_stateSql = u"PRAGMA data_version"_s;
};

routedesk::service::Method methodNamed(const QByteArray &name)
{
    using routedesk::service::Method;
    static const QHash<QByteArray, Method> methods { { "GET", Method::Get }, { "POST", Method::Post },
        { "PATCH", Method::Patch }, { "DELETE", Method::Delete } };
    return methods.value(name, Method::Other);
}

void append(KnownNames &names, const QString &name, const QString &value)
{
    if (!value.isEmpty() && !names[name].contains(value))
        names[name].append(value);
}

// Those that may store something when they succeed.
QSet<QString> writingOperations(ServiceFixture &service, const OpenApiDocument &document)
{
    QSet<QString> names;
    for (const routedesk::service::Endpoint &endpoint : service.host().endpoints()) {
        if (endpoint.effect != routedesk::service::Effect::Writes)
            continue;
        for (const char *method : { "GET", "POST", "PATCH", "DELETE" }) {
            const OpenApiOperation *operation = document.find(method, endpoint.pattern);
            if (operation && methodNamed(method) == endpoint.method)
                names.insert(operation->name());
        }
    }
    return names;
}

// Orders, routes and plans in every state, under names that the next requests will use.
void supply(ServiceFixture &service, KnownNames &names, int round)
{
    const auto name = [round](const char *what) { return QByteArray(what) + QByteArray::number(round); };
    const QByteArrayList open { name("open-"), name("more-") };
    const HttpAnswer batch = service.post(u"/orders/"_s, batchJson(open));
    const HttpAnswer track = service.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"ana.ruiz\",\"route\":"
        "{\"route_handle\":\"" + name("route-") + "\"},\"orders\":[" + orderJson(name("live-")) + ',' + orderJson(name("done-"), {}, 0.01)
        + ',' + orderJson(name("off-"), {}, 0.02) + "]}");
    service.post(u"/orders/%1/complete"_s.arg(QString::fromLatin1(name("done-"))), "{}");
    service.post(u"/orders/%1/disable"_s.arg(QString::fromLatin1(name("off-"))), "{}");
    service.post(u"/workers/"_s, "{\"worker_handle\":\"" + name("worker-") + "\",\"device_id\":\"" + name("device-") + "\",\"ops_group_handle\":\"san-jose\"}");
    const HttpAnswer phone = service.post(u"/workers/%1/phones"_s.arg(QString::fromLatin1(name("worker-"))), "{}");
    service.post(u"/places/v1/"_s, "{\"place_handle\":\"" + name("place-") + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.9,37.4]}}");
    names[u"id"_s] = { phone.at(u"token"_s).toString() };
    names[u"phone_id"_s] = { phone.at(u"phone_id"_s).toString() };
    append(names, u"place_handle"_s, QString::fromLatin1(name("place-")));
    const HttpAnswer tasks = service.post(u"/orders/%1/tasks"_s.arg(QString::fromLatin1(name("open-"))), "{\"tasks\":[{\"label\":\"Ring\"}]}");
    const HttpAnswer definition = service.post(u"/orders/tasks-definitions"_s, "{\"label\":\"Deliver\",\"tasks\":[{\"label\":\"Ring\"}]}");
    append(names, u"task_id"_s, tasks.at(u"tasks.0.task_id"_s).toString());
    append(names, u"task_definition_id"_s, definition.at(u"task_definition_id"_s).toString());
    append(names, u"share_id"_s, QUrl(track.at(u"orders.0.share_url"_s).toString()).fileName());
    append(names, u"embed_id"_s, QUrl(track.at(u"embed_url"_s).toString()).fileName());
    const HttpAnswer job = service.post(u"/orders/export"_s, "{}");
    for (const char *order : { "open-", "more-", "live-", "done-", "off-" })
        append(names, u"order_handle"_s, QString::fromLatin1(name(order)));
    append(names, u"route_handle"_s, track.at(u"route_handle"_s).toString());
    append(names, u"plan_id"_s, batch.at(u"orders.0.plan_id"_s).toString());
    append(names, u"job_id"_s, job.at(u"job_id"_s).toString());
    append(names, u"device_id"_s, QString::fromLatin1(name("device-")));
    append(names, u"worker_handle"_s, QString::fromLatin1(name("worker-")));
    append(names, u"pagination_token"_s, service.get(u"/orders/?limit=1"_s).at(u"pagination_token"_s).toString());
    for (auto known = names.begin(); known != names.end(); ++known)
        *known = known->sliced(std::max<qsizetype>(0, known->size() - 12));
    for (const QString &worker : { u"ana.ruiz"_s, u"ben.okafor"_s, u"chloe.nguyen"_s })
        append(names, u"worker_handle"_s, worker);
    append(names, u"ops_group_handle"_s, u"san-jose"_s);
}

}

/// What no honest client sends. The service answers as it is documented, stores nothing of what it refuses, and stays.
class TestContractBadInput : public QObject {
    Q_OBJECT

private slots:
    void theGeneratorRepeatsItself();
    void soundSamplesFitTheirSchemas();
    void documentedParametersAreRead();
    void badInput();
};

void TestContractBadInput::theGeneratorRepeatsItself()
{
    const auto document = serviceDescription();
    BadInput first(*document, 7);
    BadInput second(*document, 7);
    BadInput other(*document, 8);
    bool differs = false;
    for (int i = 0; i < 300; ++i) {
        const BadRequest a = first.next();
        const BadRequest b = second.next();
        QCOMPARE(a.target, b.target);
        QCOMPARE(a.body, b.body);
        differs = differs || a.target + a.body != [&other] { const BadRequest c = other.next(); return c.target + c.body; }();
    }
    QVERIFY(differs);
}

void TestContractBadInput::soundSamplesFitTheirSchemas()
{
    const auto document = serviceDescription();
    BadInput input(*document, 1);
    for (int i = 0; i < 40; ++i) {
        for (const OpenApiOperation &operation : document->operations()) {
            const BadRequest request = input.sound(operation);
            const QString complaint = document->complaintAboutBody(operation, request.body);
            QVERIFY2(complaint.isNull(), qUtf8Printable(operation.name() + u": "_s + complaint + QString::fromUtf8(request.body)));
        }
    }
}

void TestContractBadInput::documentedParametersAreRead()
{
    ServiceFixture service;
    KnownNames names;
    supply(service, names, 0);
    const auto document = serviceDescription();
    BadInput input(*document, 3);
    input.setNames(names);
    for (const OpenApiOperation &operation : document->operations()) {
        for (const QJsonObject &parameter : operation.parameters) {
            const QJsonObject schema = resolved(parameter.value("schema"_L1).toObject(), document->components());
            const bool isFree = schema.value("type"_L1) == "string"_L1 && !schema.contains("enum"_L1) && !schema.contains("format"_L1)
                && !schema.contains("minLength"_L1);
            if (parameter.value("in"_L1) != "query"_L1 || isFree)
                continue;
            const QString name = parameter.value("name"_L1).toString();
            const QString known = operation.path.endsWith("/traccar"_L1) ? u"id="_s + names.value(u"id"_s).constFirst() + u'&' : QString();
            // Some samples name what is not there, which may be found out first.
            HttpAnswer answer;
            for (int tries = 0; answer.status != 422 && tries < 8; ++tries) {
                const BadRequest sound = input.sound(operation);
                answer = service.http().call(operation.method,
                    QString::fromUtf8(sound.target) + u'?' + known + name + u"=~nonsense~"_s, operation.takesBody ? sound.body : QByteArray());
            }
            const QString told = operation.name() + u' ' + name + u": "_s + QString::fromUtf8(answer.body.left(500));
            QVERIFY2(answer.status == 422, qUtf8Printable(told));
            QVERIFY2(answer.at(u"detail.query."_s + name + u".0"_s).isString(), qUtf8Printable(told));
        }
    }
}

void TestContractBadInput::badInput()
{
    ServiceFixture service;
    ContractWatch watch;
    StoreWatch store(service.databasePath());
    RawClient client(quint16(service.url().port()), basic("acc", "s3cret"));
    // ROUTEDESK_SEED asks for other cases than the usual ones.
    const int seed = qEnvironmentVariableIntValue("ROUTEDESK_SEED");
    BadInput input(watch.document(), seed > 0 ? quint32(seed) : 20'311'103);
    KnownNames names;
    const int cases = TestDatabase::isPostgresql() ? usualCases / 5 : usualCases;
    const QSet<QString> writing = writingOperations(service, watch.document());
    QMap<int, int> statuses;
    std::pair<qint64, int> slowest;
    QByteArrayList faults;
    for (int i = 0; i < cases && faults.size() < mostFaults; ++i) {
        if (i % casesBetweenSupplies == 0) {
            supply(service, names, i / casesBetweenSupplies);
            input.setNames(names);
            QTRY_VERIFY_WITH_TIMEOUT(store.isQuiet(), 20'000);
        }
        const BadRequest request = input.next();
        const QString before = store.state();
        QElapsedTimer clock;
        clock.start();
        const bool isPhone = request.operation->path == "/positions/owntracks"_L1;
        client.setAuthorization(isPhone ? basic("phone", names.value(u"id"_s).constFirst().toLatin1()) : basic("acc", "s3cret"));
        const auto send = [&] { return client.send(request.operation->method, request.target, request.contentType, request.body); };
        const ReceivedAnswer answer = send();
        ++statuses[answer.status];
        slowest = std::max(slowest, std::pair(clock.elapsed(), i));
        const bool mayChange = answer.status < 300 && writing.contains(request.operation->name());
        QString fault = watch.see(request.operation->method, QString::fromUtf8(request.target), request.body, answer);
        if (answer.status == 0 || answer.status >= 500)
            fault = u"it failed: "_s + QString::fromUtf8(answer.body);
        else if (!client.isConnected() || client.connections() != 1)
            fault = u"the connection was closed"_s;
        else if (!mayChange && store.changedSince(before, send))
            fault = u"something was stored"_s;
        if (!fault.isNull()) {
            faults.append("case " + QByteArray::number(i) + " (" + request.what.toUtf8() + ") " + request.operation->method + ' '
                + request.target.left(300) + " -> " + QByteArray::number(answer.status) + ": " + fault.toUtf8() + "\nbody: " + request.body.left(600));
        }
        if (mayChange)
            QTRY_VERIFY_WITH_TIMEOUT(store.isQuiet(), 20'000);
    }
    QVERIFY2(faults.isEmpty(), faults.join("\n\n").constData());
    QCOMPARE(client.connections(), 1);
    QStringList seen;
    for (auto status = statuses.begin(); status != statuses.end(); ++status)
        seen.append(u"%1: %2"_s.arg(status.key()).arg(status.value()));
    qInfo("%s; slowest: case %d with %lld ms", qPrintable(seen.join(u", "_s)), slowest.second, slowest.first);
    // The generator must neither be so wild that nothing gets in, nor so tame that nothing is refused.
    QVERIFY(statuses.value(200) + statuses.value(201) > cases / 50);
    QVERIFY(statuses.value(422) > cases / 5);
}

QTEST_GUILESS_MAIN(TestContractBadInput)
#include "tst_contract_badinput.moc"
