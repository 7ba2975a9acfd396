// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/planinput.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString minutes(std::int64_t seconds)
{
    const auto rounded = std::max<qint64>(1, std::llround(double(seconds) / 60.0));
    if (rounded >= 120)
        return u"%1 hours %2 minutes"_s.arg(rounded / 60).arg(rounded % 60);
    return rounded == 1 ? u"1 minute"_s : u"%1 minutes"_s.arg(rounded);
}

QString kilometres(std::int64_t metres)
{
    return QString::number(double(metres) / 1000.0, 'f', 1) + " km"_L1;
}

QString listed(const QStringList &words)
{
    return words.size() < 2 ? words.value(0) : words.first(words.size() - 1).join(u", ") + " and "_L1 + words.last();
}

QStringList words(const std::vector<std::string> &skills)
{
    QStringList result;
    for (const std::string &skill : skills)
        result.append(QString::fromStdString(skill));
    return result;
}

QString dayText(QDate day)
{
    return QLocale::c().toString(day, u"d MMMM yyyy");
}

/// Words one refusal of one day.
class Wording {
public:
    Wording(const planner::Refusal &refusal, const OrderRecord &order, const DayProblem &day, const QTimeZone &zone)
        : m_refusal(refusal)
        , m_order(order)
        , m_day(day)
        , m_zone(zone)
    {
    }

    [[nodiscard]] QString noWorker() const
    {
        const Absences &absent = m_day.absences;
        const QString where = m_day.opsGroupHandle.isEmpty() ? QString() : " in the ops group "_L1 + m_day.opsGroupHandle;
        const QString on = "No worker can take it on "_L1 + dayText(m_day.day);
        if (absent.workers == 0)
            return on + ": there are no workers"_L1 + where + u'.';
        QStringList reasons;
        const auto add = [&reasons](int count, const QString &what) {
            if (count > 0)
                reasons.append(QString::number(count) + (count == 1 ? " is "_L1 : " are "_L1) + what);
        };
        add(absent.offShift, u"off shift"_s);
        add(absent.unavailable, u"unavailable"_s);
        add(absent.underWay, u"under way already"_s);
        add(absent.otherProfile, u"excluded by the profile filter"_s);
        return on + ": of "_L1 + QString::number(absent.workers) + (absent.workers == 1 ? " worker"_L1 : " workers"_L1) + where
            + ", "_L1 + listed(reasons) + u'.';
    }

    [[nodiscard]] QString skills() const
    {
        return u"It needs the product types %1; %2, who comes nearest, lacks %3."_s.arg(
            listed(half().order.productTypes), worker(), listed(words(m_refusal.skills)));
    }

    [[nodiscard]] QString capacity() const
    {
        return u"It needs %1 units of capacity; the most that is free is %2, on the route of %3."_s.arg(
            QString::number(m_refusal.amount), QString::number(m_refusal.available), worker());
    }

    [[nodiscard]] QString window() const
    {
        const api::Order &order = half().order;
        if (!m_refusal.arrival || !order.scheduledAt)
            return u"Its window cannot be met by any worker."_s;
        const QString span = order.scheduledAfter
            ? u"window %1–%2"_s.arg(clock(*order.scheduledAfter), clock(*order.scheduledAt))
            : "deadline "_L1 + clock(*order.scheduledAt);
        return u"%1 %2 cannot be met: the earliest arrival, on the route of %3, is %4, which is %5 late."_s.arg(
            whose(), span, worker(), clock(*m_refusal.arrival), minutes(m_refusal.amount));
    }

    [[nodiscard]] QString others() const
    {
        return u"Taking it would make other orders on the route of %1 late, or later, by %2."_s.arg(
            worker(), minutes(m_refusal.amount));
    }

    [[nodiscard]] QString shiftEnd() const
    {
        const planner::Vehicle *driven = vehicle();
        if (!driven || !driven->shiftEnd)
            return u"It would keep %1 on the road for %2 beyond the end of the shift."_s.arg(worker(), minutes(m_refusal.amount));
        return u"It would keep %1 on the road until %2, %3 beyond the end of the shift at %4."_s.arg(worker(),
            clock(*driven->shiftEnd + std::chrono::seconds(m_refusal.amount)), minutes(m_refusal.amount),
            clock(*driven->shiftEnd));
    }

