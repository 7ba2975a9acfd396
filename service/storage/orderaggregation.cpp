// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderaggregation.h"
#include "service/storage/query.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Aggregate = api::OrderAggregate;

struct Counted {
    QLatin1StringView name;
    QLatin1StringView condition;
};

constexpr std::array counted {
    Counted { "unplanned"_L1, "status = 'unplanned'"_L1 }, Counted { "planned"_L1, "status = 'planned'"_L1 },
    Counted { "assigned"_L1, "status = 'assigned'"_L1 }, Counted { "dispatched"_L1, "status = 'dispatched'"_L1 },
    Counted { "ongoing"_L1, "status = 'ongoing'"_L1 }, Counted { "disabled"_L1, "status = 'disabled'"_L1 },
    Counted { "completed"_L1, "status = 'completed'"_L1 }, Counted { "cancelled"_L1, "status = 'cancelled'"_L1 },
    Counted { "summarizing"_L1, "status = 'summarizing'"_L1 },
    Counted { "rescheduled"_L1, "rescheduled_marked_at IS NOT NULL"_L1 },
    Counted { "tracked"_L1, "tracking_rate > 0"_L1 },
    Counted { "pre_shift"_L1, "track_mode = 'pre_shift'"_L1 }, Counted { "on_shift"_L1, "track_mode = 'on_shift'"_L1 },
    Counted { "full_shift"_L1, "track_mode = 'full_shift'"_L1 },
    Counted { "arrived"_L1, "arrived_at IS NOT NULL OR visited_destination = 1"_L1 },
    Counted { "on_time"_L1, "COALESCE(arrived_at, completed_at) <= scheduled_at + 600000"_L1 },
    Counted { "worked"_L1, "status = 'completed' AND actual_service_time > 0 AND "
                           "ABS(actual_service_time - COALESCE(expected_service_time, 0)) <= 2700"_L1 },
    Counted { "ttfe30"_L1, "first_at <= started_at + 1800000"_L1 },
    Counted { "ttfe"_L1, "first_at IS NOT NULL AND started_at IS NOT NULL"_L1 },
};

struct Measured {
    QLatin1StringView expression;
    api::Spread Aggregate::*spread;
};

constexpr std::array measured {
    Measured { "distance"_L1, &Aggregate::distance },
    Measured { "duration"_L1, &Aggregate::duration },
    Measured { "CASE WHEN status = 'completed' THEN deviation_from_destination END"_L1, &Aggregate::deviation },
    Measured { "CASE WHEN status = 'completed' AND actual_service_time > 0 THEN actual_service_time * 1.0 END"_L1, &Aggregate::serviceTime },
    Measured { "(completed_at - scheduled_at) / 1000.0"_L1, &Aggregate::completionDelay },
};

constexpr int figuresEach = 5;

// The measures are worded once, in the inner statement, and summed up outside.
QString statement(const QString &where)
{
    QStringList inner;
    QStringList outer { u"worker_handle"_s, u"COUNT(*)"_s, u"SUM(duration)"_s, u"SUM(duration * tracking_rate)"_s,
        u"SUM(CASE WHEN tracking_rate IS NOT NULL THEN duration END)"_s };
    for (const Counted &one : counted)
        outer.append("SUM(CASE WHEN "_L1 + one.condition + " THEN 1 ELSE 0 END)"_L1);
    for (size_t i = 0; i < measured.size(); ++i) {
        const QString name = u"m%1"_s.arg(i);
        inner.append(measured[i].expression + " AS "_L1 + name);
        outer.append(u"COUNT(%1), SUM(%1), SUM(%1 * %1), MIN(%1), MAX(%1)"_s.arg(name));
    }
    return u"SELECT %1 FROM (SELECT worker_handle, status, track_mode, rescheduled_marked_at, tracking_rate, duration, "
           "arrived_at, completed_at, scheduled_at, started_at, visited_destination, actual_service_time, "
           "expected_service_time, (SELECT (SELECT MIN(p.recorded_at) FROM positions AS p WHERE p.worker_id = l.worker_id "
           "AND p.recorded_at >= l.from_at) FROM order_legs AS l WHERE l.order_id = orders.id ORDER BY l.position LIMIT 1) AS first_at, "
           "%2 FROM orders WHERE %3) AS chosen GROUP BY worker_handle"_s
        .arg(outer.join(u", "), inner.join(u", "), where);
}

struct Sum {
    double count = 0;
    double sum = 0;
    double squares = 0;
    std::optional<double> min, max;
    double meansOfWorkers = 0;
    int workers = 0;

