// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/routevisibility.h"

namespace routedesk::ui {

void RouteVisibility::setShown(const QString &routeId, bool shown)
{
    if (shown == isShown(routeId))
        return;
    if (shown)
        m_hidden.remove(routeId);
    else
        m_hidden.insert(routeId);
    emit changed();
}

QSet<QString> RouteVisibility::othersOf(const QString &routeId, const QStringList &all)
{
    QSet<QString> others(all.cbegin(), all.cend());
    others.remove(routeId);
    return others;
}

bool RouteVisibility::isAlone(const QString &routeId, const QStringList &all) const
{
    return all.size() > 1 && m_hidden == othersOf(routeId, all);
}

void RouteVisibility::solo(const QString &routeId, const QStringList &all)
{
    const QSet<QString> others = othersOf(routeId, all);
    m_hidden = m_hidden == others ? QSet<QString>() : others;
    emit changed();
}

void RouteVisibility::setFaded(const QString &routeId, bool faded)
{
    if (faded == m_faded.contains(routeId))
        return;
    if (faded)
        m_faded.insert(routeId);
    else
        m_faded.remove(routeId);
    emit changed();
}

void RouteVisibility::setFadesRouted(bool fades)
{
    if (fades == m_fadesRouted)
        return;
    m_fadesRouted = fades;
    emit changed();
}

void RouteVisibility::showAll()
{
    if (showsAll())
        return;
    m_hidden.clear();
    m_faded.clear();
    emit changed();
}

}
