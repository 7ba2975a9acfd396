// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "api/place.h"

#include <QObject>

#include <optional>

namespace routedesk::models {

class DispatchStore;

struct KnownAddress {
    QString address;
    std::optional<api::GeoPoint> point;
    std::optional<int> radius; ///< metres
    int uses = 0; ///< by orders of the day

    bool operator==(const KnownAddress &) const = default;
};

/// Addresses that were used before: of the day's orders, of places that were added, and what this run has typed.
class AddressBook final : public QObject {
    Q_OBJECT

public:
    explicit AddressBook(const DispatchStore &store, QObject *parent = nullptr);

    void addPlaces(const QList<api::Place> &places);
    void remember(const KnownAddress &address);
    /// Those in which each word of the text begins a word, whatever its case and accents: the most used first.
    [[nodiscard]] QList<KnownAddress> matches(const QString &text, int most = 8) const;

private:
    void gather() const;

    struct Line {
        KnownAddress known;
        QString words; ///< to be searched: small letters, a space before each word
    };

    const DispatchStore &m_store;
    QList<KnownAddress> m_own;
    mutable QList<Line> m_lines;
    mutable bool m_isStale = true;
};

}
