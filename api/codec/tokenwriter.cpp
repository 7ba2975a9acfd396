// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/jsonwriter.h"
#include "api/writing.h"

namespace routedesk::api {

QByteArray writeAccessToken(const QString &token, std::chrono::seconds lifetime)
{
    codec::JsonWriter out;
    out.beginObject();
    out.always("access_token", QStringView(token));
    out.always("token_type", QStringView(u"Bearer"));
    out.key("expires_in");
    out.value(qint64(lifetime.count()));
    out.endObject();
    return out.take();
}

}
