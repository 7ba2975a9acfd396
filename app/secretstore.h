// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QString>

#include <expected>

namespace routedesk::app {

/// Secret keys in the desktop's keychain, by profile name. Never blocks; an error is a sentence for the person.
class SecretStore {
public:
    [[nodiscard]] QFuture<std::expected<QByteArray, QString>> read(const QString &profile) const;
    /// The value is an empty text on success, else the error.
    [[nodiscard]] QFuture<QString> write(const QString &profile, const QByteArray &secret) const;
    [[nodiscard]] QFuture<QString> remove(const QString &profile) const;
};

}
