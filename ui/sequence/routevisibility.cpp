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

void RouteVisibility::solo(const QString &routeId, const QStringList &all)
{
    QSet<QString> others(all.cbegin(), all.cend());
    others.remove(routeId);
    m_hidden = m_hidden == others ? QSet<QString>() : others;
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
    if (m_hidden.isEmpty())
        return;
    m_hidden.clear();
    emit changed();
}

}
