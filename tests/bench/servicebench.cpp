// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicebench.h"

#include "httpcaller.h"
#include "report.h"
#include "load/serviceload.h"
#include "serviceprocess.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 5;
constexpr int ordersARoute = 40;
constexpr int routesARun = 50;
constexpr int connections = 8;
constexpr int phones = 500;
constexpr int stopsOfAPhone = 10;
constexpr int fixesARun = 40; // of each phone
constexpr int fixesAtOnce = 4;

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    return double(watch.nsecsElapsed()) / 1e9;
}

// What is asked for must have succeeded, or the figure means nothing.
void require(const HttpConnection::Answer &answer, int status, const char *what)
{
    if (answer.status == status)
        return;
    qFatal("%s answered %d: %s", what, answer.status, answer.body.left(300).constData());
}

class ServiceBench {
public:
    ServiceBench(ServiceLoad load, qsizetype orders)
        : m_load(std::move(load))
        , m_connection(m_load.connect())
        , m_orders(orders)
    {
    }

    void fill()
    {
        for (qsizetype first = 0; first < m_orders; first += 1000) {
            const QByteArray body = ServiceLoad::batch(first, std::min<qsizetype>(1000, m_orders - first));
            require(m_connection->call("POST", "/orders/", body), 201, "filling");
        }
        m_next = m_orders;
    }

    double batchSeconds()
    {
        QList<double> seconds;
        for (int i = 0; i < runs; ++i) {
            const QByteArray body = ServiceLoad::batch(m_next, 1000);
            m_next += 1000;
            seconds.append(secondsOf([&] { require(m_connection->call("POST", "/orders/", body), 201, "a batch"); }));
        }
        return median(seconds);
    }

    // The slowest of the filters' 99th percentiles.
    double listMilliseconds()
    {
        static const QByteArrayList filters { "", "status=unplanned", "status=completed,cancelled",
            "worker_handle=van-3", "scheduled_at_date=2031-03-02", "status=unplanned&scheduled_at_date=2031-03-03",
            "created_at_date=2026-01-01", "plan_mode=manual", "ops_group_handle=default", "route_handle=nothing",
            "scheduled_at_from=2031-03-02%2000:00:00&scheduled_at_to=2031-03-03%2000:00:00" };
        double worst = 0;
        for (const QByteArray &filter : filters) {
            QList<double> milliseconds;
            for (int i = 0; i < 200; ++i) {
                milliseconds.append(1e3 * secondsOf([&] {
                    require(m_connection->call("GET", "/orders/?limit=50&" + filter), 200, filter.constData());
                }));
            }
            const double p99 = percentile(milliseconds, 0.99);
            remark(u"list %1: median %2 ms, p99 %3 ms"_s.arg(QString::fromLatin1(filter)).arg(median(milliseconds)).arg(p99));
            worst = std::max(worst, p99);
        }
        return worst;
    }

    double completesPerSecond()
    {
        QList<double> rates;
        for (int run = 0; run < runs; ++run) {
            const qsizetype first = m_next;
            makeRoutes();
            // Each connection completes the stops of its own routes, in sequence, as drivers do.
            const double seconds = m_load.inParallel(connections, [first](HttpConnection &connection, int index) {
                for (int stop = 0; stop < ordersARoute; ++stop) {
                    for (int route = index; route < routesARun; route += connections) {
                        const qsizetype number = first + qsizetype(route) * ordersARoute + stop;
                        require(connection.call("POST", "/orders/order-" + QByteArray::number(number) + "/complete", "{}"),
                            200, "completing");
                    }
                }
            });
            rates.append(routesARun * ordersARoute / seconds);
            remark(u"completes: %1/s"_s.arg(rates.last()));
        }
        return median(rates);
    }

