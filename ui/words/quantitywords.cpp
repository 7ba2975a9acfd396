// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/quantitywords.h"

#include "ui/words/tr.h"

#include <cmath>
#include <cstdlib>

namespace routedesk::ui::words {

namespace {

constexpr QChar minusSign{ 0x2212 };

QString minutesText(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    if (hours == 0)
        return Words::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return Words::tr("%1 h").arg(hours);
    return Words::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
}

qint64 wholeMinutes(std::chrono::seconds seconds)
{
    return static_cast<qint64>(std::llround(static_cast<double>(seconds.count()) / 60.0));
}

QString signedText(bool negative, const QString &amount)
{
    return (negative ? minusSign : QChar(u'+')) + amount;
}

}

QString none()
{
    return QStringLiteral("\u2013");
}

QString distance(double metres, const QLocale &locale)
{
    const double rounded = std::round(metres / 10.0) * 10.0;
    if (std::abs(rounded) < 1000.0)
        return Words::tr("%1 m").arg(
            locale.toString(std::abs(metres) < 100.0 ? std::round(metres) : rounded, 'f', 0));
    const double km = metres / 1000.0;
    return Words::tr("%1 km").arg(locale.toString(km, 'f', std::abs(km) < 9.95 ? 1 : 0));
}

QString distance(std::optional<double> metres, const QLocale &locale)
{
    return metres ? distance(*metres, locale) : none();
}

QString duration(std::chrono::seconds seconds)
{
    if (std::abs(seconds.count()) < 60)
        return Words::tr("%1 s").arg(seconds.count());
    return minutesText(wholeMinutes(seconds));
}

QString duration(std::optional<double> seconds)
{
    return seconds ? duration(std::chrono::seconds(std::llround(*seconds))) : none();
}

QString lateness(std::chrono::seconds late)
{
    const qint64 minutes = wholeMinutes(late);
    if (minutes == 0)
        return {};
    return minutes > 0 ? signedText(false, minutesText(minutes)) : Words::tr("%1 early").arg(minutesText(-minutes));
}

QString change(std::chrono::seconds by)
{
    const qint64 minutes = wholeMinutes(by);
    if (minutes == 0)
        return QChar(0xB1) + minutesText(0);
    return signedText(minutes < 0, minutesText(std::abs(minutes)));
}

QString changeOfDistance(double metres, const QLocale &locale)
{
    if (std::abs(metres) < 50.0)
        return QChar(0xB1) + Words::tr("%1 km").arg(0);
    return signedText(metres < 0, Words::tr("%1 km").arg(locale.toString(std::abs(metres) / 1000.0, 'f', 1)));
}

QString count(qint64 number, const QLocale &locale)
{
    return locale.toString(number);
}

QString load(int load, std::optional<int> capacity)
{
    return capacity ? QStringLiteral("%1/%2").arg(load).arg(*capacity) : QString::number(load);
}

QString coordinates(double latitude, double longitude)
{
    return QStringLiteral("%1, %2").arg(latitude, 0, 'f', 5).arg(longitude, 0, 'f', 5);
}

}
