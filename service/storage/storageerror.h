// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <stdexcept>

namespace routedesk::service {

/// The store failed. Thrown by everything in storage/ and caught in one place, the HTTP dispatcher. Carries the statement
/// but never its values.
class StorageError : public std::runtime_error {
public:
    enum class Kind {
        Failed,      ///< disk full, file damaged, a statement that does not fit the schema: 500
        Unavailable, ///< cannot be reached or is too busy; nothing was changed: 503
        Unknown,     ///< was lost while it committed; perhaps it was stored, perhaps not: 503
    };

    StorageError(const QString &reason, const QString &statement = {}, Kind kind = Kind::Failed);

    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] const QString &statement() const { return m_statement; }
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    QString m_reason;
    QString m_statement;
    Kind m_kind;
};

}
