// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QByteArray>

#include <optional>

namespace routedesk::service {

/// Bearer tokens: signed, good for an hour in every process of the database, and only as long as the account's secret is
/// the one they were got with. Nothing of them is stored.
class AccessTokens {
public:
    static constexpr std::chrono::hours lifetime { 1 };

    explicit AccessTokens(const QByteArray &key);

    struct Claim {
        qint64 account = 0;
        QByteArray stamp; ///< changes with the account's secret
    };
    [[nodiscard]] QByteArray make(const Claim &claim, api::Instant now) const;
    /// What the token says, if it was made here and has not expired.
    [[nodiscard]] std::optional<Claim> read(const QByteArray &token, api::Instant now) const;

private:
    [[nodiscard]] QByteArray signature(const QByteArray &payload) const;

    QByteArray m_key;
};

}
