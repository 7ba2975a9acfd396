// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planboard.h"

#include <algorithm>

namespace routedesk::models {

const PlanBoard::Row *PlanBoard::row(const QString &id) const
{
    const auto it = m_rows.constFind(id);
    return it == m_rows.cend() ? nullptr : &*it;
}

RouteContents PlanBoard::contents(const QString &id) const
{
    const Row *found = row(id);
    if (!found)
        return {};
    return { true, found->route.workerHandle, found->route.opsGroupHandle, found->route.stops };
}

void PlanBoard::place(Row &row, const Sequence &stops)
{
    for (const api::OrderKey &key : std::as_const(row.route.stops)) {
        if (m_routeOf.value(key) == row.route.id)
            m_routeOf.remove(key);
        m_changes.placed.insert(key);
    }
    for (const api::OrderKey &key : stops) {
        m_changes.placed.insert(key);
        const QString elsewhere = m_routeOf.value(key);
        if (!elsewhere.isNull() && elsewhere != row.route.id) {
            Row &other = m_rows[elsewhere];
            other.route.stops.removeOne(key);
            for (const api::OrderKey &moved : std::as_const(other.route.stops))
                m_changes.placed.insert(moved);
            touch(other);
        }
        m_routeOf.insert(key, row.route.id);
    }
    row.route.stops = stops;
}

void PlanBoard::touch(Row &row)
{
    const bool differs = row.route.stops != row.base.stops || row.route.workerHandle != row.base.workerHandle;
    row.route.isNew = !row.base.exists;
    row.route.isUnsent = row.base.exists ? differs : !row.route.stops.isEmpty();
    if (!row.route.isUnsent)
        row.route.hasConflict = false;
    const QString &id = row.route.id;
    if (!m_changes.changed.contains(id) && !m_changes.inserted.contains(id))
        m_changes.changed.append(id);
}

// A route of ours that comes back stands where it stood: the order is that in which they were made.
void PlanBoard::insertId(const QString &id)
{
    const auto serial = [](const QString &one) {
        return one.startsWith(QLatin1StringView("new-")) ? QStringView(one).sliced(4).toInt() : 0;
    };
    const int mine = serial(id);
    const auto later = std::ranges::find_if(m_ids, [&](const QString &one) { return mine > 0 && serial(one) > mine; });
    m_ids.insert(later, id);
}

void PlanBoard::setContents(const QString &id, const RouteContents &contents)
{
    if (!m_rows.contains(id)) {
        if (!contents.exists)
            return;
        insertId(id);
        m_changes.inserted.append(id);
        m_rows[id].route.id = id;
    }
    Row &row = m_rows[id];
    row.route.workerHandle = contents.exists ? contents.workerHandle : row.base.workerHandle;
    if (contents.exists)
        row.route.opsGroupHandle = contents.opsGroupHandle;
    place(row, contents.exists ? contents.stops : Sequence());
    touch(row);
    if (!contents.exists)
        removeIfGone(id);
}

void PlanBoard::setSides(const QString &id, const RouteContents &base, const RouteContents &contents)
{
    if (!m_rows.contains(id)) {
        if (!base.exists && !contents.exists)
            return;
        insertId(id);
        m_changes.inserted.append(id);
        m_rows[id].route.id = id;
    }
    m_rows[id].base = base;
    setContents(id, contents);
    if (m_rows.contains(id) && base.exists)
        m_rows[id].route.opsGroupHandle = base.opsGroupHandle;
    if (m_rows.contains(id))
        removeIfGone(id);
}

void PlanBoard::setConflict(const QString &id, bool conflict)
{
    if (const auto it = m_rows.find(id); it != m_rows.end() && it->route.hasConflict != conflict) {
        it->route.hasConflict = conflict;
        touch(*it);
    }
}

void PlanBoard::markChanged(const QString &id)
{
    if (const auto it = m_rows.find(id); it != m_rows.end())
        touch(*it);
}

void PlanBoard::rename(const QString &oldId, const QString &newId)
{
    Row row = m_rows.take(oldId);
    row.route.id = newId;
    for (const api::OrderKey &key : std::as_const(row.route.stops))
        m_routeOf[key] = newId;
    m_ids[m_ids.indexOf(oldId)] = newId;
    m_rows.insert(newId, row);
}

void PlanBoard::removeStops(const QSet<api::OrderKey> &keys)
{
    QSet<QString> routes;
    for (const api::OrderKey &key : keys) {
        if (const auto it = m_routeOf.constFind(key); it != m_routeOf.cend())
            routes.insert(*it);
    }
    for (const QString &id : std::as_const(routes)) {
        Row &row = m_rows[id];
        place(row, without(row.route.stops, keys));
        touch(row);
    }
}

void PlanBoard::removeIfGone(const QString &id)
{
    const Row *found = row(id);
    if (found->base.exists || !found->route.stops.isEmpty())
        return;
    m_rows.remove(id);
    m_ids.removeOne(id);
    m_changes.changed.removeOne(id);
    if (!m_changes.inserted.removeOne(id))
        m_changes.removed.append(id);
}

void PlanBoard::clear()
{
    *this = {};
}

PlanBoard::Changes PlanBoard::takeChanges()
{
    return std::exchange(m_changes, {});
}

}
