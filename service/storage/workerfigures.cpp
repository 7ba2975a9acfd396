// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/workerfigures.h"

#include "service/storage/columns.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

std::optional<int> *countOf(api::WorkerSummary &summary, const api::OpenEnum<api::OrderStatus> &status)
{
    switch (status.known().value_or(api::OrderStatus::Unplanned)) {
    case api::OrderStatus::Planned: return &summary.planned;
    case api::OrderStatus::Assigned: return &summary.assigned;
    case api::OrderStatus::Ongoing: return &summary.ongoing;
    case api::OrderStatus::Disabled: return &summary.disabled;
    case api::OrderStatus::Completed: return &summary.completed;
    case api::OrderStatus::Cancelled: return &summary.cancelled;
    default: return nullptr;
    }
}

api::WorkerSummary zeroes()
{
    api::WorkerSummary summary;
    summary.total = summary.planned = summary.assigned = summary.ongoing = 0;
    summary.disabled = summary.completed = summary.cancelled = summary.visits = 0;
    summary.distance = summary.duration = 0.0;
    return summary;
}

struct Rates {
    double sum = 0;
    int count = 0;
};

}

WorkerFigures::WorkerFigures(Database &database, qint64 account) : m_database(database), m_account(account) { }

QHash<QString, api::WorkerSummary> WorkerFigures::summaries(const QStringList &workers, const TimeSpan &span)
{
    QHash<QString, api::WorkerSummary> summaries;
    if (workers.isEmpty())
        return summaries;
    for (const QString &worker : workers)
        summaries.insert(worker, zeroes());
    const QString which
        = u"SELECT worker_handle, status, distance, duration, tracking_rate, visited_destination "
          "FROM orders WHERE account = ? AND worker_handle IN (%1) AND "_s.arg(marks(workers.size()));
    Query query = m_database.prepare("SELECT worker_handle, status, COUNT(*), SUM(distance), SUM(duration), "
                                     "SUM(tracking_rate), COUNT(tracking_rate), "
                                     "SUM(visited_destination) FROM ("_L1
        + which + "scheduled_at >= ? AND scheduled_at < ? UNION ALL "_L1 + which
        + "scheduled_at IS NULL AND created_at >= ? AND created_at < ?) AS found GROUP BY worker_handle, status"_L1);
    for (int half = 0; half < 2; ++half) {
        query.add(m_account);
        for (const QString &worker : workers)
            query.add(worker);
        query.add(toColumn(std::optional(span.from))).add(toColumn(std::optional(span.to)));
    }
    query.run();
    QHash<QString, Rates> rates;
    while (query.next()) {
        const QString worker = query.value(0).toString();
        api::WorkerSummary &summary = summaries[worker];
        const int count = query.value(2).toInt();
        *summary.total += count;
        if (auto *counted = countOf(summary, api::OpenEnum<api::OrderStatus>::fromText(query.value(1).toString())))
            **counted += count;
        *summary.distance += query.value(3).toDouble();
        *summary.duration += query.value(4).toDouble();
        rates[worker].sum += query.value(5).toDouble();
        rates[worker].count += query.value(6).toInt();
        *summary.visits += query.value(7).toInt();
    }
    for (auto rate = rates.cbegin(); rate != rates.cend(); ++rate) {
        if (rate->count > 0)
            summaries[rate.key()].trackingRate = rate->sum / rate->count;
    }
    return summaries;
}

QSet<QString> WorkerFigures::underWay(const QStringList &workers)
{
    QSet<QString> found;
    if (workers.isEmpty())
        return found;
    Query query = m_database.prepare(
        u"SELECT DISTINCT worker_handle FROM routes WHERE account = ? AND status = 'tracking' AND worker_handle IN (%1)"_s
            .arg(marks(workers.size())));
    query.add(m_account);
    for (const QString &worker : workers)
        query.add(worker);
    query.run();
    while (query.next())
        found.insert(query.value(0).toString());
    return found;
}

}
