// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/timereader.h"

#include "models/import/timescanner.h"

#include <array>

namespace routedesk::models {

namespace {

constexpr int dayMs = 86'400'000;

/// Where two times may be cut apart: each dash, and each word between spaces.
std::optional<ReadWindow> readAround(QByteArrayView text, QByteArrayView separator, ImportOptions::DateOrder order)
{
    for (qsizetype at = text.indexOf(separator); at > 0; at = text.indexOf(separator, at + 1)) {
        const auto from = readTime(text.first(at), order);
        const auto until = readTime(text.sliced(at + separator.size()), order);
        if (!from || !until || !from->seconds || !until->seconds)
            continue;
        ReadWindow window { *from, *until };
        if (!window.until.date)
            window.until.date = window.from.date;
        return window;
    }
    return std::nullopt;
}

}

std::optional<ReadTime> readTime(QByteArrayView text, ImportOptions::DateOrder order)
{
    TimeScanner scanner(text.trimmed());
    ReadTime result;
    if (const auto date = scanner.date(order)) {
        result.date = date->date;
        result.otherOrder = date->otherOrder;
        result.evidence = date->evidence;
        const bool gap = scanner.dateTimeGap();
        if (!gap && scanner.atEnd())
            return result;
        if (!gap)
            return std::nullopt;
    }
    result.seconds = scanner.timeOfDay();
    if (!result.seconds)
        return std::nullopt;
    if (result.date)
        result.offset = scanner.offset();
    return scanner.atEnd() ? std::optional(result) : std::nullopt;
}

std::optional<ReadWindow> readWindow(QByteArrayView text, ImportOptions::DateOrder order)
{
    static constexpr std::array<QByteArrayView, 12> separators { "\xe2\x80\x93", "\xe2\x80\x94", "..", " to ", " bis ",
        " a ", " \xc3\xa0 ", " at\xc3\xa9 ", " hasta ", " till ", " - ", "-" };
    for (const auto separator : separators) {
        if (const auto window = readAround(text, separator, order))
            return window;
    }
    return std::nullopt;
}

std::optional<qint64> LocalClock::plainMidnight(const QDate &day) const
{
    const QDateTime start = day.startOfDay(m_zone);
    const QDateTime end = day.addDays(1).startOfDay(m_zone);
    if (start.isValid() && end.isValid() && start.time() == QTime(0, 0)
        && end.toMSecsSinceEpoch() - start.toMSecsSinceEpoch() == dayMs)
        return start.toMSecsSinceEpoch();
    return std::nullopt;
}

LocalClock::Moment LocalClock::resolve(const QDate &date, int seconds, Memo &memo) const
{
    if (date != memo.day)
        memo = { date, plainMidnight(date) };
    if (memo.midnight)
        return { api::Instant(std::chrono::milliseconds(*memo.midnight + qint64(seconds) * 1000)), Meaning::Plain };
    return lookUp(date, seconds);
}

LocalClock::Moment LocalClock::lookUp(const QDate &date, int seconds) const
{
    const QDate day = seconds >= 86400 ? date.addDays(1) : date;
    const QTime time = QTime::fromMSecsSinceStartOfDay(seconds % 86400 * 1000);
    using Resolution = QDateTime::TransitionResolution;
    const QDateTime early(day, time, m_zone, Resolution::RelativeToBefore);
    const QDateTime late(day, time, m_zone, Resolution::RelativeToAfter);
    Moment moment { api::Instant(std::chrono::milliseconds(early.toMSecsSinceEpoch())), Meaning::Plain };
    if (early.time() != time)
        moment.meaning = Meaning::Skipped;
    else if (early != late)
        moment.meaning = Meaning::Twice;
    return moment;
}

QDateTime LocalClock::local(api::Instant instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), m_zone);
}

}
