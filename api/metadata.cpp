// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/metadata.h"

#include <algorithm>

namespace routedesk::api {

QString Metadata::value(QStringView key) const
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? QString() : found->value;
}

void Metadata::set(const QString &key, const QString &value, bool isJson)
{
    const auto found = std::ranges::find(std::as_const(m_entries), key, &Entry::key);
    if (found == m_entries.cend()) {
        m_entries.append({ key, value, isJson });
        return;
    }
    Entry &entry = m_entries[std::distance(m_entries.cbegin(), found)];
    entry.value = value;
    entry.isJson = isJson;
}

void Metadata::remove(QStringView key)
{
    m_entries.removeIf([key](const Entry &entry) { return entry.key == key; });
}

}
