// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/workerviews.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/views.h"
#include "service/tracking/workerstatus.h"

#include <QTimeZone>

namespace routedesk::service {

namespace {

constexpr int mostEvents = 5000;

api::Instant startOf(QDate day, const QTimeZone &zone)
{
    return api::toInstant(day.startOfDay(zone));
}

QDate dayAt(api::Instant instant, const QTimeZone &zone)
{
    return api::toDateTime(instant).toTimeZone(zone).date();
}

}

TimeSpan resolved(const api::DateSpan &span, const QTimeZone &zone, api::Instant now)
{
    const QDate today = dayAt(now, zone);
    std::optional<QDate> first = span.fromDay;
    std::optional<QDate> last = span.toDay;
    if (span.from)
        first = dayAt(*span.from, zone);
    if (span.to)
        last = dayAt(*span.to, zone);
    const QDate begin = first.value_or(last.value_or(today));
    const QDate end = last.value_or(std::max(begin, today));
    using namespace std::chrono_literals;
    return { span.from.value_or(startOf(begin, zone)), span.to ? *span.to + 1ms : startOf(end.addDays(1), zone) };
}

QTimeZone zoneOfWorkers(Context &context, const QString &opsGroupHandle)
{
    if (!opsGroupHandle.isEmpty())
        return zoneOf(context, opsGroupHandle);
    const QTimeZone zone(context.store.groups.commonTimeZone().toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QList<api::Worker> workerViews(Context &context, const QList<WorkerRecord> &records, const WorkerViewing &viewing)
{
    QStringList handles;
    for (const WorkerRecord &record : records)
        handles.append(record.worker.handle);
    const QSet<QString> underWay = context.store.figures.underWay(handles);
    const auto summaries = viewing.withSummary ? context.store.figures.summaries(handles, viewing.span)
                                               : QHash<QString, api::WorkerSummary>();
    QList<api::Worker> workers;
    for (const WorkerRecord &record : records) {
        api::Worker worker = workerView(record);
        fillTracking(context, worker);
        worker.deletedAt = record.deletedAt;
        worker.tracking = underWay.contains(worker.handle);
        if (!viewing.withSchedule)
            worker.schedule.clear();
        if (viewing.withSummary)
            worker.summary = summaries.value(worker.handle);
        workers.append(worker);
    }
    return workers;
}

api::Worker fullWorkerView(Context &context, const WorkerRecord &record, const api::DateSpan &span)
{
    const QTimeZone zone = zoneOf(context, record.worker.opsGroupHandle);
    return workerViews(context, { record }, { .span = resolved(span, zone, context.now) }).first();
}

api::WorkerHistory historyOf(Context &context, const WorkerRecord &record, const api::DateSpan &span)
{
    const QTimeZone zone = zoneOf(context, record.worker.opsGroupHandle);
    const TimeSpan found = resolved(span, zone, context.now);
    const QString &handle = record.worker.handle;
    api::WorkerHistory history;
    history.workerHandle = handle;
    history.timeZoneId = QString::fromLatin1(zone.id());
    history.from = found.from;
    history.to = found.to;
    history.timeline
        = context.store.story.ofWorker(context.store.account(), handle, found.from, found.to, mostEvents + 1);
    history.isPartial = history.timeline.size() > mostEvents;
    if (history.isPartial)
        history.timeline.removeLast();
    history.summary = context.store.figures.summaries({ handle }, found).value(handle);
    return history;
}

}
