// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace routedesk::service {

/// Argon2id with libsodium's limits for interactive use (64 MiB, about 0.1 s), a salt in each hash. Any thread. Throws
/// std::runtime_error when there is not enough memory.
[[nodiscard]] QString hashSecret(const QByteArray &secret);
[[nodiscard]] bool secretFits(const QString &hash, const QByteArray &secret);

/// A hash that no secret fits and that costs as much to check as any.
[[nodiscard]] QString nobodysHash();

}
