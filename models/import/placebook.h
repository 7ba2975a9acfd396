// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/foundplaces.h"

#include <vector>

namespace routedesk::models {

/// What is known of an import's addresses, by geocoding::addressKey(). A value that is cheap to copy, and to change while
/// copies of it are read on other threads: it lies in small parts, and only those that change are copied then.
class PlaceBook {
public:
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] qsizetype size() const { return m_count; }
    [[nodiscard]] FoundPlace value(const QString &key) const;
    void insert(const QString &key, const FoundPlace &place);
    void insert(const FoundPlaces &places);
    void remove(const QString &key);
    void clear();
    /// Where some of the addresses are that have a point; not more are looked at than a screen can wait for.
    [[nodiscard]] std::vector<api::GeoPoint> somePoints() const;

private:
    static constexpr qsizetype partCount = 4096; ///< a few dozen addresses each in the largest file

    [[nodiscard]] static qsizetype partOf(const QString &key) { return qsizetype(qHash(key) % partCount); }

    QList<FoundPlaces> m_parts; ///< empty until there is anything
    qsizetype m_count = 0;
};

}
