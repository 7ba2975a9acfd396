// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace routedesk::service {

/// An account's name and key. Never printed.
struct AccountCredentials {
    QString accountId;
    QByteArray secret;
};

/// Tells who is calling, from the Authorization header. Basic only.
class Authorizer {
public:
    explicit Authorizer(AccountCredentials credentials);

    /// The account's id, or why not, a sentence without secrets.
    [[nodiscard]] std::expected<QString, QString> accountOf(const QByteArray &authorization) const;

private:
    AccountCredentials m_credentials;
};

}
