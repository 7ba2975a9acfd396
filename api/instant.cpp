// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/instant.h"

#include <QTimeZone>

#include <array>

namespace routedesk::api {

namespace {

using namespace std::chrono;

/// Reads from left to right; once something does not fit, everything that follows fails too.
template<class Text>
class Cursor {
public:
    explicit Cursor(Text text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at == size(); }
    [[nodiscard]] int peek() const { return atEnd() ? -1 : unit(m_at); }
    [[nodiscard]] bool good() const { return m_good; }

    bool skip(int wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    void expect(int wanted) { m_good = skip(wanted) && m_good; }

    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const int c = peek();
            if (c < '0' || c > '9') {
                m_good = false;
                return 0;
            }
            value = value * 10 + (c - '0');
            ++m_at;
        }
        return value;
    }

    /// The digits after a decimal point as milliseconds, the rest cut off.
    int milliseconds()
    {
        int value = 0;
        int count = 0;
        for (int c = peek(); c >= '0' && c <= '9'; c = peek()) {
            if (count < 3)
                value = value * 10 + (c - '0');
            ++count;
            ++m_at;
        }
        if (count == 0 || count > 9)
            m_good = false;
        for (; count < 3; ++count)
            value *= 10;
        return value;
    }

private:
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_text.size()); }
    [[nodiscard]] int unit(std::size_t at) const
    {
        if constexpr (std::is_same_v<Text, QStringView>)
            return m_text[static_cast<qsizetype>(at)].unicode();
        else
            return static_cast<unsigned char>(m_text[at]);
    }

    Text m_text;
    std::size_t m_at = 0;
    bool m_good = true;
};

template<class Text>
std::optional<minutes> readZone(Cursor<Text> &cursor)
{
    if (cursor.atEnd() || cursor.skip('Z'))
        return minutes(0);
    const bool west = cursor.peek() == '-';
    if (!cursor.skip('+') && !cursor.skip('-'))
        return std::nullopt;
    const int hour = cursor.digits(2);
    int minute = 0;
    if (cursor.skip(':') || !cursor.atEnd())
        minute = cursor.digits(2);
    if (!cursor.good() || hour > 23 || minute > 59)
        return std::nullopt;
    const minutes offset(hour * 60 + minute);
    return west ? -offset : offset;
}

template<class Text>
std::optional<Instant> parse(Text text)
{
    Cursor<Text> cursor(text);
    const year y(cursor.digits(4));
    cursor.expect('-');
    const month m(static_cast<unsigned>(cursor.digits(2)));
    cursor.expect('-');
    const day d(static_cast<unsigned>(cursor.digits(2)));
    if (!cursor.skip('T'))
        cursor.expect(' ');
    const int hour = cursor.digits(2);
    cursor.expect(':');
    const int minute = cursor.digits(2);
    cursor.expect(':');
    const int second = cursor.digits(2);
    const int fraction = cursor.skip('.') ? cursor.milliseconds() : 0;
    if (!cursor.good() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const year_month_day date(y, m, d);
    const auto zone = readZone(cursor);
    if (!zone || !cursor.atEnd() || !date.ok() || y < year(1))
        return std::nullopt;
    const Instant instant = sys_days(date) + hours(hour) + minutes(minute) - *zone + seconds(second)
        + milliseconds(fraction);
    // An offset may lead out of the years that can be written again.
    const auto inUtc = year_month_day(floor<std::chrono::days>(instant)).year();
    return inUtc < year(1) || inUtc > year(9999) ? std::nullopt : std::optional(instant);
}

using Written = std::array<char, 24>;

void writeDigits(char *at, unsigned value, int count)
{
    for (int i = count - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

/// False for the years that four digits cannot hold.
bool write(Instant instant, Written &out)
{
    const auto days = floor<std::chrono::days>(instant);
    const year_month_day date(days);
    if (date.year() < year(0) || date.year() > year(9999))
        return false;
    const hh_mm_ss<milliseconds> time(instant - days);
    out = { '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0', ':', '0', '0', '.', '0',
        '0', '0', 'Z' };
    writeDigits(&out[0], static_cast<unsigned>(static_cast<int>(date.year())), 4);
    writeDigits(&out[5], static_cast<unsigned>(date.month()), 2);
    writeDigits(&out[8], static_cast<unsigned>(date.day()), 2);
    writeDigits(&out[11], static_cast<unsigned>(time.hours().count()), 2);
    writeDigits(&out[14], static_cast<unsigned>(time.minutes().count()), 2);
    writeDigits(&out[17], static_cast<unsigned>(time.seconds().count()), 2);
    writeDigits(&out[20], static_cast<unsigned>(time.subseconds().count()), 3);
    return true;
}

}

std::optional<Instant> instantFromText(QStringView text)
{
    return parse(text);
}

std::optional<Instant> instantFromUtf8(std::string_view text)
{
    return parse(text);
}

QString toText(Instant instant)
{
    Written out;
    if (write(instant, out))
        return QString::fromLatin1(out.data(), out.size());
    return toDateTime(instant).toString(Qt::ISODateWithMs);
}

QByteArray toUtf8(Instant instant)
{
    Written out;
    if (write(instant, out))
        return QByteArray(out.data(), out.size());
    return toText(instant).toUtf8();
}

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), QTimeZone::utc());
}

Instant toInstant(const QDateTime &dateTime)
{
    return Instant(milliseconds(dateTime.toMSecsSinceEpoch()));
}

}
