// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openapidocument.h"
#include "samplevalue.h"

/// A request as it goes over the wire.
struct BadRequest {
    const OpenApiOperation *operation = nullptr;
    QByteArray target; ///< path and query, as is
    QByteArray body;
    QByteArray contentType;
    QString what;      ///< how it was spoilt
};

/// Makes requests from the description and spoils them in body, path, query or type. The same seed makes the same
/// requests. A few stay valid by chance, and some are valid but unusual.
class BadInput {
public:
    BadInput(const OpenApiDocument &document, quint32 seed);

    void setNames(const KnownNames &names);
    [[nodiscard]] BadRequest next();
    /// As next(), before it was spoilt.
    [[nodiscard]] BadRequest sound(const OpenApiOperation &operation);

private:
    void spoil(BadRequest &request, QJsonValue &body);
    void spoilBody(BadRequest &request, const QJsonValue &body);
    void spoilText(BadRequest &request);
    void spoilPath(BadRequest &request);
    void spoilQuery(BadRequest &request);
    [[nodiscard]] QByteArray pathOf(const OpenApiOperation &operation, bool nasty);
    [[nodiscard]] QByteArray queryOf(const OpenApiOperation &operation, int percent);
    [[nodiscard]] QByteArray written(const QJsonValue &value);
    [[nodiscard]] QByteArray queryText(const QJsonValue &value);

    const OpenApiDocument &m_document;
    std::mt19937 m_random;
    SampleValue m_sample;
    KnownNames m_names;
    qsizetype m_next = 0;
    QByteArray m_raw; ///< stands in the JSON where rawMark is
};
