// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace routedesk::api {

/// Basic authentication. Copies live in memory only; there is no way to print one.
struct BasicCredentials {
    QString accountId;
    QByteArray secretKey;
};

/// Bearer authentication with a token obtained elsewhere.
struct BearerCredentials {
    QByteArray token;
};

using Credentials = std::variant<BasicCredentials, BearerCredentials>;

/// The value of the Authorization header: a secret.
[[nodiscard]] QByteArray authorizationHeader(const Credentials &credentials);

/// Where and as whom to call.
struct Connection {
    QUrl base; ///< e.g. https://v3.api.hypertrack.com
    Credentials credentials;
};

/// How patient a client is. Reads are repeated, calls that change something never.
struct RetryPolicy {
    int attempts = 4;                             ///< in all, for reads
    std::chrono::milliseconds firstDelay { 500 }; ///< doubled each time, with up to 25 % of jitter added
    std::chrono::milliseconds longestDelay { 15'000 };
    std::chrono::milliseconds longestRetryAfter { 60'000 }; ///< a longer Retry-After ends the call
    std::chrono::milliseconds transferTimeout { 30'000 };   ///< without progress
    qint64 largestAnswer = qint64(512) << 20;               ///< bytes; a larger one ends the call as Malformed
};

}