    [[nodiscard]] QString distance() const
    {
        const planner::Vehicle *driven = vehicle();
        if (!driven || !driven->maxMetres)
            return u"It would take the route of %1 beyond the longest distance allowed, by %2."_s.arg(worker(), kilometres(m_refusal.amount));
        return u"It would make the route of %1 %2 long, %3 beyond the longest that is allowed, %4."_s.arg(worker(),
            kilometres(*driven->maxMetres + m_refusal.amount), kilometres(m_refusal.amount), kilometres(*driven->maxMetres));
    }

    [[nodiscard]] QString mate() const
    {
        const bool isPick = m_order.order.key.type.is(api::OrderType::Pick);
        return u"The %1 that belongs to this %2 of %3"_s.arg(
            isPick ? "drop"_L1 : "pick"_L1, isPick ? "pick"_L1 : "drop"_L1, m_order.order.key.handle);
    }

private:
    // The half of a pair that it is about.
    [[nodiscard]] const OrderRecord &half() const
    {
        for (const OrderRecord &order : m_day.orders) {
            if (stopId(order) == m_refusal.stop)
                return order;
        }
        return m_order;
    }

    [[nodiscard]] QString whose() const
    {
        const api::OrderKey &key = half().order.key;
        if (key == m_order.order.key)
            return u"Its"_s;
        return key.type.is(api::OrderType::Pick) ? u"Its pick's"_s : u"Its drop's"_s;
    }

    [[nodiscard]] QString worker() const
    {
        const QString handle = QString::fromStdString(m_refusal.vehicle);
        for (const Candidate &candidate : m_day.candidates) {
            if (candidate.worker.worker.handle == handle && !candidate.worker.worker.name.isEmpty())
                return candidate.worker.worker.name;
        }
        return handle;
    }

    [[nodiscard]] const planner::Vehicle *vehicle() const
    {
        const auto found = std::ranges::find(m_day.problem.routes, m_refusal.vehicle,
            [](const planner::Route &route) { return route.vehicle.id; });
        return found == m_day.problem.routes.end() ? nullptr : &found->vehicle;
    }

    // The day is told where it is another one.
    [[nodiscard]] QString clock(api::Instant instant) const
    {
        const QDateTime local = api::toDateTime(instant).toTimeZone(m_zone);
        const QString time = local.toString(u"HH:mm"_s);
        return local.date() == m_day.day ? time : time + " on "_L1 + dayText(local.date());
    }

    const planner::Refusal &m_refusal;
    const OrderRecord &m_order;
    const DayProblem &m_day;
    const QTimeZone &m_zone;
};

}

namespace {

QString causeOf(const planner::Refusal &refusal, const OrderRecord &order, const Wording &wording)
{
    using Cause = planner::Refusal::Cause;
    switch (refusal.cause) {
    case Cause::NoVehicle: return wording.noWorker();
    case Cause::NotOpen: return u"It is %1."_s.arg(order.order.status.text());
    case Cause::NotTried: return u"Planning ended before its turn; trigger the plan again."_s;
    case Cause::MateMissing: return wording.mate() + " is neither in the plan nor on a route."_L1;
    case Cause::SkillMissing: return wording.skills();
    case Cause::CapacityExceeded: return wording.capacity();
    case Cause::WindowMissed: return wording.window();
    case Cause::OthersDelayed: return wording.others();
    case Cause::ShiftEndExceeded: return wording.shiftEnd();
    case Cause::MaxDistanceExceeded: return wording.distance();
    case Cause::HeldPlace: return wording.mate() + " is already under way, and no place beside it is left."_L1;
    }
    return u"No place was found for it."_s;
}

}

QString sentenceOf(
    const planner::Refusal &refusal, const OrderRecord &order, const DayProblem &day, const QTimeZone &zone)
{
    const QString cause = causeOf(refusal, order, Wording(refusal, order, day, zone));
    if (refusal.skills.empty() || refusal.cause == planner::Refusal::Cause::SkillMissing)
        return cause;
    return cause + " Only workers with "_L1 + listed(words(refusal.skills)) + " were asked."_L1;
}

}
