// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importdefaults.h"

#include <algorithm>
#include <tuple>

namespace routedesk::models {

bool mayDefault(ImportField field)
{
    switch (field) {
    case ImportField::Ignored:
    case ImportField::OrderHandle:
    case ImportField::HouseNumber:
    case ImportField::AddressExtra:
    case ImportField::Latitude:
    case ImportField::Longitude:
    case ImportField::ServiceSeconds: return false; // ServiceMinutes takes "30 s" too
    default: return true;
    }
}

bool ImportDefaults::set(const ColumnTarget &target, const QString &text)
{
    const bool nameless = target.field == ImportField::Metadata && target.metadataKey.trimmed().isEmpty();
    if (nameless || !mayDefault(target.field))
        return false;
    m_entries.removeIf([&](const Entry &entry) { return entry.target == target; });
    if (text.trimmed().isEmpty())
        return true;
    const auto order = [](const Entry &entry) {
        return std::tuple(entry.target.field, entry.target.side, entry.target.metadataKey);
    };
    const Entry fresh { target, text.trimmed() };
    m_entries.insert(std::ranges::upper_bound(m_entries, order(fresh), {}, order), fresh);
    return true;
}

QString ImportDefaults::text(const ColumnTarget &target) const
{
    const auto found = std::ranges::find(m_entries, target, &Entry::target);
    return found == m_entries.cend() ? QString() : found->text;
}

}
