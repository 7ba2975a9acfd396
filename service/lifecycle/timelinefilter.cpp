// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/timelinefilter.h"

#include "service/lifecycle/lookup.h"
#include "service/planning/routefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

bool says(const api::TimelineEvent &event, QStringView key)
{
    return event.rest.value(key) == u"true" || event.metadata.value(key) == u"true";
}

bool isMadeUp(const api::TimelineEvent &event)
{
    return says(event, u"mocked") || says(event, u"is_mocked") || says(event, u"simulated");
}

}

TimelineFilter::TimelineFilter(Context &context, const OrderRecord &record, const api::OrderDetailFilter &filter)
    : m_filter(filter)
{
    if (!filter.onShiftOnly.value_or(false) || record.order.workerHandle.isEmpty())
        return;
    const auto worker = context.store.workers.byHandle(record.order.workerHandle);
    if (!worker)
        return;
    const QString handle = record.order.opsGroupHandle.isEmpty() ? worker->worker.opsGroupHandle : record.order.opsGroupHandle;
    const auto group = handle.isEmpty() ? std::nullopt : context.store.groups.byHandle(handle);
    const auto shift = shiftOf(*worker, group, dayOf({ record }, service::zoneOf(group), context.now));
    m_hasShift = shift.has_value();
    if (!shift)
        return;
    if (shift->start)
        m_filter.from = std::max(m_filter.from.value_or(*shift->start), *shift->start);
    if (shift->end)
        m_filter.to = std::min(m_filter.to.value_or(*shift->end), *shift->end);
}

bool TimelineFilter::keeps(const api::TimelineEvent &event) const
{
    const auto begins = event.recordedAt;
    const auto ends = event.endedAt ? event.endedAt : begins;
    if (m_filter.from && (!ends || *ends < *m_filter.from))
        return false;
    if (m_filter.to && (!begins || *begins > *m_filter.to))
        return false;
    const QString device = event.rest.value(u"device_id");
    if (!m_filter.deviceId.isEmpty() && !device.isEmpty() && device != m_filter.deviceId)
        return false;
    return m_filter.allowMockedEvents.value_or(true) || !isMadeUp(event);
}

QList<api::TimelineEvent> TimelineFilter::kept(QList<api::TimelineEvent> timeline) const
{
    if (!m_hasShift)
        return {};
    timeline.removeIf([this](const api::TimelineEvent &event) { return !keeps(event); });
    return timeline;
}

}
