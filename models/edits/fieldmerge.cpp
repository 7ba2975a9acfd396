// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/fieldmerge.h"

#include <algorithm>

namespace routedesk::models {

namespace {

using api::OrderPatch;

template<class T>
api::Change<T> changeTo(const std::optional<T> &value)
{
    return value ? api::changedTo(*value) : api::cleared<T>();
}

std::optional<QString> groupOf(const api::Order &order)
{
    return order.opsGroupHandle.isEmpty() ? std::nullopt : std::optional(order.opsGroupHandle);
}

bool isWindow(const OrderPatch &patch)
{
    return patch.scheduledAt || patch.scheduledAfter;
}

std::optional<api::Metadata::Entry> entryOf(const api::Metadata &metadata, const QString &key)
{
    const auto entries = metadata.entries();
    const auto it = std::ranges::find(entries, key, &api::Metadata::Entry::key);
    return it == entries.cend() ? std::nullopt : std::optional(*it);
}

QStringList changedKeys(const api::Metadata &before, const api::Metadata &after)
{
    QStringList keys;
    for (const api::Metadata &side : { before, after }) {
        for (const auto &entry : side.entries()) {
            if (!keys.contains(entry.key) && entryOf(before, entry.key) != entryOf(after, entry.key))
                keys.append(entry.key);
        }
    }
    return keys;
}

void put(api::Metadata &metadata, const QString &key, const std::optional<api::Metadata::Entry> &entry)
{
    if (entry)
        metadata.set(key, entry->value, entry->isJson);
    else
        metadata.remove(key);
}

class Merging {
public:
    Merging(const OrderPatch &before, const OrderPatch &after, const api::Order &theirs)
        : m_before(before), m_after(after), m_theirs(theirs)
    {
    }

    [[nodiscard]] FieldMerge merged()
    {
        window();
        metadata();
        destination();
        simple(&OrderPatch::expectedServiceTime, m_theirs.expectedServiceTime.value_or(0));
        simple(&OrderPatch::productTypes, m_theirs.productTypes);
        simple(&OrderPatch::capacityUsed, m_theirs.load());
        simple(&OrderPatch::opsGroupHandle, groupOf(m_theirs));
        return m_merge;
    }

private:
    template<class T>
    void simple(std::optional<T> OrderPatch::*field, const T &now)
    {
        const std::optional<T> &before = m_before.*field, &after = m_after.*field;
        if (!after || *after == now)
            return;
        if (!before || *before == now) {
            m_merge.patch.*field = after;
            m_merge.expected.*field = now;
        } else {
            m_merge.contestedBefore.*field = before;
            m_merge.contestedAfter.*field = after;
        }
    }

    void window()
    {
        if (!isWindow(m_after))
            return;
        const auto from = m_before.scheduledAfter.value_or(m_theirs.scheduledAfter);
        const auto until = m_before.scheduledAt.value_or(m_theirs.scheduledAt);
        const auto newFrom = m_after.scheduledAfter.value_or(from), newUntil = m_after.scheduledAt.value_or(until);
        const bool isUntouched = from == m_theirs.scheduledAfter && until == m_theirs.scheduledAt;
        if (newFrom == m_theirs.scheduledAfter && newUntil == m_theirs.scheduledAt)
            return;
        if (!isUntouched) {
            m_merge.contestedBefore.scheduledAfter = changeTo(from);
            m_merge.contestedBefore.scheduledAt = changeTo(until);
            m_merge.contestedAfter.scheduledAfter = changeTo(newFrom);
            m_merge.contestedAfter.scheduledAt = changeTo(newUntil);
            return;
        }
        if (newFrom != from)
            m_merge.patch.scheduledAfter = changeTo(newFrom);
        if (newUntil != until)
            m_merge.patch.scheduledAt = changeTo(newUntil);
        m_merge.expected.scheduledAfter = changeTo(from);
        m_merge.expected.scheduledAt = changeTo(until);
    }

