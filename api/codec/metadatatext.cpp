// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/jsonwriter.h"
#include "api/codec/requestobject.h"

namespace routedesk::api {

QString metadataToText(const Metadata &metadata)
{
    codec::JsonWriter out;
    out.map(metadata);
    return QString::fromUtf8(out.take());
}

Metadata metadataFromText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(utf8.constData(), static_cast<std::size_t>(utf8.size())).get(object))
        return {};
    return codec::metadataFrom(object);
}

}
