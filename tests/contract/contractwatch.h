// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openapidocument.h"

#include <QSet>

/// Holds calls against the description: each answer must be documented, and so must each request that was taken. Notes
/// which statuses of which operations have been seen.
class ContractWatch {
public:
    /// The description that the service serves.
    ContractWatch();
    explicit ContractWatch(std::shared_ptr<const OpenApiDocument> document)
        : m_document(std::move(document))
    {
    }

    /// What is wrong with it, and where; null when nothing is.
    [[nodiscard]] QString see(const QByteArray &method, const QString &path, const QByteArray &request,
        const ReceivedAnswer &answer);

    [[nodiscard]] const OpenApiDocument &document() const { return *m_document; }
    [[nodiscard]] bool hasSeen(const OpenApiOperation &operation, const QString &status) const
    {
        return m_seen.contains({ operation.id, status });
    }

private:
    std::shared_ptr<const OpenApiDocument> m_document;
    QSet<std::pair<QString, QString>> m_seen;
};

/// resources/openapi.yaml, read once for all who ask.
[[nodiscard]] std::shared_ptr<const OpenApiDocument> serviceDescription();