    void add(const Query &query, int column, bool isWorker)
    {
        const double n = query.value(column).toDouble();
        if (n < 1)
            return;
        count += n;
        sum += query.value(column + 1).toDouble();
        squares += query.value(column + 2).toDouble();
        const double least = query.value(column + 3).toDouble();
        const double most = query.value(column + 4).toDouble();
        min = std::min(min.value_or(least), least);
        max = std::max(max.value_or(most), most);
        if (isWorker) {
            meansOfWorkers += query.value(column + 1).toDouble() / n;
            ++workers;
        }
    }

    [[nodiscard]] api::Spread spread() const
    {
        api::Spread spread;
        if (count < 1)
            return spread;
        const double mean = sum / count;
        spread.mean = mean;
        spread.min = min;
        spread.max = max;
        spread.stdev = std::sqrt(std::max(0.0, squares / count - mean * mean));
        if (workers > 0)
            spread.meanByWorker = meansOfWorkers / workers;
        return spread;
    }
};

Query prepared(Database &database, const QString &sql, const QVariantList &values)
{
    Query query = database.prepare(sql);
    for (const QVariant &value : values)
        query.add(value);
    query.run();
    return query;
}

void countTasks(Database &database, const Clause &orders, Aggregate &into)
{
    Query query = prepared(database,
        u"SELECT status, COUNT(*) FROM order_tasks WHERE order_id IN (SELECT id FROM orders WHERE task_count > 0 AND %1) "
        "GROUP BY status ORDER BY status"_s.arg(orders.sql), orders.values);
    int total = 0;
    QHash<QString, int> found;
    while (query.next()) {
        found.insert(query.value(0).toString(), query.value(1).toInt());
        total += query.value(1).toInt();
    }
    into.tasks.append({ u"total"_s, total });
    for (const auto &[status, word] : api::WireWords<api::TaskStatus>::words)
        into.tasks.append({ word, found.value(word) });
}

void sumOutages(Database &database, const Clause &orders, Aggregate &into)
{
    Query query = prepared(database,
        u"SELECT code, MAX(label), MAX(description), MAX(category), SUM(x.duration), SUM(x.distance) FROM order_outages AS x "
        "WHERE x.order_id IN (SELECT id FROM orders WHERE %1) GROUP BY code ORDER BY code"_s.arg(orders.sql), orders.values);
    while (query.next()) {
        api::Outage outage;
        fromColumn(query.value(0), outage.code);
        fromColumn(query.value(1), outage.label);
        fromColumn(query.value(2), outage.description);
        fromColumn(query.value(3), outage.category);
        fromColumn(query.value(4), outage.duration);
        fromColumn(query.value(5), outage.distance);
        into.outages.append(outage);
    }
}

}

Aggregate aggregateOrders(Database &database, const Clause &orders)
{
    Aggregate result;
    std::array<Sum, measured.size()> sums;
    std::array<int, counted.size()> counts {};
    int total = 0;
    double active = 0;
    double tracked = 0;
    double rated = 0;
    {
        Query query = prepared(database, statement(orders.sql), orders.values);
        while (query.next()) {
            const bool isWorker = !query.value(0).isNull();
            result.workers += isWorker ? 1 : 0;
            total += query.value(1).toInt();
            active += query.value(2).toDouble();
            tracked += query.value(3).toDouble();
            rated += query.value(4).toDouble();
            int column = 5;
            for (int &count : counts)
                count += query.value(column++).toInt();
            for (Sum &sum : sums) {
                sum.add(query, column, isWorker);
                column += figuresEach;
            }
        }
    }
    result.orders.append({ u"total"_s, total });
    for (size_t i = 0; i < counted.size(); ++i) {
        if (counted[i].name == "ttfe"_L1)
            result.ordersWithFirstEvent = counts[i];
        else
            result.orders.append({ counted[i].name, counts[i] });
    }
    for (size_t i = 0; i < measured.size(); ++i)
        result.*measured[i].spread = sums[i].spread();
    result.activeDuration = active;
    result.trackedDuration = tracked;
    if (rated > 0)
        result.trackingRate = tracked / rated;
    {
        Query query = prepared(database, u"SELECT COUNT(DISTINCT route_handle) FROM orders WHERE "_s + orders.sql, orders.values);
        result.routes = query.next() ? query.value(0).toInt() : 0;
    }
    countTasks(database, orders, result);
    sumOutages(database, orders, result);
    return result;
}

}
