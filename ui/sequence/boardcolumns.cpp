// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/boardcolumns.h"

namespace routedesk::ui {

using C = BoardColumn;
using namespace Qt::StringLiterals;

namespace {

const QSet<C> &firstColumns()
{
    static const QSet<C> first{ C::Place, C::Needs, C::Arrival, C::Window, C::WindowBar, C::Trouble, C::Service,
        C::Load, C::Status, C::RouteStops, C::RouteTimes, C::RouteWork, C::RouteDistance, C::RouteLoad,
        C::RouteProgress, C::RouteTrouble, C::RouteStatus };
    return first;
}

QString idOf(C column)
{
    static const QStringList ids{ u"place"_s, u"needs"_s, u"arrival"_s, u"window"_s, u"window-bar"_s, u"trouble"_s,
        u"driving"_s, u"wait"_s, u"service"_s, u"load"_s, u"status"_s, u"route-stops"_s, u"route-times"_s,
        u"route-work"_s, u"route-distance"_s, u"route-load"_s, u"route-progress"_s, u"route-trouble"_s,
        u"route-status"_s };
    Q_ASSERT(ids.size() == int(C::Count));
    return ids.at(int(column));
}

}

BoardColumns::BoardColumns(QObject *parent) : QObject(parent), m_shown(firstColumns()) { }

void BoardColumns::set(const QSet<C> &shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    emit changed();
}

void BoardColumns::setShown(C column, bool shown)
{
    QSet<C> wanted = m_shown;
    if (shown)
        wanted.insert(column);
    else
        wanted.remove(column);
    set(wanted);
}

void BoardColumns::reset()
{
    set(firstColumns());
}

QStringList BoardColumns::ids() const
{
    QStringList kept;
    for (const C column : all()) {
        if (isShown(column))
            kept.append(idOf(column));
    }
    return kept;
}

void BoardColumns::setIds(const QStringList &ids)
{
    QSet<C> wanted;
    for (const C column : all()) {
        if (ids.contains(idOf(column)))
            wanted.insert(column);
    }
    if (!wanted.isEmpty())
        set(wanted);
}

QList<C> BoardColumns::all()
{
    QList<C> columns;
    for (int column = 0; column < int(C::Count); ++column)
        columns.append(C(column));
    return columns;
}

QString BoardColumns::name(C column)
{
    switch (column) {
    case C::Place: return tr("Destination");
    case C::Needs: return tr("Needs");
    case C::Arrival: return tr("Arrival");
    case C::Window: return tr("Window");
    case C::WindowBar: return tr("Bar of the window");
    case C::Trouble: return tr("Late or broken");
    case C::Driving: return tr("Drive");
    case C::Wait: return tr("Wait");
    case C::Service: return tr("Service");
    case C::Load: return tr("Load");
    case C::Status: return tr("Status");
    case C::RouteStops: return tr("Stops");
    case C::RouteTimes: return tr("Start and end");
    case C::RouteWork: return tr("Driving, service, waiting");
    case C::RouteDistance: return tr("Distance");
    case C::RouteLoad: return tr("Load");
    case C::RouteProgress: return tr("Progress");
    case C::RouteTrouble: return tr("Late or broken");
    case C::RouteStatus: return tr("Status");
    case C::Count: break;
    }
    return {};
}

}
