// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/pacewords.h"

#include "planner/travelfit.h"
#include "ui/words/tr.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace routedesk::ui::words {

namespace {

/// The service learns nothing from fewer.
constexpr int fewestDrives = planner::FitRules().fewestLegs;

QString figure(double number)
{
    return QLocale().toString(number, 'f', 1);
}

QString nameOf(const api::OpsGroup &group)
{
    return group.label.isEmpty() ? group.handle : group.label;
}

}

QString pace(const api::TravelPace &pace)
{
    return Words::tr("%1 min a km and %2 min a leg; short legs %3 min a km. Ways are %4 times the straight line.")
        .arg(figure(pace.farMinutesPerKm), figure(pace.fixedMinutes), figure(pace.nearMinutesPerKm),
            figure(pace.detourFactor));
}

QString paceSource(const api::OpsGroup &group, const QTimeZone &zone)
{
    if (!group.travelPace)
        return Words::tr("Usual estimate: fewer than %1 drives to learn from so far.").arg(fewestDrives);
    const QString drives = Words::tr("Learnt from %n drive(s)", nullptr, group.travelPace->legs);
    if (!group.travelPace->fittedAt)
        return drives + u'.';
    const QDate day
        = QDateTime::fromMSecsSinceEpoch(group.travelPace->fittedAt->time_since_epoch().count(), zone).date();
    return QStringLiteral("%1, %2.").arg(drives, QLocale().toString(day, QStringLiteral("d MMMM yyyy")));
}

QString paceHint(const QList<api::OpsGroup> &groups)
{
    QStringList learnt;
    int drives = 0;
    for (const api::OpsGroup &group : groups) {
        if (!group.travelPace)
            continue;
        learnt.append(nameOf(group));
        drives += group.travelPace->legs;
    }
    if (learnt.isEmpty())
        return {};
    if (learnt.size() == 1)
        return Words::tr("Estimates go by the pace of %1, learnt from %n drive(s).", nullptr, drives)
            .arg(learnt.constFirst());
    return Words::tr("Estimates go by what each of %1 ops groups has driven, %n drive(s) in all.", nullptr, drives)
        .arg(learnt.size());
}

}
