// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <string_view>

namespace routedesk::api {

/// A moment on the wire: UTC, milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Reads ISO 8601 with a zone (`Z` or an offset), with or without a fraction of 1 to 9 digits, `T` or a space
/// between date and time. Text without a zone is taken as UTC. Anything else is nullopt.
[[nodiscard]] std::optional<Instant> instantFromText(QStringView text);
[[nodiscard]] std::optional<Instant> instantFromUtf8(std::string_view text);

/// The wire's own form: 2023-10-31T02:00:00.000Z.
[[nodiscard]] QString toText(Instant instant);
[[nodiscard]] QByteArray toUtf8(Instant instant);

[[nodiscard]] QDateTime toDateTime(Instant instant);
[[nodiscard]] Instant toInstant(const QDateTime &dateTime);

}
