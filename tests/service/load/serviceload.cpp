// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "serviceload.h"

#include <QElapsedTimer>

#include <thread>
#include <vector>

ServiceLoad::ServiceLoad(QUrl base, QByteArray authorization)
    : m_base(std::move(base))
    , m_authorization(std::move(authorization))
{
}

std::unique_ptr<HttpConnection> ServiceLoad::connect() const
{
    return std::make_unique<HttpConnection>(m_base, m_authorization);
}

double ServiceLoad::inParallel(int count, const std::function<void(HttpConnection &, int)> &work) const
{
    QElapsedTimer watch;
    watch.start();
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([this, &work, i] {
            const auto connection = connect();
            work(*connection, i);
        });
    }
    threads.clear();
    return double(watch.nsecsElapsed()) / 1e9;
}

QByteArrayList ServiceLoad::handles(qsizetype first, qsizetype count)
{
    QByteArrayList names;
    for (qsizetype i = first; i < first + count; ++i)
        names.append("order-" + QByteArray::number(i));
    return names;
}

QByteArray ServiceLoad::workerHandle(int number)
{
    return "van-" + QByteArray::number(number);
}

QByteArray ServiceLoad::worker(int number)
{
    return R"({"worker_handle":")" + workerHandle(number) + R"(","name":"Van )" + QByteArray::number(number)
        + R"(","device_id":"device-)" + QByteArray::number(number) + R"("})";
}

QByteArray ServiceLoad::position(int worker, int fix, const QDateTime &start)
{
    return R"({"worker_handle":")" + workerHandle(worker) + R"(","recorded_at":")"
        + start.addMSecs(fix * 250).toString(Qt::ISODateWithMs).toLatin1()
        + R"(","location":{"type":"Point","coordinates":[)" + QByteArray::number(-121.9 + fix * 3e-5, 'f', 6) + ','
        + QByteArray::number(37.3 + worker * 1e-4, 'f', 6)
        + R"(]},"accuracy":8,"speed":11.5,"bearing":90,"battery_level":77})";
}

QByteArray ServiceLoad::batch(qsizetype first, qsizetype count, const QByteArray &worker)
{
    QByteArray body = R"({"plan_mode":"manual",)";
    if (!worker.isEmpty())
        body += R"("worker_handle":")" + worker + R"(",)";
    body += R"("orders":[)";
    for (qsizetype i = first; i < first + count; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray day = QByteArray::number(1 + i % 5);
        body += (i > first ? "," : "");
        body += R"({"order_handle":"order-)" + number + R"(","type":"drop","scheduled_after":"2031-03-0)" + day
            + R"(T16:00:00Z","scheduled_at":"2031-03-0)" + day
            + R"(T23:00:00Z","expected_service_time":240,"metadata":{"customer":"c-)" + QByteArray::number(i % 997)
            + R"(","zone":")" + QByteArray::number(i % 10)
            + R"("},"destination":{"address":")" + number + R"( Story Rd, San Jose, CA 95122","radius":60,"geometry":)"
              R"({"type":"Point","coordinates":[)"
            + QByteArray::number(-121.95 + double(i * 7919 % 1000) / 5000, 'f', 6) + ','
            + QByteArray::number(37.25 + double(i * 104729 % 1000) / 6000, 'f', 6) + "]}}}";
    }
    return body + "]}";
}
