// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schemacheck.h"

#include <QMap>
#include <QStringList>

#include <expected>

/// One operation of the document, references resolved.
struct OpenApiOperation {
    QByteArray method; ///< GET, POST …
    QString path;      ///< as the document has it
    QString id;
    bool isPublic = false; ///< asks for no account; perhaps for something else
    QList<QJsonObject> parameters;
    QJsonObject requestSchema; ///< of the JSON body; empty without one
    bool takesBody = false;
    QMap<QString, QJsonObject> responses; ///< by status, or 5XX

    [[nodiscard]] QString name() const { return QString::fromLatin1(method) + QLatin1Char(' ') + path; }
};

/// What came back from a call.
struct ReceivedAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};

/// The service's description, read so that requests and answers can be held against it.
class OpenApiDocument {
public:
    [[nodiscard]] static std::expected<OpenApiDocument, QString> fromYaml(const QByteArray &yaml);

    [[nodiscard]] const QList<OpenApiOperation> &operations() const { return m_operations; }
    [[nodiscard]] const QJsonObject &components() const { return m_components; }
    [[nodiscard]] QString version() const { return m_version; }

    /// The operation of a request; `path` may have a query and is percent-encoded. Literal segments win over parameters.
    [[nodiscard]] const OpenApiOperation *find(const QByteArray &method, const QString &path) const;
    /// What of an answer is not documented; null when all is.
    [[nodiscard]] QString complaintAbout(const OpenApiOperation &operation, const ReceivedAnswer &answer) const;
    /// What of a request's body is not documented; null when all is, or when it is no JSON.
    [[nodiscard]] QString complaintAboutBody(const OpenApiOperation &operation, const QByteArray &body) const;
    /// An answer to what is no operation: nothing at the path, or not with that method.
    [[nodiscard]] QString complaintAboutRefusal(const ReceivedAnswer &answer) const;

private:
    OpenApiDocument(const QJsonObject &document, const QJsonObject &components);

    QJsonObject m_components;
    SchemaCheck m_check;
    QList<OpenApiOperation> m_operations;
    QString m_version;
};