    // Everybody is on a route; each connection speaks for its share of the phones.
    double positionsPerSecond()
    {
        const int firstWorker = m_workers;
        for (int i = 0; i < phones; ++i) {
            require(m_connection->call("POST", "/workers/", ServiceLoad::worker(m_workers++)), 201, "a worker");
            startRoute(firstWorker + i, stopsOfAPhone);
        }
        const QDateTime start = QDateTime::currentDateTimeUtc();
        QList<double> rates;
        for (int run = 0; run < runs; ++run) {
            const double seconds = m_load.inParallel(connections, [&](HttpConnection &connection, int index) {
                for (int fix = run * fixesARun; fix < (run + 1) * fixesARun; fix += fixesAtOnce) {
                    QByteArrayList entries;
                    for (int phone = index; phone < phones; phone += connections) {
                        for (int i = fix; i < fix + fixesAtOnce; ++i)
                            entries.append(ServiceLoad::position(firstWorker + phone, i, start));
                    }
                    const auto answer = connection.call("POST", "/positions", "{\"positions\":[" + entries.join(',') + "]}");
                    require(answer, 200, "positions");
                    if (!answer.body.contains("\"accepted\":" + QByteArray::number(entries.size())))
                        qFatal("Not all positions were taken: %s", answer.body.constData());
                }
            });
            rates.append(phones * fixesARun / seconds);
        }
        return median(rates);
    }

private:
    void startRoute(int worker, int stops)
    {
        const auto made = m_connection->call(
            "POST", "/orders/", ServiceLoad::batch(m_next, stops, ServiceLoad::workerHandle(worker)));
        require(made, 201, "a route");
        m_next += stops;
        const qsizetype at = made.body.indexOf("\"route_handle\":\"") + 16;
        const QByteArray handle = made.body.sliced(at, made.body.indexOf('"', at) - at);
        require(m_connection->call("POST", "/orders/track", R"({"track_mode":"on_shift","route_handle":")" + handle + "\"}"),
            201, "starting a route");
    }

    void makeRoutes()
    {
        for (int route = 0; route < routesARun; ++route) {
            if (m_workers <= route)
                require(m_connection->call("POST", "/workers/", ServiceLoad::worker(m_workers++)), 201, "a worker");
            startRoute(route, ordersARoute);
        }
    }

    ServiceLoad m_load;
    std::unique_ptr<HttpConnection> m_connection;
    qsizetype m_orders;
    qsizetype m_next = 0;
    int m_workers = 0;
};

}

int benchService(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption orders(u"orders"_s, u"How many orders lie in the store."_s, u"N"_s, u"100000"_s);
    const QCommandLineOption database(u"database"_s, u"Where they lie; an empty one."_s, u"URI"_s);
    parser.addOptions({ orders, database });
    parser.addHelpOption();
    parser.process(QStringList { u"routedesk-bench service"_s } + arguments);

    QTemporaryDir folder;
    QFile secret(folder.filePath(u"secret"_s));
    if (!secret.open(QIODevice::WriteOnly) || secret.write("bench-secret") < 0)
        qFatal("No room for a secret");
    secret.close();
    const QString store = parser.isSet(database) ? parser.value(database) : folder.filePath(u"orders.sqlite"_s);
    ServiceProcess process({ u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, store, u"--account-id"_s, u"bench"_s,
        u"--secret-file"_s, secret.fileName() }, folder.path());
    if (!process.isListening())
        qFatal("The service did not start: %s", process.errors().constData());

    ServiceBench bench(ServiceLoad(process.url(), basic("bench", "bench-secret")), parser.value(orders).toLongLong());
    remark(u"filling"_s);
    bench.fill();
    QJsonObject figures { { u"bench"_s, u"service"_s }, { u"orders"_s, parser.value(orders).toInt() } };
    const auto measure = [&figures](const QString &name, double figure) {
        remark(u"%1: %2"_s.arg(name).arg(figure));
        figures.insert(name, figure);
    };
    measure(u"batch_1000_seconds"_s, bench.batchSeconds());
    measure(u"completes_per_second"_s, bench.completesPerSecond());
    measure(u"positions_per_second"_s, bench.positionsPerSecond());
    measure(u"list_page_p99_ms"_s, bench.listMilliseconds());
    figures.insert(u"rss_mb"_s, residentMegabytes(process.process().processId()));
    report(figures);
    return 0;
}
