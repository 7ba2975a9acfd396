// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/statuswords.h"

#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

namespace routedesk::ui::words {

namespace {

QString eventName(const api::TimelineEvent &event)
{
    using M = api::TimelineEvent::Meaning;
    switch (event.meaning()) {
    case M::Created: return Words::tr("Created");
    case M::Planned: return Words::tr("Planned");
    case M::Assigned: return Words::tr("Assigned");
    case M::Started: return Words::tr("Started");
    case M::Disabled: return Words::tr("Paused");
    case M::Enabled: return Words::tr("Resumed");
    case M::Completed: return Words::tr("Completed");
    case M::Cancelled: return Words::tr("Cancelled");
    case M::ActivityStarted: return Words::tr("Began: %1").arg(activity(event.activity));
    case M::ActivityEnded: return Words::tr("Ended: %1").arg(activity(event.activity));
    case M::ActivityInterval: return activity(event.activity);
    case M::Outage: return Words::tr("Tracking outage");
    case M::StatusUpdated: return Words::tr("Status changed");
    case M::GeofenceEntered: return Words::tr("Arrived");
    case M::GeofenceExited: return Words::tr("Left");
    case M::ServiceStarted: return Words::tr("Service began");
    case M::ServiceEnded: return Words::tr("Service ended");
    case M::Service: return Words::tr("Service");
    case M::CheckIn: return Words::tr("Worker checked in");
    case M::CheckOut: return Words::tr("Worker checked out");
    case M::DeviceLinked: return Words::tr("Device linked");
    case M::DeviceUnlinked: return Words::tr("Device unlinked");
    case M::Other: break;
    }
    return event.type;
}

}

QString timelineEvent(const api::TimelineEvent &event)
{
    QString text = eventName(event);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    QStringList more;
    if (event.duration && *event.duration > 0)
        more.append(duration(event.duration));
    if (event.distance && *event.distance > 0)
        more.append(distance(event.distance));
    return more.isEmpty() ? text : text + QStringLiteral(" \u00B7 ") + more.join(QStringLiteral(" \u00B7 "));
}

}
