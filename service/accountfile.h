// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/authorizer.h"

#include <expected>

namespace routedesk::service {

/// Reads a secret key from a file, without the line end. Or one sentence why not.
[[nodiscard]] std::expected<QByteArray, QString> readSecret(const QString &path);

/// Writes a secret into a new file that only its owner may read. Or one sentence why not.
[[nodiscard]] std::expected<void, QString> writeSecret(const QString &path, const QByteArray &secret);

/// The account of a service that was given none: id `local`, its secret in a file `secret-key` in that folder that only its owner may
/// read, made the first time.
struct OwnAccount {
    AccountCredentials credentials;
    QString secretPath;
    bool isNew = false;
};
[[nodiscard]] std::expected<OwnAccount, QString> ownAccount(const QString &folder);

}
