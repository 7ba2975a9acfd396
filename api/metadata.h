// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace routedesk::api {

/// A customer's free map, in the order it came. A value that is not text is kept as its JSON text
/// (`4`, `true`, `{"a":1}`), so that nothing is lost on the way back.
class Metadata {
public:
    struct Entry {
        QString key;
        QString value;
        bool isJson = false; ///< `value` is JSON text rather than plain text

        bool operator==(const Entry &) const = default;
    };

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// Null when there is no such key.
    [[nodiscard]] QString value(QStringView key) const;

    /// Replaces the entry with that key, else appends it.
    void set(const QString &key, const QString &value, bool isJson = false);
    void remove(QStringView key);

    bool operator==(const Metadata &) const = default;

private:
    QList<Entry> m_entries;
};

}
