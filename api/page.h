// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace routedesk::api {

/// What a decoder met and could not understand. Nothing is dropped without being counted here.
struct DecodeNotes {
    static constexpr int keptMessages = 20;

    int count = 0;
    QStringList messages; ///< the first few: path and reason, without values

    void add(const QString &message);
    void add(const DecodeNotes &other);

    bool operator==(const DecodeNotes &) const = default;
};

/// One page of a list. A null token means that this was the last page (absent, null and "" all say so).
template<class T>
struct Page {
    QList<T> items;
    QString nextToken;

    [[nodiscard]] bool isLast() const { return nextToken.isEmpty(); }
};

}
