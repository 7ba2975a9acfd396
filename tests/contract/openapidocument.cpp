// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "openapidocument.h"

#include "yamlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

const QStringList methods { u"get"_s, u"post"_s, u"put"_s, u"patch"_s, u"delete"_s, u"head"_s, u"options"_s };

QStringList segmentsOf(QStringView path)
{
    path = path.left(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'));
    if (path.startsWith(u'/'))
        path = path.sliced(1);
    if (path.endsWith(u'/'))
        path.chop(1);
    return path.toString().split(u'/');
}

// -1 when it does not fit, else the number of literal segments.
int fit(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return -1;
    int literals = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &segment = segments.at(i);
        if (pattern.at(i).startsWith(u'{') ? segment.isEmpty() || segment.contains("%00"_L1) : pattern.at(i) != segment)
            return -1;
        literals += pattern.at(i).startsWith(u'{') ? 0 : 1;
    }
    return literals;
}

QList<QJsonObject> parametersOf(const QJsonObject &item, const QJsonObject &operation, const QJsonObject &components)
{
    QList<QJsonObject> parameters;
    for (const QJsonObject &holder : { item, operation }) {
        for (const QJsonValue &parameter : holder.value("parameters"_L1).toArray())
            parameters.append(resolved(parameter.toObject(), components));
    }
    return parameters;
}

OpenApiOperation operationOf(const QString &path, const QString &method, const QJsonObject &item, const QJsonObject &components)
{
    const QJsonObject source = item.value(method).toObject();
    OpenApiOperation operation;
    operation.method = method.toUpper().toLatin1();
    operation.path = path;
    operation.id = source.value("operationId"_L1).toString();
    operation.isPublic = source.contains("security"_L1);
    operation.parameters = parametersOf(item, source, components);
    operation.takesBody = source.contains("requestBody"_L1);
    const QJsonObject body = resolved(source.value("requestBody"_L1).toObject(), components);
    operation.requestSchema
        = body.value("content"_L1).toObject().value("application/json"_L1).toObject().value("schema"_L1).toObject();
    const QJsonObject responses = source.value("responses"_L1).toObject();
    for (auto response = responses.begin(); response != responses.end(); ++response)
        operation.responses.insert(response.key(), resolved(response.value().toObject(), components));
    return operation;
}

}

std::expected<OpenApiDocument, QString> OpenApiDocument::fromYaml(const QByteArray &yaml)
{
    const auto value = jsonFromYaml(yaml);
    if (!value)
        return std::unexpected(value.error());
    const QJsonObject document = value->toObject();
    if (!document.value("openapi"_L1).toString().startsWith("3.1."_L1))
        return std::unexpected(u"This is not an OpenAPI 3.1 document."_s);
    return OpenApiDocument(document, document.value("components"_L1).toObject());
}

OpenApiDocument::OpenApiDocument(const QJsonObject &document, const QJsonObject &components)
    : m_components(components)
    , m_check(components)
    , m_version(document.value("info"_L1).toObject().value("version"_L1).toString())
{
    const QJsonObject paths = document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        for (const QString &method : methods) {
            if (item.contains(method))
                m_operations.append(operationOf(path.key(), method, item, components));
        }
    }
}

const OpenApiOperation *OpenApiDocument::find(const QByteArray &method, const QString &path) const
{
    const OpenApiOperation *best = nullptr;
    int bestFit = -1;
    for (const OpenApiOperation &operation : m_operations) {
        const int literals = operation.method == method ? fit(segmentsOf(operation.path), segmentsOf(path)) : -1;
        if (literals > bestFit) {
            best = &operation;
            bestFit = literals;
        }
    }
    return best;
}

QString OpenApiDocument::complaintAbout(const OpenApiOperation &operation, const ReceivedAnswer &answer) const
{
    QString status = QString::number(answer.status);
    if (!operation.responses.contains(status) && status.startsWith(u'5'))
        status = u"5XX"_s;
    if (!operation.responses.contains(status))
        return u"the status %1 is not documented"_s.arg(answer.status);
    const QJsonObject content = operation.responses.value(status).value("content"_L1).toObject();
    if (content.isEmpty())
        return answer.body.isEmpty() ? QString() : u"status %1 is documented without a body"_s.arg(status);
    const QString type = QString::fromLatin1(answer.contentType).section(u';', 0, 0).trimmed();
    if (!content.contains(type)) {
        return u"status %1 is documented as %2, but came as \"%3\""_s.arg(
            status, content.keys().join(u" or "_s), type);
    }
    const QJsonObject schema = content.value(type).toObject().value("schema"_L1).toObject();
    if (type != "application/json"_L1)
        return answer.body.isEmpty() ? u"there is no body"_s : QString();
    QJsonParseError error;
    const QJsonDocument body = QJsonDocument::fromJson(answer.body, &error);
    if (body.isNull())
        return u"the body is not JSON: %1"_s.arg(error.errorString());
    const QString complaints
        = m_check.complaints(schema, body.isObject() ? QJsonValue(body.object()) : QJsonValue(body.array()));
    return complaints.isEmpty() ? QString() : u"status %1 does not fit its schema:\n%2"_s.arg(status, complaints);
}

QString OpenApiDocument::complaintAboutBody(const OpenApiOperation &operation, const QByteArray &body) const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (operation.requestSchema.isEmpty() || !document.isObject())
        return {};
    return m_check.complaints(operation.requestSchema, document.object());
}

QString OpenApiDocument::complaintAboutRefusal(const ReceivedAnswer &answer) const
{
    if (answer.status != 401 && answer.status != 403 && answer.status != 404 && answer.status != 405
        && answer.status != 413)
        return u"status %1 of what is no operation"_s.arg(answer.status);
    // A path that is wrongly encoded may have been read as one that is an operation's.
    const QJsonObject plain { { u"$ref"_s, u"#/components/schemas/HttpError"_s } };
    const QJsonObject coded { { u"$ref"_s, u"#/components/schemas/CodedError"_s } };
    const QJsonObject either { { u"oneOf"_s, QJsonArray { plain, coded } } };
    return m_check.complaints(answer.status == 404 ? either : plain, QJsonDocument::fromJson(answer.body).object());
}
