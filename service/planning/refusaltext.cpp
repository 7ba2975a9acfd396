// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/planinput.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString minutes(std::int64_t seconds)
{
    const auto rounded = std::max<qint64>(1, std::llround(double(seconds) / 60.0));
    return rounded == 1 ? u"1 minute"_s : u"%1 minutes"_s.arg(rounded);
}

QString clock(api::Instant instant, const QTimeZone &zone)
{
    return api::toDateTime(instant).toTimeZone(zone).toString(u"HH:mm"_s);
}

QString listOf(const std::vector<std::string> &words)
{
    QStringList result;
    for (const std::string &word : words)
        result.append(QString::fromStdString(word));
    return result.join(u", "_s);
}

}

QString sentenceOf(const planner::Refusal &refusal, const QTimeZone &zone)
{
    using Cause = planner::Refusal::Cause;
    const QString worker = QString::fromStdString(refusal.vehicle);
    switch (refusal.cause) {
    case Cause::NoVehicle:
        return u"No worker is available on that day."_s;
    case Cause::NotOpen:
        return u"It is closed or disabled."_s;
    case Cause::NotTried:
        return u"Planning ended before its turn; trigger the plan again."_s;
    case Cause::MateMissing:
        return u"The other half of this pick and drop pair is neither in the plan nor on a route."_s;
    case Cause::SkillMissing:
        return u"No available worker can take its product types; %1 lacks %2."_s.arg(worker, listOf(refusal.skills));
    case Cause::CapacityExceeded:
        return u"It needs %1 units of capacity, and the most that is free, with %3, is %2."_s.arg(
            QString::number(refusal.amount), QString::number(refusal.available), worker);
    case Cause::WindowMissed:
        if (refusal.arrival) {
            return u"Its window cannot be met: the earliest possible arrival, by %1, is %2, which is %3 late."_s.arg(
                worker, clock(*refusal.arrival, zone), minutes(refusal.amount));
        }
        return u"Its window cannot be met by any worker."_s;
    case Cause::OthersDelayed:
        return u"Taking it would make other orders of %1 late by %2."_s.arg(worker, minutes(refusal.amount));
    case Cause::ShiftEndExceeded:
        return u"It would keep %1 on the road for %2 beyond the end of the shift."_s.arg(worker, minutes(refusal.amount));
    case Cause::MaxDistanceExceeded:
        return u"It would take the route of %1 beyond the longest distance allowed, by %2 km."_s.arg(
            worker, QString::number(double(refusal.amount) / 1000.0, 'f', 1));
    case Cause::HeldPlace:
        return u"The other half of this pick and drop pair is already under way, and no place beside it is left."_s;
    }
    return u"No place was found for it."_s;
}

}
