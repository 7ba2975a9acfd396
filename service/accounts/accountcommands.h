// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QString>
#include <QStringList>

#include <expected>

namespace routedesk::service {

/// `account add NAME`, `account list`, `account revoke NAME`.
struct AccountCommand {
    QStringList words;    ///< what follows `account`
    QString database;     ///< as Database takes it
    QString secretFile;   ///< where add writes the secret; empty to print it
    api::Instant now;
};

/// What to print, or one sentence why not. A secret is in it only where it is to be printed, once.
[[nodiscard]] std::expected<QString, QString> runAccountCommand(const AccountCommand &command);

}