    void metadata()
    {
        if (!m_after.metadata || !m_before.metadata)
            return simple(&OrderPatch::metadata, m_theirs.metadata);
        api::Metadata merged = m_theirs.metadata, wanted = m_theirs.metadata;
        bool isContested = false;
        for (const QString &key : changedKeys(*m_before.metadata, *m_after.metadata)) {
            const auto now = entryOf(m_theirs.metadata, key);
            const auto mine = entryOf(*m_after.metadata, key);
            put(wanted, key, mine);
            if (now == entryOf(*m_before.metadata, key))
                put(merged, key, mine);
            else
                isContested = isContested || now != mine;
        }
        if (isContested) {
            m_merge.contestedBefore.metadata = merged; // what is not contested goes there at once
            m_merge.contestedAfter.metadata = wanted;
        }
        if (!(merged == m_theirs.metadata)) {
            m_merge.patch.metadata = merged;
            m_merge.expected.metadata = m_theirs.metadata;
        }
    }

    void destination()
    {
        if (!m_after.destination || !m_before.destination || !isOnlyRadius(m_before, m_after))
            return simple(&OrderPatch::destination, m_theirs.destination);
        api::Destination merged = m_theirs.destination;
        if (merged.radius == m_after.destination->radius)
            return;
        const bool isTheirs = merged.radius != m_before.destination->radius;
        merged.radius = m_after.destination->radius;
        (isTheirs ? m_merge.contestedAfter : m_merge.patch).destination = merged;
        (isTheirs ? m_merge.contestedBefore : m_merge.expected).destination
            = isTheirs ? *m_before.destination : m_theirs.destination;
        if (isTheirs) {
            m_merge.contestedBefore.destination = m_theirs.destination;
            m_merge.contestedBefore.destination->radius = m_before.destination->radius;
        }
    }

    static bool isOnlyRadius(const OrderPatch &before, const OrderPatch &after)
    {
        api::Destination moved = *before.destination;
        moved.radius = after.destination->radius;
        return moved == *after.destination;
    }

    friend api::OrderPatch models::carriedThrough(
        const api::OrderPatch &before, const api::OrderPatch &after, const api::Order &theirs);

    const OrderPatch &m_before;
    const OrderPatch &m_after;
    const api::Order &m_theirs;
    FieldMerge m_merge;
};

}

FieldMerge mergedFields(const api::OrderPatch &before, const api::OrderPatch &after, const api::Order &theirs)
{
    return Merging(before, after, theirs).merged();
}

api::OrderPatch carriedThrough(
    const api::OrderPatch &before, const api::OrderPatch &after, const api::Order &theirs)
{
    api::OrderPatch result = after;
    if (isWindow(after)) {
        result.scheduledAfter = after.scheduledAfter ? after.scheduledAfter : before.scheduledAfter;
        result.scheduledAt = after.scheduledAt ? after.scheduledAt : before.scheduledAt;
    }
    if (after.metadata && before.metadata) {
        result.metadata = theirs.metadata;
        for (const QString &key : changedKeys(*before.metadata, *after.metadata))
            put(*result.metadata, key, entryOf(*after.metadata, key));
    }
    if (after.destination && before.destination && Merging::isOnlyRadius(before, after)) {
        result.destination = theirs.destination;
        result.destination->radius = after.destination->radius;
    }
    return result;
}

api::OrderPatch overlaid(const api::OrderPatch &before, const api::OrderPatch &after)
{
    api::OrderPatch result = before;
    const auto take = [&](auto field) {
        if (after.*field)
            result.*field = after.*field;
    };
    take(&OrderPatch::metadata);
    take(&OrderPatch::destination);
    take(&OrderPatch::scheduledAt);
    take(&OrderPatch::scheduledAfter);
    take(&OrderPatch::expectedServiceTime);
    take(&OrderPatch::productTypes);
    take(&OrderPatch::capacityUsed);
    take(&OrderPatch::opsGroupHandle);
    return result;
}

api::OrderPatch withoutFields(const api::OrderPatch &patch, const api::OrderPatch &taken)
{
    api::OrderPatch result = patch;
    const auto drop = [&](auto field) {
        if (taken.*field)
            (result.*field).reset();
    };
    drop(&OrderPatch::metadata);
    drop(&OrderPatch::destination);
    drop(&OrderPatch::expectedServiceTime);
    drop(&OrderPatch::productTypes);
    drop(&OrderPatch::capacityUsed);
    drop(&OrderPatch::opsGroupHandle);
    if (isWindow(taken)) {
        result.scheduledAt.reset();
        result.scheduledAfter.reset();
    }
    return result;
}

bool sharesField(const api::OrderPatch &a, const api::OrderPatch &b)
{
    return withoutFields(a, b) != a;
}

}
