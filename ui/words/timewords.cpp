// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/timewords.h"

#include "ui/words/tr.h"

#include <QDateTime>

#include <cstdlib>

namespace routedesk::ui {

TimeWords::TimeWords(const QTimeZone &zone, ClockFace face, const QLocale &locale)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc()), m_face(face), m_locale(locale)
{
}

QDateTime TimeWords::local(api::Instant instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), m_zone);
}

QDate TimeWords::dateOf(api::Instant instant) const
{
    return local(instant).date();
}

QString TimeWords::clock(api::Instant instant) const
{
    return m_locale.toString(
        local(instant).time(), m_face == ClockFace::Hours24 ? QStringLiteral("HH:mm") : QStringLiteral("h:mm AP"));
}

QString TimeWords::clockSeconds(api::Instant instant) const
{
    return m_locale.toString(local(instant).time(),
        m_face == ClockFace::Hours24 ? QStringLiteral("HH:mm:ss") : QStringLiteral("h:mm:ss AP"));
}

QString TimeWords::day(QDate date, QDate today) const
{
    const bool sameYear = !today.isValid() || today.year() == date.year();
    return m_locale.toString(date, sameYear ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy"));
}

QString TimeWords::clockOn(api::Instant instant, QDate onDay) const
{
    const QDate date = dateOf(instant);
    return date == onDay ? clock(instant) : day(date, onDay) + u' ' + clock(instant);
}

QString TimeWords::briefOn(api::Instant instant, QDate onDay) const
{
    constexpr qint64 daysKnownByName = 6;
    const QDate date = dateOf(instant);
    if (date == onDay)
        return clock(instant);
    const bool isNear = std::abs(date.daysTo(onDay)) <= daysKnownByName;
    return m_locale.toString(date, isNear ? QStringLiteral("ddd") : QStringLiteral("d MMM")) + u' ' + clock(instant);
}

QString TimeWords::window(std::optional<api::Instant> after, std::optional<api::Instant> before, QDate onDay) const
{
    if (after && before) {
        const QString end = dateOf(*before) == dateOf(*after) ? clock(*before) : clockOn(*before, onDay);
        return clockOn(*after, onDay) + QChar(0x2013) + end;
    }
    if (after)
        return Words::tr("from %1").arg(clockOn(*after, onDay));
    if (before)
        return Words::tr("until %1").arg(clockOn(*before, onDay));
    return {};
}

QString TimeWords::full(api::Instant instant) const
{
    const QDateTime at = local(instant);
    return QStringLiteral("%1 %2 %3")
        .arg(m_locale.toString(at.date(), QLocale::LongFormat), clockSeconds(instant), m_zone.abbreviation(at));
}

QString TimeWords::age(api::Instant instant, api::Instant now) const
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - instant).count();
    if (seconds < 5)
        return Words::tr("just now");
    if (seconds < 60)
        return Words::tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 12 * 3600)
        return Words::tr("%1 h ago").arg(seconds / 3600);
    return clockOn(instant, dateOf(now));
}

QString TimeWords::zoneName(api::Instant at) const
{
    const QString id = QString::fromLatin1(m_zone.id());
    if (id == QLatin1StringView("UTC") || id == QLatin1StringView("Etc/UTC"))
        return Words::tr("UTC");
    const QString city = id.section(u'/', -1).replace(u'_', u' ');
    return Words::tr("%1 time (%2)").arg(city, m_zone.abbreviation(local(at)));
}

}
