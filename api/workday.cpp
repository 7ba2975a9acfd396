// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/workday.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace routedesk::api {

namespace {

constexpr int day = 24 * 60;

}

Instant wallClock(QDate date, int minute, const QTimeZone &zone)
{
    return toInstant(QDateTime(date.addDays(minute / day), QTime(minute % day / 60, minute % 60), zone));
}

std::chrono::seconds clockAhead(QDate date, const QTimeZone &zone)
{
    return std::chrono::seconds(QDateTime(date, QTime(12, 0), zone).offsetFromUtc());
}

std::optional<Workday> workdayOf(const QList<ShiftEntry> &schedule, QDate date)
{
    static constexpr std::array names { "monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1,
        "saturday"_L1, "sunday"_L1 };
    const QLatin1StringView today = names.at(size_t(date.dayOfWeek() - 1));
    QList<Workday::Pause> shifts;
    for (const ShiftEntry &entry : schedule) {
        if (entry.dayOfWeek.compare(today, Qt::CaseInsensitive) == 0)
            shifts.append({ entry.startMinute,
                entry.endMinute < entry.startMinute ? entry.endMinute + day : entry.endMinute });
    }
    if (shifts.isEmpty())
        return std::nullopt;
    std::ranges::sort(shifts, {}, &Workday::Pause::from);
    Workday result { shifts.first().from, shifts.first().to, {} };
    for (const auto &[from, to] : std::as_const(shifts)) {
        if (from > result.end)
            result.pauses.append({ result.end, from });
        result.end = std::max(result.end, to);
    }
    return result;
}

}
