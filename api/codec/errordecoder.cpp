// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace routedesk::api {

namespace {

constexpr qsizetype keptCharacters = 2000;
constexpr qsizetype keptFields = 1000;
constexpr qsizetype largestBody = 1 << 20;

QString cut(const QString &text)
{
    return text.size() > keptCharacters ? text.first(keptCharacters) : text;
}

ApiError::Kind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403: return ApiError::Kind::Unauthorised;
    case 404:
    case 410: return ApiError::Kind::NotFound;
    case 408: return ApiError::Kind::Timeout;
    case 409: return ApiError::Kind::Conflict;
    case 429: return ApiError::Kind::RateLimited;
    default: break;
    }
    if (status >= 500)
        return ApiError::Kind::ServerFault;
    return status >= 400 ? ApiError::Kind::Invalid : ApiError::Kind::Malformed;
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray wrapped = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(QByteArrayView(wrapped).sliced(1).chopped(1));
}

/// Complaints may be nested by field and index; the field becomes the path to them.
void collect(const QString &location, const QString &field, const QJsonValue &value, QList<FieldError> &into, int depth = 0)
{
    if (into.size() >= keptFields)
        return;
    if (value.isObject() && depth < 16) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(location, field.isEmpty() ? it.key() : field + u'.' + it.key(), it.value(), into, depth + 1);
    } else if (value.isArray() && depth < 16) {
        for (const QJsonValue item : value.toArray())
            collect(location, field, item, into, depth + 1);
    } else if (!value.isNull()) {
        into.append({ cut(location), cut(field), cut(jsonText(value)) });
    }
}

void addWords(QStringList &words, const QString &text)
{
    if (!text.isEmpty() && !words.contains(text))
        words.append(text);
}

/// Nothing to say: no words for `{}`, the mark of the shape without details.
QString wordsOf(const QJsonValue &detail)
{
    if (detail.isNull() || detail.isUndefined() || (detail.isObject() && detail.toObject().isEmpty()))
        return {};
    const QJsonValue description = detail.toObject().value(QLatin1StringView("description"));
    return description.isString() ? description.toString() : jsonText(detail);
}

bool isValidationDetail(int status, const QJsonObject &envelope, const QJsonValue &detail)
{
    return detail.isObject() && !detail.toObject().isEmpty() && !envelope.contains(QLatin1StringView("code"))
        && (status == 422 || status == 400);
}

void readEnvelope(const QJsonObject &envelope, ApiError &error)
{
    const QJsonValue code = envelope.value(QLatin1StringView("code"));
    if (code.isString())
        error.code = cut(code.toString());
    QStringList words;
    addWords(words, envelope.value(QLatin1StringView("title")).toString());
    addWords(words, envelope.value(QLatin1StringView("message")).toString());
    const QJsonValue detail = envelope.value(QLatin1StringView("detail"));
    if (isValidationDetail(error.httpStatus, envelope, detail)) {
        const QJsonObject locations = detail.toObject();
        for (auto it = locations.begin(); it != locations.end(); ++it)
            collect(it.key(), {}, it.value(), error.fields);
    } else {
        addWords(words, wordsOf(detail));
    }
    error.message = words.join(QLatin1StringView(": "));
}

}

ApiError decodeError(int httpStatus, QByteArrayView body)
{
    ApiError error { .kind = kindOf(httpStatus), .httpStatus = httpStatus };
    const QByteArrayView trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return error;
    const auto document = trimmed.size() <= largestBody
        ? QJsonDocument::fromJson(QByteArray::fromRawData(trimmed.data(), trimmed.size()))
        : QJsonDocument();
    if (document.isObject())
        readEnvelope(document.object(), error);
    if (error.message.isEmpty() && error.code.isNull() && error.fields.isEmpty()
        && !(document.isObject() && document.object().contains(QLatin1StringView("message"))))
        error.message = QString::fromUtf8(trimmed.first(qMin(trimmed.size(), keptCharacters * 4)));
    error.message = cut(error.message);
    return error;
}

}
