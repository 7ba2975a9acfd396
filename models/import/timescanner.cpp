// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/timescanner.h"

#include <chrono>

namespace routedesk::models {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// QDate's own way asks a calendar. Null if there is no such day.
QDate dayOf(int year, int month, int day)
{
    using namespace std::chrono;
    const year_month_day date { std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day)) };
    constexpr qint64 julianDayOfEpoch = 2'440'588;
    return year >= 1 && date.ok() ? QDate::fromJulianDay(sys_days(date).time_since_epoch().count() + julianDayOfEpoch) : QDate();
}

int fullYear(int year, int digits)
{
    return digits == 2 ? 2000 + year : year;
}

}

bool TimeScanner::take(char c)
{
    if (peek() != c || m_at >= m_text.size())
        return false;
    ++m_at;
    return true;
}

void TimeScanner::skipSpace()
{
    while (m_at < m_text.size()) {
        if (peek() == ' ')
            ++m_at;
        else if (m_text.sliced(m_at).startsWith("\xc2\xa0"))
            m_at += 2;
        else if (m_text.sliced(m_at).startsWith("\xe2\x80\xaf"))
            m_at += 3;
        else
            return;
    }
}

bool TimeScanner::atEnd()
{
    skipSpace();
    return m_at >= m_text.size();
}

TimeScanner::Digits TimeScanner::digits()
{
    Digits result;
    while (isDigit(peek()) && result.count < 9) {
        result.value = result.value * 10 + (peek() - '0');
        ++result.count;
        ++m_at;
    }
    return result;
}

bool TimeScanner::takeWord(QByteArrayView word)
{
    qsizetype at = m_at;
    for (const char c : word) {
        if (at >= m_text.size() || (m_text[at] | 0x20) != c)
            return false;
        ++at;
        if (at < m_text.size() && m_text[at] == '.')
            ++at;
    }
    const char next = at < m_text.size() ? char(m_text[at] | 0x20) : '\0';
    if (next >= 'a' && next <= 'z')
        return false;
    m_at = at;
    return true;
}

std::optional<TimeScanner::Date> TimeScanner::date(ImportOptions::DateOrder order)
{
    const qsizetype start = m_at;
    const auto none = [&]() -> std::optional<Date> {
        m_at = start;
        return std::nullopt;
    };
    const Digits first = digits();
    if (first.count == 8 && !isDigit(peek())) {
        const QDate compact = dayOf(first.value / 10000, first.value / 100 % 100, first.value % 100);
        return compact.isValid() ? std::optional(Date { compact, false, 0 }) : none();
    }
    const char separator = peek();
    if (separator != '-' && separator != '/' && separator != '.')
        return none();
    ++m_at;
    const Digits second = digits();
    if (second.count == 0 || second.count > 2 || !take(separator))
        return none();
    const Digits third = digits();
    if (first.count == 4) {
        const QDate iso = dayOf(first.value, second.value, third.value);
        return third.count <= 2 && iso.isValid() ? std::optional(Date { iso, false, 0 }) : none();
    }
    if (first.count == 0 || first.count > 2 || (third.count != 2 && third.count != 4))
        return none();
    const int year = fullYear(third.value, third.count);
    const QDate dayFirst = dayOf(year, second.value, first.value);
    const QDate monthFirst = dayOf(year, first.value, second.value);
    if (separator == '.')
        return dayFirst.isValid() ? std::optional(Date { dayFirst, false, 0 }) : none();
    const bool wantsDay = order == ImportOptions::DateOrder::DayFirst;
    const QDate &wanted = wantsDay ? dayFirst : monthFirst;
    const QDate &other = wantsDay ? monthFirst : dayFirst;
    if (!wanted.isValid() && !other.isValid())
        return none();
    const quint8 evidence = !monthFirst.isValid() ? DayFirstOnly
        : !dayFirst.isValid()                     ? MonthFirstOnly
        : dayFirst == monthFirst                  ? 0 // 3/3 tells nothing
                                                  : EitherOrder;
    return Date { wanted.isValid() ? wanted : other, !wanted.isValid(), evidence };
}

bool TimeScanner::dateTimeGap()
{
    const qsizetype start = m_at;
    if (!take('T') && !take('t'))
        take(',');
    skipSpace();
    return m_at > start;
}

std::optional<int> TimeScanner::clockOf(int hours, int minutes, int seconds)
{
    skipSpace();
    const bool am = takeWord("am");
    const bool pm = !am && takeWord("pm");
    if (am || pm) {
        if (hours < 1 || hours > 12)
            return std::nullopt;
        hours = hours % 12 + (pm ? 12 : 0);
    } else if (!takeWord("uhr") && !takeWord("hrs")) {
        takeWord("h");
    }
    if (minutes > 59 || seconds > 59 || hours > 24 || (hours == 24 && (minutes || seconds)))
        return std::nullopt;
    return hours * 3600 + minutes * 60 + seconds;
}

std::optional<int> TimeScanner::timeOfDay()
{
    const Digits hours = digits();
    if (hours.count == 3 || hours.count == 4)
        return clockOf(hours.value / 100, hours.value % 100, 0);
    if (hours.count == 0 || hours.count > 4)
        return std::nullopt;
    const char separator = char(peek() == 'H' ? 'h' : peek());
    const bool minutesFollow = (separator == ':' || separator == '.' || separator == 'h') && isDigit(peek(1));
    if (!minutesFollow)
        return clockOf(hours.value, 0, 0);
    ++m_at;
    const Digits minutes = digits();
    if (minutes.count != 2)
        return std::nullopt;
    Digits seconds;
    if (peek() == ':' && isDigit(peek(1))) {
        ++m_at;
        seconds = digits();
        if (seconds.count != 2)
            return std::nullopt;
        if (peek() == '.' && isDigit(peek(1))) {
            ++m_at;
            (void)digits(); // fractions of a second mean nothing to a delivery
        }
    }
    return clockOf(hours.value, minutes.value, seconds.value);
}

std::optional<int> TimeScanner::offset()
{
    skipSpace();
    if (take('Z') || take('z'))
        return 0;
    const qsizetype start = m_at;
    const int sign = peek() == '-' ? -1 : 1;
    if (!take('+') && !take('-'))
        return std::nullopt;
    Digits hours = digits();
    Digits minutes;
    if (hours.count == 4) {
        minutes = { hours.value % 100, 2 };
        hours = { hours.value / 100, 2 };
    } else if (take(':')) {
        minutes = digits();
    }
    if (hours.count == 0 || hours.count > 2 || hours.value > 14 || minutes.value > 59) {
        m_at = start;
        return std::nullopt;
    }
    return sign * (hours.value * 3600 + minutes.value * 60);
}

}
