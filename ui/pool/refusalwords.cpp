// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/refusalwords.h"

#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"

#include <QCoreApplication>
#include <QStringList>

namespace routedesk::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RefusalWords", text);
}

QString skillList(const planner::Refusal &refusal)
{
    QStringList skills;
    for (const std::string &skill : refusal.skills)
        skills.append(QString::fromStdString(skill));
    return skills.join(QStringLiteral(", "));
}

QString missedWindow(const planner::Refusal &refusal, const QString &vehicle, const DayWords &words)
{
    if (!refusal.arrival || vehicle.isEmpty())
        return say("No worker can be there within its window. Widen the window or add a worker.");
    return say("Nearest possible arrival %1 by %2, %3 after its window. Widen the window.")
        .arg(words.clock(*refusal.arrival), vehicle, words::duration(std::chrono::seconds(refusal.amount)));
}

QString causeWords(const planner::Refusal &refusal, const DayWords &words)
{
    using Cause = planner::Refusal::Cause;
    const QString vehicle = QString::fromStdString(refusal.vehicle);
    switch (refusal.cause) {
    case Cause::NoVehicle: return say("No worker of its ops group is on duty this day.");
    case Cause::NotOpen: return say("It is closed or paused: nothing to plan.");
    case Cause::NotTried: return say("It has no coordinates. Give its destination a place on the map.");
    case Cause::MateMissing: return say("Its other half is not here to be planned with it.");
    case Cause::SkillMissing: return say("No worker on duty can take %1.").arg(skillList(refusal));
    case Cause::CapacityExceeded:
        return say("Needs %1 units; the largest free load is %2, on %3.")
            .arg(refusal.amount)
            .arg(refusal.available)
            .arg(vehicle);
    case Cause::WindowMissed: return missedWindow(refusal, vehicle, words);
    case Cause::OthersDelayed:
        return say("It would make other stops %1 late.").arg(words::duration(std::chrono::seconds(refusal.amount)));
    case Cause::ShiftEndExceeded:
        return say("The nearest route, of %1, would end %2 after the shift.")
            .arg(vehicle, words::duration(std::chrono::seconds(refusal.amount)));
    case Cause::MaxDistanceExceeded:
        return say("The nearest route, of %1, would be %2 too long.")
            .arg(vehicle, words::distance(double(refusal.amount)));
    case Cause::HeldPlace: return say("Its other half is already settled where no place is left beside it.");
    }
    return {};
}

}

QString refusalWords(const planner::Refusal &refusal, const DayWords &words)
{
    const QString cause = causeWords(refusal, words);
    if (refusal.skills.empty() || refusal.cause == planner::Refusal::Cause::SkillMissing)
        return cause;
    return say("%1 Only workers with %2 were asked.").arg(cause, skillList(refusal));
}

}
