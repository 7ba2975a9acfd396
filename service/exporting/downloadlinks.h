// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QUrl>
#include <QUrlQuery>

namespace routedesk::service {

/// Links to a written export, good for an hour to whoever has them, signed so that none can be made up.
class DownloadLinks {
public:
    static constexpr std::chrono::hours lifetime { 1 };

    explicit DownloadLinks(QByteArray key);

    /// A secret: never logged.
    [[nodiscard]] QString make(const QUrl &base, const QString &jobId, api::Instant now) const;
    [[nodiscard]] bool isGood(const QString &jobId, const QUrlQuery &query, api::Instant now) const;

private:
    [[nodiscard]] QByteArray signature(const QString &jobId, qint64 expires) const;

    QByteArray m_key;
};

}
