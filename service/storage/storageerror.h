// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <stdexcept>

namespace routedesk::service {

/// The store failed: disk full, file damaged, a statement that does not fit the schema. Thrown by everything in
/// storage/ and caught in one place, the HTTP dispatcher, which answers 500. Carries the statement but never its values.
class StorageError : public std::runtime_error {
public:
    StorageError(const QString &reason, const QString &statement = {});

    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] const QString &statement() const { return m_statement; }

private:
    QString m_reason;
    QString m_statement;
};

}
