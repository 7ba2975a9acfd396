// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QByteArray description()
{
    QFile file(u":/routedesk/service/openapi.yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The service was built without its description.");
    return file.readAll();
}

// Whether one of the tags of an If-None-Match header is this one; weak ones count, as for every GET.
bool names(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    for (QByteArray candidate : ifNoneMatch.split(',')) {
        candidate = candidate.trimmed();
        if (candidate.startsWith("W/"))
            candidate = candidate.sliced(2);
        if (candidate == tag || candidate == "*")
            return true;
    }
    return false;
}

}

QList<Endpoint> descriptionEndpoints()
{
    const QByteArray text = description();
    const QByteArray tag = '"' + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32) + '"';
    const auto get = [text, tag](OpenCall &call) -> Outcome<Answer> {
        Response response { 200, text, "application/yaml" };
        if (names(call.request.ifNoneMatch, tag))
            response = { 304, {} };
        response.headers.emplaceBack("ETag", tag);
        response.headers.emplaceBack("Cache-Control", "no-cache");
        return Answer(response);
    };
    return { { Method::Get, u"/openapi.yaml"_s, Effect::Reads, get } };
}

}
