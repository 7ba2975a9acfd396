// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/position.h"

namespace routedesk::service {

/// What is made of a fix. Only accepted and late ones say where a worker was; the others are kept to explain.
enum class Verdict {
    Accepted,
    Late,       ///< accepted, but received long after it was recorded
    Repeated,   ///< the log has one of that moment
    Future,     ///< recorded later than the moment it was received
    Ancient,    ///< recorded too long ago
    Impossible, ///< nobody gets there in that time
    Inaccurate,
    Mocked,
};

[[nodiscard]] inline bool isUsed(Verdict verdict)
{
    return verdict == Verdict::Accepted || verdict == Verdict::Late;
}

[[nodiscard]] QString textOf(Verdict verdict);
[[nodiscard]] Verdict verdictOf(QStringView text);

/// A fix as it lies in the log.
struct Fix {
    api::Position position;
    api::Instant receivedAt;
    Verdict verdict = Verdict::Accepted;
    QString deviceId {};
    bool isSimulated = false;
    qint64 id = 0; ///< 0 until stored

    [[nodiscard]] api::Instant at() const { return position.recordedAt; }
    [[nodiscard]] const api::GeoPoint &place() const { return position.place; }
};

}
