// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowreading.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int daySeconds = 86'400;
constexpr int lastMinute = daySeconds - 60;

/// Which half of an unreadable text is to blame.
IssueKind unreadableKind(QByteArrayView text)
{
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto marks = std::ranges::count_if(text, [](char c) { return c == '/' || c == '-' || c == '.'; });
    return marks >= 2 && digits >= 3 ? IssueKind::DateUnreadable : IssueKind::TimeUnreadable;
}

}

QDate RowReading::day()
{
    if (m_day)
        return *m_day;
    m_day = m_setup.options.day;
    if (const auto text = cell(ImportField::Day); !text.isEmpty()) {
        const auto time = readTime(text, m_setup.options.dateOrder);
        if (time && time->date) {
            m_row.values.dates |= time->evidence;
            m_day = shifted(*time->date);
            if (time->otherOrder)
                warn(ImportField::Day, IssueKind::DateTurned, { *time->date });
        } else {
            error(ImportField::Day, IssueKind::DateUnreadable);
        }
    }
    return *m_day;
}

void RowReading::readTimes()
{
    (void)day();
    Taken from = readTimeCell(ImportField::ScheduledAfter, false);
    Taken until = readTimeCell(ImportField::ScheduledAt, true);
    const bool untilFromWindow = !until.instant && !until.unreadable && !cell(ImportField::Window).isEmpty();
    if (!cell(ImportField::Window).isEmpty())
        readWindowCell(from, until);
    const bool inWindow = untilFromWindow || m_side.columnOf(ImportField::ScheduledAt) < 0;
    checkWindow(until, inWindow ? ImportField::Window : ImportField::ScheduledAt);
}

RowReading::Taken RowReading::readTimeCell(ImportField field, bool endOfDay)
{
    const auto text = cell(field);
    if (text.isEmpty())
        return {};
    const auto time = readTime(text, m_setup.options.dateOrder);
    Taken taken { std::nullopt, true };
    if (time)
        taken = resolve(field, *time, endOfDay);
    else
        error(field, unreadableKind(text));
    auto &value = field == ImportField::ScheduledAfter ? m_row.values.scheduledAfter : m_row.values.scheduledAt;
    value = taken.instant;
    return taken;
}

RowReading::Taken RowReading::resolve(ImportField field, const ReadTime &time, bool endOfDay)
{
    m_row.values.dates |= time.evidence;
    QDate date = time.date ? shifted(*time.date) : day();
    if (!date.isValid())
        return { std::nullopt, true };
    if (time.otherOrder)
        warn(field, IssueKind::DateTurned, { date });
    int seconds = time.seconds.value_or(endOfDay ? lastMinute : 0);
    if (time.offset) {
        const QDate written = time.date.value_or(date);
        constexpr qint64 julianDayOfEpoch = 2'440'588;
        const qint64 midnight = (written.toJulianDay() - julianDayOfEpoch) * daySeconds;
        const api::Instant instant(std::chrono::seconds(midnight + seconds - *time.offset));
        if (m_setup.options.dayShift == 0)
            return { instant };
        // Ten o'clock stays ten o'clock where the clocks change in between.
        const QDateTime local = m_setup.clock.local(instant);
        date = shifted(local.date());
        seconds = local.time().msecsSinceStartOfDay() / 1000;
    }
    const auto moment = m_setup.clock.resolve(date, seconds, m_memo.day);
    if (moment.meaning == LocalClock::Meaning::Skipped)
        warn(field, IssueKind::TimeSkipped, { m_setup.clock.local(moment.instant) });
    else if (moment.meaning == LocalClock::Meaning::Twice)
        warn(field, IssueKind::TimeTwice, { m_setup.clock.local(moment.instant) });
    if (!time.seconds)
        warn(field, IssueKind::TimeAssumed, { m_setup.clock.local(moment.instant) });
    return { moment.instant };
}

/// Fills what the single columns left open.
void RowReading::readWindowCell(Taken &from, Taken &until)
{
    const auto window = readWindow(cell(ImportField::Window), m_setup.options.dateOrder);
    if (!window) {
        error(ImportField::Window, IssueKind::WindowUnreadable);
        until.unreadable = true;
        return;
    }
    if (!from.instant && !from.unreadable) {
        from = resolve(ImportField::Window, window->from, false);
        m_row.values.scheduledAfter = from.instant;
    }
    if (!until.instant && !until.unreadable) {
        until = resolve(ImportField::Window, window->until, true);
        m_row.values.scheduledAt = until.instant;
    }
}

void RowReading::checkWindow(const Taken &until, ImportField untilField)
{
    RowValues &values = m_row.values;
    if (!until.instant && until.unreadable)
        return;
    if (!until.instant && !m_due) {
        error(untilField, IssueKind::Missing, { importFieldName(ImportField::ScheduledAt) });
        return;
    }
    if (!until.instant)
        values.scheduledAt = m_due;
    const api::Instant end = *values.scheduledAt;
    if (values.scheduledAfter && *values.scheduledAfter > end) {
        error(untilField, IssueKind::WindowReversed,
              { m_setup.clock.local(*values.scheduledAfter), m_setup.clock.local(end) });
    } else if (m_setup.options.now && end < *m_setup.options.now) {
        const QDateTime local = m_setup.clock.local(end);
        warn(untilField, IssueKind::PastDeadline, { local, local.date().daysTo(m_setup.options.day) });
    }
}

}
