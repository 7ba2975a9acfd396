// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/shiftwords.h"

#include "ui/batch/orderdraft.h"

#include <QLocale>
#include <QStringList>

namespace routedesk::ui {

namespace {

constexpr int dayMinutes = 24 * 60;

const QStringList &days()
{
    static const QStringList words{ QStringLiteral("monday"), QStringLiteral("tuesday"),
        QStringLiteral("wednesday"), QStringLiteral("thursday"), QStringLiteral("friday"),
        QStringLiteral("saturday"), QStringLiteral("sunday") };
    return words;
}

}

QString weekdayWord(int day)
{
    return days().value(day - 1);
}

int weekdayOf(const QString &word)
{
    return int(days().indexOf(word.toLower())) + 1;
}

QString weekdayName(const QString &word)
{
    const int day = weekdayOf(word);
    return day == 0 ? word : QLocale().standaloneDayName(day);
}

QString minuteText(int minute)
{
    const int shown = minute > dayMinutes ? minute % dayMinutes : minute;
    return QStringLiteral("%1:%2")
        .arg(shown / 60, 2, 10, QLatin1Char('0'))
        .arg(shown % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> minuteFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == QLatin1StringView("24:00") || trimmed == QLatin1StringView("24"))
        return dayMinutes;
    const auto time = clockFromText(trimmed);
    return time ? std::optional(time->hour() * 60 + time->minute()) : std::nullopt;
}

}
