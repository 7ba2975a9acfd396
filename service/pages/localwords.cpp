// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/localwords.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr double metresPerMile = 1609.344;
constexpr double metresPerFoot = 0.3048;

QLocale localeOf(const QTimeZone &zone)
{
    const QLocale::Territory territory = zone.territory();
    return territory == QLocale::AnyTerritory ? QLocale(QLocale::English, QLocale::Ireland)
                                              : QLocale(QLocale::English, territory);
}

double roundDown(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double share = value / power;
    return power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
}

}

LocalWords::LocalWords(const QTimeZone &zone, api::Instant now)
    : m_zone(zone)
    , m_locale(localeOf(zone))
    , m_now(now)
    , m_miles(m_locale.measurementSystem() != QLocale::MetricSystem)
    , m_halfDays(m_locale.timeFormat(QLocale::ShortFormat).contains(u"ap", Qt::CaseInsensitive))
{
}

QDateTime LocalWords::local(api::Instant instant) const
{
    return api::toDateTime(instant).toTimeZone(m_zone);
}

QString LocalWords::time(api::Instant instant) const
{
    const QTime time = local(instant).time();
    if (!m_halfDays)
        return time.toString(u"HH:mm"_s);
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return QString::number(hour) + time.toString(u":mm"_s) + QChar::Nbsp + (time.hour() < 12 ? "am"_L1 : "pm"_L1);
}

bool LocalWords::isToday(api::Instant instant) const
{
    return local(instant).date() == local(m_now).date();
}

QString LocalWords::day(api::Instant instant) const
{
    const QDate date = local(instant).date();
    const qint64 ahead = local(m_now).date().daysTo(date);
    if (ahead == 0)
        return u"today"_s;
    if (ahead == 1)
        return u"tomorrow"_s;
    if (ahead == -1)
        return u"yesterday"_s;
    const bool monthFirst = m_locale.territory() == QLocale::UnitedStates;
    QString text = m_locale.toString(date, monthFirst ? u"dddd, MMMM d"_s : u"dddd, d MMMM"_s);
    if (date.year() != local(m_now).date().year())
        text += (monthFirst ? ", "_L1 : " "_L1) + QString::number(date.year());
    return text;
}

QString LocalWords::window(api::Instant from, api::Instant to) const
{
    QString start = time(from);
    // 1:00–1:15 pm: said once when it is the same for both.
    if (m_halfDays && local(from).date() == local(to).date()
        && (local(from).time().hour() < 12) == (local(to).time().hour() < 12))
        start.truncate(start.indexOf(QChar::Nbsp));
    const QString times = start + u'–' + time(to);
    return isToday(from) ? times : day(from) + ", "_L1 + times;
}

QString LocalWords::distance(double metres) const
{
    const double large = m_miles ? metres / metresPerMile : metres / 1000.0;
    if (large >= (m_miles ? 0.2 : 1.0))
        return QString::number(large, 'f', large < 9.95 && large != std::floor(large) ? 1 : 0)
            + (m_miles ? " mi"_L1 : " km"_L1);
    const double small = m_miles ? metres / metresPerFoot : metres;
    const double step = small < 100 ? 10 : 50;
    return QString::number(std::max(1.0, std::round(small / step)) * step) + (m_miles ? " ft"_L1 : " m"_L1);
}

QString LocalWords::zoneName() const
{
    const QString place = QString::fromLatin1(m_zone.id()).section(u'/', -1).replace(u'_', u' ');
    const QString brief = local(m_now).timeZoneAbbreviation();
    return brief.isEmpty() || brief == place ? place : u"%1 (%2)"_s.arg(place, brief);
}

double LocalWords::roundMetres(double atMost) const
{
    if (!m_miles)
        return roundDown(atMost);
    return atMost >= 0.2 * metresPerMile ? roundDown(atMost / metresPerMile) * metresPerMile
                                         : roundDown(atMost / metresPerFoot) * metresPerFoot;
}

}
