// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/jsonwriter.h"
#include "api/writing.h"

#include <QMap>

namespace routedesk::api {

using codec::JsonWriter;

QByteArray writeHttpError(const QString &message)
{
    JsonWriter out;
    out.beginObject();
    out.key("detail");
    out.beginObject();
    out.endObject();
    out.always("message", QStringView(message));
    out.endObject();
    return out.take();
}

QByteArray writeValidationError(const QString &message, const QList<FieldError> &fields)
{
    QMap<QString, QMap<QString, QStringList>> detail;
    for (const FieldError &field : fields)
        detail[field.location][field.field].append(field.message);
    JsonWriter out;
    out.beginObject();
    out.key("detail");
    out.beginObject();
    for (const auto &[location, complaints] : detail.asKeyValueRange()) {
        out.key(QStringView(location));
        out.beginObject();
        for (const auto &[field, messages] : complaints.asKeyValueRange()) {
            out.key(QStringView(field));
            out.beginArray();
            for (const QString &text : messages)
                out.value(QStringView(text));
            out.endArray();
        }
        out.endObject();
    }
    out.endObject();
    out.always("message", QStringView(message));
    out.endObject();
    return out.take();
}

QByteArray writeCodedError(const QString &code, const QString &title, const QString &description,
    const QString &detailText)
{
    JsonWriter out;
    out.beginObject();
    out.always("code", QStringView(code));
    out.always("title", QStringView(title));
    out.key("detail");
    if (!description.isNull()) {
        out.beginObject();
        out.always("description", QStringView(description));
        out.endObject();
    } else if (!detailText.isNull()) {
        out.value(QStringView(detailText));
    } else {
        out.null();
    }
    out.endObject();
    return out.take();
}

}
